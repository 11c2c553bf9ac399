"""Tables and lists of definitions as lines, a label beside its value."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

_LONGEST_LABEL = 100


def rows_of(node: LexborNode) -> Iterator[list[LexborNode]]:
    """Yield the cells of each row of a table, or each term of a list of definitions with its definitions."""
    if node.tag == "dl":
        yield from _definitions(node)
        return
    for child in node.iter():
        if child.tag in ("thead", "tbody", "tfoot"):
            yield from rows_of(child)
        elif child.tag == "tr":
            yield [cell for cell in child.iter() if cell.tag in ("td", "th")]
        else:
            yield [child]


def _definitions(node: LexborNode) -> Iterator[list[LexborNode]]:
    cells: list[LexborNode] = []
    for child in node.iter():
        if child.tag == "div":
            yield from _definitions(child)
            continue
        if child.tag == "dt" and cells:
            yield cells
            cells = []
        cells.append(child)
    if cells:
        yield cells


def written(cells: list[list[str]]) -> list[str]:
    """Return the lines of a row: `label: value`, short cells side by side, or one cell after the other."""
    filled = [lines for lines in cells if lines]
    if len(filled) == 2 and len(filled[0]) == 1 and len(filled[0][0]) <= _LONGEST_LABEL:
        (label,), (value, *more) = filled
        return [f"{label} {value}" if label.endswith((":", "：")) else f"{label}: {value}", *more]
    if filled and all(len(lines) == 1 for lines in filled):
        return [" | ".join(lines[0] for lines in filled)]
    return [line for lines in filled for line in (*lines, "")]
