"""What the grammar needs to know of a language."""

from dataclasses import dataclass

NOTHING, INSTRUMENT, INSTRUMENT_OR_SUBUNIT = "", "instrument", "instrument or sub-unit"


@dataclass(frozen=True, slots=True)
class Label:
    """A word that announces provisions.

    `many`: True where it announces several, so that bare numbers after a comma belong to it.
    `needs`: the words it must come with, beside a number, before it is believed.
    `language`: the only language in which the word means this; empty where it does in all.
    `arabic`: its number may be an Arabic ordinal, and a sub-unit may follow a slash: "المادة 5/أ".
    """

    word: str
    kind: str
    many: bool = False
    needs: str = NOTHING
    language: str = ""
    arabic: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language. Each, except `labels`, is the inside of a pattern: alternatives parted by `|`.

    `subunits`: words for sub-units, before the article ("n.º 2 do art. 345.º") or after it ("§ 97 Abs. 1").
    `many_subunits`: those of them that announce several, so that bare numbers belong to them.
    `of`: what joins a sub-unit to the wider unit or the article after it.
    `also`, `upto`: what joins the members of a list, and the ends of a range.
    `onward`: what says "and those that follow" after a number.
    `joined`: what joins one citation to the next, so that both have the instrument of the last.
    `connector`: what joins the numbers to the title, only ever to a title or what stands for one.
    `open_connector`: the same, but it may join them to anything.
    `the`: articles that may come before a title.
    `said`, `said_after`: words by which a title points back to the one named before.
    `title`: a pattern for titles where the word for the instrument comes first.
    `no_law`: things that have articles and are no law: contracts, judgments.
    """

    labels: tuple[Label, ...] = ()
    subunits: str = ""
    many_subunits: str = ""
    of: str = ""
    also: str = ""
    upto: str = ""
    onward: str = ""
    joined: str = ""
    connector: str = ""
    open_connector: str = ""
    the: str = ""
    said: str = ""
    said_after: str = ""
    title: str = ""
    no_law: str = ""


def labels(
    kind: str, one: str = "", many: str = "", needs: str = NOTHING, only: str = "", arabic: bool = False
) -> tuple[Label, ...]:
    """Return labels of one kind: the words of `one` announce a provision, those of `many` several."""
    return tuple(
        Label(word, kind, several, needs, only, arabic)
        for words, several in ((one, False), (many, True))
        for word in words.split()
    )
