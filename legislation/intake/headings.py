"""Headings printed above the provision that they name."""

from .letter_case import begins_small
from .lines import Line
from .provisions import looks_like_a_heading
from .survey import Survey

_LONGEST = 100
_LONGEST_STOPPED = 60  # Of a heading that ends with a full stop,
_MOST_WORDS = 5  # and its words; a sentence has more.
_SHARE = 0.6  # Of the provisions of a law that has its headings there.
_MOST_LINES = 3
_FEWEST_STOPPED = 3
_SHARE_NUMBERED = 0.4  # Of the sections of a law that have bare numbers, and such headings.


def headings_above(lines: list[Line], found: Survey, contents: range) -> dict[int, int]:
    """Return how many lines above a provision are its heading, by the index of the line that opens it.

    Empty for a law most of whose provisions have none there.
    """
    above: dict[int, int] = {}
    for index, opening in found.openings.items():
        count = _count(lines, found, contents, index)
        if count and _text_of(lines, found, index) and not opening.heading:
            above[index] = count
    votes = sum(1 for index in above if _is_text(_text_of(lines, found, index)))
    if votes < 2 or votes < _SHARE * len(found.openings):
        return {}
    for index in found.openings.keys() - above.keys():
        opening = found.openings[index]
        if not opening.rest and not opening.heading and _has_text(lines, found, index):
            count = _count(lines, found, contents, index)
            above |= {index: count} if count else {}
        elif _is_long_heading(lines, found, contents, index):
            above[index] = 1
    return dict(sorted(above.items()))


def _text_of(lines: list[Line], found: Survey, index: int) -> str:
    """Return the words behind a number, or the line below it where that is a sentence; else an empty text."""
    rest = found.openings[index].rest
    below = next((at for at in range(index + 1, min(len(lines), index + 3)) if lines[at].text), index)
    if rest or below == index or _opens(found, below):
        return rest
    return lines[below].plain if _is_text(lines[below].plain) else ""


def end_in_stops(lines: list[Line], found: Survey) -> bool:
    """Return whether the headings beside the numbers of a law end with a full stop, as "Section 3. Short title."."""
    stopped = sum(
        1 for index, each in found.openings.items() if _is_stopped(each.rest) and _has_text(lines, found, index)
    )
    fewest, share = (2, _SHARE_NUMBERED) if found.numbered else (_FEWEST_STOPPED, _SHARE)
    return stopped >= fewest and stopped >= share * len(found.openings)


def _is_stopped(rest: str) -> bool:
    return rest.endswith(".") and len(rest.split()) <= _MOST_WORDS and looks_like_a_heading(rest[:-1])


def _has_text(lines: list[Line], found: Survey, index: int) -> bool:
    below = next((at for at in range(index + 1, min(len(lines), index + 4)) if lines[at].text), index)
    return below > index and not _opens(found, below)


def _count(lines: list[Line], found: Survey, contents: range, index: int) -> int:
    """Return how many lines directly above a line may be a heading, blank ones apart."""
    free = [at for at in _above(lines, index) if at not in contents]
    count, text = 0, ""
    for at in free:
        if _opens(found, at):
            return 0
        text = f"{lines[at].text} {text}".strip()
        count += 1
        if not _continues(lines, at):
            break
    if not count or count > _MOST_LINES or not _is_heading(text):
        return 0
    return 0 if _belongs_to_unit_above(lines, found, free[count - 1]) else count


def _is_long_heading(lines: list[Line], found: Survey, contents: range, index: int) -> bool:
    """Return whether the line above a provision is a paragraph of its own, without a number, that may be its heading.

    Only in a law that has its headings there: "Amendment of section 4 of Act of 1959."
    """
    opening, at = found.openings[index], index - 1
    alone = at > 0 and lines[at].text and not lines[at].above and at not in contents and not _opens(found, at)
    text = lines[at].text.rstrip(".") if alone else ""
    return bool(opening.rest and not opening.heading and text[:1].isupper() and looks_like_a_heading(text))


def _above(lines: list[Line], index: int) -> list[int]:
    """Return the indexes of the last lines with words above one, the nearest first."""
    found: list[int] = []
    for at in range(index - 1, max(-1, index - 9), -1):
        if lines[at].text:
            found.append(at)
        if len(found) > _MOST_LINES:
            break
    return found


def _continues(lines: list[Line], at: int) -> bool:
    """Return whether a heading goes on in a line: it begins small below a line that is cut at a hyphen or short."""
    return begins_small(lines[at].text) and 0 < len(lines[at].above) <= _LONGEST_STOPPED


def _is_heading(text: str) -> bool:
    stopped = text.endswith(".") and len(text) <= _LONGEST_STOPPED and len(text.split()) <= _MOST_WORDS
    plain = text.rstrip(".") if stopped else text
    return (
        len(plain) <= _LONGEST
        and looks_like_a_heading(plain)
        and not begins_small(plain)
        and plain[:1] not in "“\"'‘«([§"
        and (plain[-1:].isalpha() or plain[-1:] == ")")
    )


def _belongs_to_unit_above(lines: list[Line], found: Survey, at: int) -> bool:
    """Return whether a line is the heading of a division above it, or the only text of a provision."""
    above = next(iter(_above(lines, at)), -1)
    division, opening = found.divisions.get(above), found.openings.get(above)
    return bool((division and not division.heading) or (opening and not opening.rest))


def _opens(found: Survey, index: int) -> bool:
    return index in found.openings or index in found.divisions or index in found.repealed


def _is_text(rest: str) -> bool:
    """Return whether the words behind a number are a sentence, or begin one."""
    return rest.startswith("(") or not looks_like_a_heading(
        rest.rstrip(".") if len(rest.split()) <= _MOST_WORDS else rest
    )
