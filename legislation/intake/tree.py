"""The tree of units, built line by line."""

import re
from dataclasses import dataclass, field

from .divisions import KINDS, Division, is_final_provision
from .letter_case import begins_small
from .lines import Line, is_unfinished
from .provisions import LABELS, Opening, is_in_capitals, looks_like_a_heading, read_opening, split_heading
from .reading import Unit
from .repealed import AMENDED, REPEALED
from .survey import Survey

ROOT = "law"
_FEWEST_BLANKS = 2  # In a line that may be the first half of a sentence.
# "(Oggetto)", and "(( (Oggetto) ))" where it was amended.
_BRACKETED = re.compile(
    r"(?:\(\( ?)?[(（](?P<heading>[^()（）]{1,100})[)）]\.?(?: ?\)\))?|\[(?P<square>[^][]{1,100})\]"
)
_LIST = re.compile(r"\d{1,2}[.)] (?P<first>\w)")
_MARGINAL = re.compile(r"(?:Marginal note|Note marginale) ?: ?")  # As the Canadian service prints it for readers' ears.
_SENTENCES = re.compile(r"[^\W\d_]{4}\. [A-Z(\[]")
_THAI = re.compile(r"[\u0e00-\u0e7f]")  # Thai has no full stops, and its articles no headings.
_REFERENCE = re.compile(r"[(\[（](?!\d{1,2}[)\]）])[^\n]{1,80}[)\]）]")
_CAPTION = re.compile(r"\([^()]{1,60}\)")


@dataclass(slots=True)
class Node:
    """A unit that is being read."""

    kind: str
    label: str = ""
    number: str = ""
    heading: str = ""
    provision: bool = False
    text: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def unit(self) -> Unit:
        """Return the unit read. Divisions hold one another at most as deep as there are kinds of them."""
        return Unit(
            self.kind,
            self.label,
            self.number,
            self.heading,
            "\n".join(self.text).strip("\n"),
            tuple(child.unit() for child in self.children),
            self.provision,
            (self.first, self.last),
        )


class Tree:
    """Builds units out of lines, as the survey says what each opens."""

    def __init__(self, found: Survey) -> None:
        self.found = found
        self.root = Node(ROOT)
        self.path = [self.root]
        self.order = [kind for kind in KINDS if kind != "annex"]
        self.seen: set[str] = set()  # Kinds of division.
        self.caption = ""  # 「（目的）」, which Japanese laws print above the article.
        self.awaits_heading = False
        self.below = ""  # The line after the one that is read.

    def read(self, lines: list[Line], contents: range = range(0)) -> None:
        """Read all lines; those at the indexes of `contents` are text before the first unit."""
        for index, line in enumerate(lines):
            self.below = lines[index + 1].text if index + 1 < len(lines) else ""
            if line.text and index in contents:
                self.root.text.append(line.text)
                self.caption = ""
            elif line.text:
                self._line(line, index)
        self._close(len(self.path) - 1)

    def _line(self, line: Line, index: int) -> None:
        text, line_number = line.text, index + 1
        if index in self.found.repealed:
            repealed = self.found.repealed[index]
            for number in repealed.numbers:
                opening = Opening(repealed.kind, repealed.end, number, repealed.rest, sure=True)
                self._open_provision(opening, text, line_number)
        elif index in self.found.openings:
            self._open_provision(self.found.openings[index], text, line_number)
        elif index in self.found.divisions:
            self._open_division(self.found.divisions[index], text, line_number)
        elif self.awaits_heading and not self.path[-1].provision and _refers(text):
            self.path[-1].text.append(text)  # "(a que se refere o artigo 3.º)", and the heading comes below.
        elif self.awaits_heading and self._is_heading(line, index):
            self.path[-1].heading, self.awaits_heading = _unbracketed(text), False
        elif _CAPTION.fullmatch(line.plain):
            self.awaits_heading, self.caption = False, text
            self.path[-1].text.append(text)
        else:
            self.awaits_heading, self.caption = False, ""
            self.path[-1].text.append(text)
        for node in self.path:
            node.last = line_number

    def _is_heading(self, line: Line, index: int) -> bool:
        """Return whether a line is the heading of the unit whose number is above it."""
        if _CAPTION.fullmatch(line.plain) and self.below.startswith("第"):
            return False  # The caption of the next article.
        if not self.path[-1].provision:
            stopped = is_in_capitals(line.text) or self._opens_below(index)
            return looks_like_a_heading(line.text.rstrip(".") if stopped else line.text)
        text = _unbracketed(line.text)
        noted = AMENDED.match(line.text) or REPEALED.match(line.text) or _SENTENCES.search(line.text)
        return looks_like_a_heading(text) and not noted and not _same_sentence(text, self.below)

    def _opens_below(self, index: int) -> bool:
        """Return whether the next line opens a unit."""
        return index + 1 in self.found.openings or index + 1 in self.found.divisions

    def _open_provision(self, opening: Opening, line: str, line_number: int) -> None:
        above = self._take_headings(self.found.headings.get(line_number - 1, 0))
        caption = self._take_caption() if self.caption and line.startswith("第") and not opening.heading else ""
        while self.path[-1].provision:
            self._close(1)
        heading, rest = opening.heading or above, line[len(line) - len(opening.rest) :] if opening.rest else ""
        if rest and not heading:
            heading, rest = split_heading(rest)
        if caption:
            heading, line_number = caption, line_number - 1
        node = Node(opening.kind, line[: opening.end].strip(), opening.number, heading, True, first=line_number)
        if rest:
            node.text.append(rest)
        self._push(node)
        self.awaits_heading = not heading and (not rest or (_refers(rest) and not REPEALED.match(rest)))

    def _take_headings(self, count: int) -> str:
        """Return the heading that the last `count` lines above an article are, and take it from the text before."""
        texts = self.path[-1].text
        if not count or len(texts) < count:
            return ""
        taken = texts[-count:]
        del texts[-count:]
        heading = "".join(line[:-1] if line.endswith("-") else f"{line} " for line in taken).strip()
        return _MARGINAL.sub("", heading)

    def _take_caption(self) -> str:
        """Return the caption above an article, and take it from the text before."""
        if self.path[-1].text[-1:] == [self.caption]:
            self.path[-1].text.pop()
        caption, self.caption = self.caption, ""
        return caption[1:-1]

    def _open_division(self, division: Division, line: str, line_number: int) -> None:
        self.caption = ""
        heading = line[len(line) - len(division.heading) :] if division.heading else ""
        node = Node(division.kind, line[: division.end].strip(), division.number, heading, first=line_number)
        while self.path[-1].provision:
            self._close(1)
        if division.kind == "annex" or is_final_provision(division):
            self._close(len(self.path) - 1)
        else:
            self._make_room(node)
        self.seen.add(node.kind)
        self._push(node)
        self.awaits_heading = not heading and not is_final_provision(division)

    def _make_room(self, node: Node) -> None:
        """Close what cannot hold `node`. The text directly after the heading of a division belongs to it."""
        above = self.path[-1]
        only_notes = all(_BRACKETED.fullmatch(line.replace("( ", "(")) for line in above.text)
        fresh = above is not self.root and not above.children and only_notes
        if fresh and node.kind not in self.seen and above.kind in self.order and above.kind != node.kind:
            self.order.remove(node.kind)
            self.order.insert(self.order.index(above.kind) + 1, node.kind)
        while len(self.path) > 1 and self.path[-1].kind != "annex" and self._wide(self.path[-1]) >= self._wide(node):
            self._close(1)

    def _wide(self, node: Node) -> int:
        return self.order.index(node.kind)

    def _push(self, node: Node) -> None:
        node.last = node.first
        self.path[-1].children.append(node)
        self.path.append(node)

    def _close(self, count: int) -> None:
        for _ in range(count):
            _settle(self.path.pop(), self.found.stopped)


