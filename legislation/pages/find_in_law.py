"""The search within one law."""

from dataclasses import dataclass
from typing import Self

from django.db.models import Q

from legislation.models import Instrument, Provision, ProvisionText

_LONGEST = 100
_MOST_WORDS = 8
_MOST_FOUND = 100
# Characters of a wording shown before the word that was found, and in all.
_BEFORE, _EXCERPT = 60, 220


@dataclass(frozen=True, slots=True)
class Found:
    """A provision that has all the words. `excerpt`: of its wording around a word, empty where it has none."""

    provision: Provision
    excerpt: str
    language: str


@dataclass(frozen=True, slots=True)
class WordsWithin:
    """What a reader looks for. `text`: as given, without what no text has; false where that is nothing."""

    text: str

    @classmethod
    def of(cls, asked: str) -> Self:
        # PostgreSQL refuses NUL in any text, and robots send it.
        return cls(" ".join(asked.replace("\x00", "").split())[:_LONGEST])

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def words(self) -> list[str]:
        return self.text.split()[:_MOST_WORDS]

    def among(self, instrument: Instrument, provisions: list[Provision]) -> list[Found]:
        """Return those of an instrument's public provisions that have every word, in order. Two queries."""
        kinds = {label.casefold(): kind for kind, label in Provision.Kind.choices}
        matching = instrument.provisions.all()
        for word in self.words:
            named = Q(number__iexact=word) | Q(heading__icontains=word)
            if kind := kinds.get(word.casefold()):
                named |= Q(kind=kind)
            said = instrument.provisions.filter(texts__public=True, texts__text__icontains=word).values("pk")
            matching = matching.filter(named | Q(pk__in=said))
        known = set(matching.values_list("pk", flat=True))
        found = [provision for provision in provisions if provision.pk in known][:_MOST_FOUND]
        return self._with_excerpts(found)

    def _with_excerpts(self, found: list[Provision]) -> list[Found]:
        texts = ProvisionText.objects.public().filter(provision__in=found).order_by("-official", "-period", "pk")
        excerpts: dict[int, tuple[str, str]] = {}
        for text in texts:
            if text.provision_id not in excerpts and (excerpt := self._excerpt(text.text)):
                excerpts[text.provision_id] = excerpt, text.language
        return [Found(provision, *excerpts.get(provision.pk, ("", ""))) for provision in found]

    def _excerpt(self, text: str) -> str:
        line = " ".join(text.split())
        places = [at for word in self.words if (at := line.casefold().find(word.casefold())) >= 0]
        if not places:
            return ""
        start = max(0, min(places) - _BEFORE)
        # From the beginning of a word on, if the language parts them.
        start = line.find(" ", start, min(places)) + 1 or start if start else 0
        end = start + _EXCERPT
        return ("… " if start else "") + line[start:end] + (" …" if end < len(line) else "")
