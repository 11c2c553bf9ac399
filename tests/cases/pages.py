"""What a public page says."""

from selectolax.lexbor import LexborHTMLParser


def text(response) -> str:
    return response.content.decode()


def words(response) -> str:
    """Return the words of a page without its header and footer, each space as one."""
    page = LexborHTMLParser(response.content.decode()).css_first("main")
    assert page is not None
    return " ".join(page.text().split())
