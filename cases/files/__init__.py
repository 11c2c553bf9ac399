"""Files that cases come in, as readings of these cases.

`documents` is the way in: bytes and a name go to a process of their own (`supervisor`, `worker`), which finds the file
type, the members if it is an archive, and the text (`file_types` has a line for each type), and reads it.
"""

from .document import Document
from .supervisor import documents

__all__ = ["Document", "documents"]
