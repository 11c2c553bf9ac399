"""Taking in a law: the text of an instrument in, its chapters and articles out. Pure: nothing is stored or fetched.

`read_law` reads plain text, HTML or Akoma Ntoso 3.
"""

from .read import SOURCE_TYPES, read_law
from .reading import Finding, LawReading, Unit

__all__ = ["SOURCE_TYPES", "Finding", "LawReading", "Unit", "read_law"]
