from .jurisdiction import Jurisdiction
from .law import Instrument, Provision, ProvisionText
from .log import LogEntry

__all__ = ["Instrument", "Jurisdiction", "LogEntry", "Provision", "ProvisionText"]
