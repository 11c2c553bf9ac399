"""The fonts of readers' systems, scaled to the size of ours, so that no line moves when ours arrive."""

from dataclasses import dataclass

from fontTools.ttLib import TTFont

# Enough ordinary prose that its letters come as often as in our pages.
SAMPLE = (
    "The Court of Appeal dismissed the claim because the plaintiff had not shown that the mark was known to the public "
    "in 2019. Article 12 of the Patent Act requires an inventive step, and the judges found none: each feature was "
    "described in an earlier application, and a skilled person would have combined them without any difficulty."
)


@dataclass(frozen=True, slots=True)
class LocalFont:
    """A font that many systems have. `names` are its names and those of fonts with the same widths.

    `width` is the mean advance of a character of SAMPLE, as a part of the font's size.
    `tools/sample_width.py` measures it.
    """

    names: tuple[str, ...]
    width: float


# By family and weight, in the order in which a system's are tried: Windows and macOS, Android, Linux.
LOCAL_FONTS: dict[tuple[str, str], tuple[LocalFont, ...]] = {
    ("Casebridge Serif", "400"): (
        LocalFont(("Georgia", "Gelasio"), 0.4404),
        LocalFont(("Noto Serif", "NotoSerif-Regular"), 0.4784),
        LocalFont(("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos"), 0.4024),
    ),
    ("Casebridge Serif", "600 700"): (
        LocalFont(("Georgia Bold", "Georgia-Bold", "Gelasio Bold"), 0.5122),
        LocalFont(("Noto Serif Bold", "NotoSerif-Bold"), 0.5074),
        LocalFont(("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"), 0.4278),
    ),
    ("Casebridge Sans", "400"): (
        LocalFont(("Arial", "ArialMT", "Liberation Sans", "Arimo"), 0.4415),
        LocalFont(("Roboto", "Roboto-Regular"), 0.4424),
        LocalFont(("Noto Sans", "NotoSans-Regular"), 0.4695),
    ),
    ("Casebridge Sans", "600 700"): (
        LocalFont(("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"), 0.4762),
        LocalFont(("Roboto Bold", "Roboto-Bold"), 0.4489),
        LocalFont(("Noto Sans Bold", "NotoSans-Bold"), 0.501),
    ),
}


@dataclass(frozen=True, slots=True)
class Metrics:
    """How large a font is, as parts of its size."""

    width: float
    ascent: float
    descent: float
    line_gap: float

    @classmethod
    def of(cls, font: TTFont) -> "Metrics":
        """Measure a font that has every character of SAMPLE."""
        size, characters, glyphs = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
        width = sum(glyphs[characters[ord(character)]][0] for character in SAMPLE) / len(SAMPLE)
        lines = font["hhea"]
        return cls(width / size, lines.ascent / size, -lines.descent / size, lines.lineGap / size)


def scaled(local: LocalFont, ours: Metrics) -> dict[str, str]:
    """Return the descriptors that make a local font as wide and as high as ours."""
    factor = ours.width / local.width
    parts = {"ascent-override": ours.ascent, "descent-override": ours.descent, "line-gap-override": ours.line_gap}
    return {"size-adjust": _percent(factor)} | {name: _percent(part / factor) for name, part in parts.items()}


def _percent(part: float) -> str:
    return f"{100 * part:.2f}".rstrip("0").rstrip(".") + "%"
