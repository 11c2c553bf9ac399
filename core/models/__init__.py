from .log_entry import LogEntry
from .redirect import Redirect

__all__ = ["LogEntry", "Redirect"]
