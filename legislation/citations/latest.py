"""The laws cited last in a text, which later words point back to."""

from .kinds import kind_of_law
from .sorts import LAW, sort_of
from .words import PRIVATE_TOO


class LatestLaws:
    """The last law of each sort, of each kind of provision, and by each word of its title."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Forget all: a law is cited whose title cannot be read, so that nothing points back beyond it."""
        self._last = ""
        self._by_provision: dict[str, str] = {}
        self._by_kind: dict[str, str] = {}
        self._by_sort: dict[str, str] = {}
        self._by_word: dict[str, str] = {}

    @property
    def last(self) -> str:
        """The law cited last; empty where none was."""
        return self._last

    def remember(self, law: str, provision: str) -> None:
        """Note a law that was cited. `provision`: the kind of its provisions, as labels have it."""
        self._last = self._by_provision[provision] = law
        self._by_kind[kind_of_law(law)] = self._by_sort[sort_of(law) or LAW] = law
        self._by_word |= {word.lower(): law for word in law.split() if len(word) > 1}

    def cited_by(self, provision: str) -> str:
        """Return the last law of which provisions of that kind were cited; empty where there is none."""
        return self._by_provision.get(provision, "")

    def named(self, word: str) -> bool:
        """Return whether a word is in the title of a law that was cited."""
        return word.lower() in self._by_word

    def of_kind(self, written: str) -> str:
        """Return the last law of the kind that words of Slavic, Arabic or East Asian scripts name, else these words."""
        return self._by_kind.get(kind_of_law(written), written)

    def meant(self, written: str, provision: str) -> str | None:
        """Return what a bare word such as "the Act" points back to, else itself; None where it may mean a contract."""
        if kind_of_law(written):
            return written if " " in written else self.of_kind(written)
        word = written.rsplit(maxsplit=1)[-1].lower()
        if word in self._by_word or word in PRIVATE_TOO:
            return self._by_word.get(word)
        sort = sort_of(written)
        if sort not in ("", LAW):
            return self._by_sort.get(sort, written)
        nearest = self.cited_by(provision) or self._last
        if nearest and sort_of(nearest) in ("", LAW):
            return nearest
        return self._by_sort.get(LAW) or nearest or written
