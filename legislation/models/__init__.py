from .counterpart import Counterpart
from .division import Division
from .instrument import Instrument
from .instrument_text import InstrumentText
from .jurisdiction import Jurisdiction
from .provision import Provision
from .provision_text import ProvisionText
from .treaty import ContractingParty

__all__ = [
    "ContractingParty",
    "Counterpart",
    "Division",
    "Instrument",
    "InstrumentText",
    "Jurisdiction",
    "Provision",
    "ProvisionText",
]
