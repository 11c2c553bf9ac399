"""Names in capitals, as they are written in a sentence."""

import re

# Words of a court's name that are written small, when the caption prints all in capitals.
_SMALL = frozenset(
    [
        "of",
        "and",
        "the",
        "for",
        "at",
        "in",
        "on",
        "de",
        "del",
        "la",
        "las",
        "lo",
        "los",
        "le",
        "les",
        "du",
        "des",
        "d",
        "et",
        "y",
        "e",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "della",
        "es",
        "der",
        "des",
        "für",
        "und",
        "zu",
        "cassation",
        "appel",
        "commerce",
        "instance",
        "judiciaire",
        "grande",
        "première",
        "суд",
        "по",
        "интеллектуальным",
        "правам",
        "арбитражный",
        "апелляционный",
        "кассационный",
        "верховный",
        "города",
        "города",
        "области",
        "края",
        "округа",
        "областной",
        "городской",
        "районный",
    ]
)


def in_small_letters(name: str) -> str:
    """Return a name printed all in capitals as it is written in a sentence; any other as it is."""
    words = name.split()
    if not name.isupper() and not (words and sum(word.isupper() for word in words) > len(words) / 2):
        return name
    small = [word if "(" in word[1:] else word.lower() for word in words]
    return " ".join(
        word if place and re.split("['’]", word)[0] in _SMALL and _tail_is_small(word) else _capital(word)
        for place, word in enumerate(small)
    )


def _tail_is_small(word: str) -> bool:
    return all(part in _SMALL for part in re.split("['’]", word) if part)


def _capital(word: str) -> str:
    first = next((place for place, sign in enumerate(word) if sign.isalpha()), 0)
    return word[:first] + word[first : first + 1].upper() + word[first + 1 :]
