from .counterpart import Counterpart
from .division import Division
from .instrument_text import InstrumentText
from .jurisdiction import Jurisdiction
from .law import Instrument, Provision, ProvisionText
from .log import LogEntry
from .moved import Moved
from .treaty import ContractingParty

__all__ = [
    "ContractingParty",
    "Counterpart",
    "Division",
    "Instrument",
    "InstrumentText",
    "Jurisdiction",
    "LogEntry",
    "Moved",
    "Provision",
    "ProvisionText",
]
