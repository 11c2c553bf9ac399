from .counterpart import Counterpart
from .division import Division
from .jurisdiction import Jurisdiction
from .law import Instrument, Provision, ProvisionText
from .log import LogEntry
from .treaty import ContractingParty

__all__ = [
    "ContractingParty",
    "Counterpart",
    "Division",
    "Instrument",
    "Jurisdiction",
    "LogEntry",
    "Provision",
    "ProvisionText",
]
