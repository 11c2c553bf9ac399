"""Columns of a page whose lines were drawn from one side to the other."""

from .printed_line import Printed

GUTTER = 1.0  # The least width of a gap between columns, in heights of a line.
_FEWEST = 6  # Lines side by side that make columns, and the share of a page's lines.
_SHARE = 0.6
_LONG = 18  # Characters of a line in a column, on average.
_FILLED = 0.6  # How much of its column a line fills on average: cells of a table are shorter.


def side_by_side(lines: list[list[Printed]]) -> list[Printed]:
    """Return the lines of a page, of which each is one or more pieces, one column after the other.

    Lines before and after the columns stay where they are. Where the pieces are no columns, each line is whole.
    """
    places = [place for place, pieces in enumerate(lines) if len(pieces) == 2]
    if not places:
        return [_whole(pieces) for pieces in lines]
    first, last = places[0], places[-1] + 1
    inner = lines[first:last]
    if not _are_columns(inner, len(places)):
        return [_whole(pieces) for pieces in lines]
    middle = sum(pieces[1].left for pieces in inner if len(pieces) == 2) / len(places)
    left = [pieces[0] for pieces in inner if pieces[0].left < middle - 1]
    right = [pieces[-1] for pieces in inner if len(pieces) == 2 or pieces[0].left >= middle - 1]
    around = [[_whole(pieces) for pieces in part] for part in (lines[:first], lines[last:])]
    return [*around[0], *left, *right, *around[1]]


def _are_columns(inner: list[list[Printed]], many: int) -> bool:
    if many < _FEWEST or many < _SHARE * len(inner):
        return False
    pairs = [(pieces[0], pieces[1]) for pieces in inner if len(pieces) == 2]
    starts = [right.left for _, right in pairs]
    gutter, edge = min(starts), max(right.right for _, right in pairs)
    begin = min(left.left for left, _ in pairs)
    if max(starts) - gutter > 0.1 * (edge - begin) or any(left.right > gutter for left, _ in pairs):
        return False
    return all(_is_text([pair[side] for pair in pairs]) for side in (0, 1))


def _is_text(pieces: list[Printed]) -> bool:
    """Say whether the pieces below each other are a text, broken by the width of its column."""
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    filled = sum(piece.right - piece.left for piece in pieces) / len(pieces) >= _FILLED * width
    return filled and sum(len(piece.text) for piece in pieces) >= _LONG * len(pieces)


def _whole(pieces: list[Printed]) -> Printed:
    """Return the pieces of a line as one line."""
    first = pieces[0]
    for piece in pieces[1:]:
        first = Printed(
            f"{first.text} {piece.text}",
            min(first.left, piece.left), max(first.right, piece.right),
            min(first.bottom, piece.bottom), max(first.top, piece.top),
        )  # fmt: skip
    return first
