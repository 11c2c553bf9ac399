"""Styles of a Word document, each with those that it is based on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .xml import Element, W, is_on, value

_LONGEST = 30  # Styles based on each other; Word makes no chain longer than ten.


@dataclass
class Styles:
    """Styles by id, that of paragraphs without one (`usual`), and the language of the document."""

    by_id: dict[str, Element] = field(default_factory=dict)
    usual: str = ""
    language: str = ""

    @classmethod
    def of(cls, root: Element | None) -> "Styles":
        """Return the styles of `word/styles.xml`; None where the document has no such part."""
        styles = cls()
        for style in () if root is None else root.iter(W + "style"):
            name = style.get(W + "styleId", "")
            # ECMA-376 part 1, 17.7.4.17: of styles with one id the first keeps it.
            styles.by_id.setdefault(name, style)
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                styles.usual = styles.usual or name
        language = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        styles.language = "" if language is None else language.get(W + "val", "")
        return styles

    def chain(self, name: str | None) -> Iterator[tuple[str, Element]]:
        """Yield a style and those that it is based on, the nearest first; a circle ends where it closes."""
        seen: set[str] = set()
        while name and name in self.by_id and name not in seen and len(seen) < _LONGEST:
            seen.add(name)
            yield name, self.by_id[name]
            name = value(self.by_id[name], "basedOn")

    def of_paragraph(self, properties: Element | None) -> list[tuple[str, Element]]:
        """Return the styles of a paragraph with these properties, the nearest first."""
        return list(self.chain(value(properties, "pStyle") or self.usual))

    def hides(self, name: str | None) -> bool:
        """Say whether text in this style is hidden."""
        said = (is_on(style.find(W + "rPr"), "vanish") for _, style in self.chain(name))
        return next((each for each in said if each is not None), False)
