"""Files of whatever form editors hold, as the text of their cases.

`documents` is the way in: bytes and a name go into a process of their own (`child`, `convert`), which finds
what the file is (`sniff`), its members if it is an archive, its text (`forms` has a line for each form), and reads it.
"""

from .document import Document
from .supervisor import documents

__all__ = ["Document", "documents"]