def _settle(node: Node, stopped: bool) -> None:
    """Take the first line of an article for its heading where it looks like one and more follows; and the reverse."""
    if not node.provision:
        return
    first = node.text[0] if len(node.text) > 1 else ""
    if (stopped and ". " not in first) or is_in_capitals(first):
        first = first.rstrip(".")
    if REPEALED.match(first) or AMENDED.match(first) or _THAI.match(first) or _SENTENCES.search(first):
        return
    if not node.heading and looks_like_a_heading(first):
        count = _heading_lines(node.text)
        node.heading = " ".join(node.text[:count])
        del node.text[:count]
    elif node.heading and not node.text and not node.children:
        node.text, node.heading = [node.heading], ""


def _heading_lines(text: list[str]) -> int:
    """Return how many lines at the head of an article are its heading: one, or two where the first is cut off."""
    listed = _LIST.match(text[1])
    if listed and listed["first"].islower():
        return 0  # "The application must contain" above "1. the name of the applicant".
    if not _same_sentence(text[0], text[1]):
        return 1
    cut = len(text) > 2 and len(text[1]) < len(text[0]) and looks_like_a_heading(text[1])
    return 2 if cut and not _same_sentence(text[1], text[2]) and text[2][:1].isupper() else 0


def _same_sentence(text: str, below: str) -> bool:
    """Return whether a line is cut in mid-sentence: its last word says so, or the first one of the line below."""
    mentions = below.partition(" ")[0] in LABELS and text.count(" ") >= _FEWEST_BLANKS
    return is_unfinished(text) or begins_small(below) or mentions


def _refers(text: str) -> bool:
    """Return whether a line says only what an annex belongs to: "(Section 4)", "Article 12"."""
    opening = read_opening(text)
    if opening and not opening.rest and not opening.heading:
        return True
    return bool(_REFERENCE.fullmatch(text)) and any(sign.isdigit() for sign in text)


def _unbracketed(heading: str) -> str:
    found = _BRACKETED.fullmatch(heading)
    return (found["heading"] or found["square"]) if found else heading
