"""The citation grammar: places in a text that name provisions of the law. Pure, and linear in the text.

`tables`, `words` and `families` hold the words of each language, `numbers` and `chinese` read lists of provisions,
`instruments` bounds titles, `find` joins them.
"""

from legislation.citations.find import Citation, find_citations

__all__ = ["Citation", "find_citations"]
