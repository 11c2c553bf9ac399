"""The citation grammar: citations found in a text. Pure.

`languages` holds the words of each language, `tables` and `words` join them. `items`, `subunits` and `numbers` read
lists of provisions, `east_asian` those of Chinese, Japanese and Korean; `instruments` and `titles` bound titles, `find`
joins all of it.
"""

from .find import Citation, find_citations

__all__ = ["Citation", "find_citations"]
