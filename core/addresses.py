"""The addresses of pages, each made once."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address(name: str, *parts: str | int) -> str:
    """Return the path of a page by the name of its pattern. Raises NoReverseMatch."""
    return _address(get_script_prefix(), name, *parts)


@lru_cache(maxsize=20_000)
def _address(_prefix: str, name: str, *parts: str | int) -> str:
    return reverse(name, args=parts)
