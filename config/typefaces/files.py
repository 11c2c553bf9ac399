"""The files of the typefaces: web fonts, the rules that name them, and their licences."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from multiprocessing import get_context

from fontTools.ttLib import TTFont

from .cut import cut
from .faces import FACES, LICENCES, RANGES, SANS, SERIF, SHEET, Face
from .local_fonts import LOCAL_FONTS, Metrics, scaled

# Fonts of the system may replace ours for letters, and not for the scripts that we leave to it.
_LETTERS = "U+0-24F, U+1E00-1EFF, U+2000-22FF"
_STACKS = {
    "serif": ("Casebridge Serif", 'Georgia, "Noto Serif", serif'),
    "sans": ("Casebridge Sans", 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'),
}


def make() -> Iterator[tuple[str, bytes]]:
    """Yield each file of `faces.NAMES` with its content. Takes some seconds, in processes that end with it."""
    rules, metrics = [], {}
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processes:
        for face, files in zip(FACES, processes.map(cut, FACES), strict=True):
            for label, content in files.items():
                yield f"fonts/{face.name}-{label}.woff2", content
                rules.append(_rule_of(face, label))
            if face.style == "normal":
                metrics[face.family, face.weights] = Metrics.of(TTFont(BytesIO(files["latin"])))
    stacks = [f"  --{name}: {_stack(family)}, {others};" for name, (family, others) in _STACKS.items()]
    lines = [*rules, *_local_rules(metrics), ":root {", *stacks, "}", ""]
    yield SHEET, "\n".join(lines).encode()
    yield LICENCES, _licences().encode()


def _rule_of(face: Face, label: str) -> str:
    return _rule(
        {
            "font-family": f'"{face.family}"',
            **({"font-style": face.style} if face.style != "normal" else {}),
            "font-weight": face.weights,
            "font-display": "swap",
            "src": f'url("../fonts/{face.name}-{label}.woff2")',
            "unicode-range": RANGES[label],
        }
    )


def _local_rules(metrics: dict[tuple[str, str], Metrics]) -> list[str]:
    return [
        _rule(
            {
                "font-family": f'"{family} {position}"',
                "font-weight": weights,
                "src": ", ".join(f'local("{name}")' for name in local.names),
                **scaled(local, metrics[family, weights]),
                "unicode-range": _LETTERS,
            }
        )
        for (family, weights), fonts in LOCAL_FONTS.items()
        for position, local in enumerate(fonts, 1)
    ]


def _rule(descriptors: dict[str, str]) -> str:
    return "@font-face { " + " ".join(f"{name}: {value};" for name, value in descriptors.items()) + " }"


def _stack(family: str) -> str:
    positions = range(1, len(LOCAL_FONTS[family, "400"]) + 1)
    return ", ".join([f'"{family}"', *(f'"{family} {position}"' for position in positions)])


def _licences() -> str:
    parts = []
    for package in (SERIF, SANS):
        family = next(face.family for face in FACES if face.package is package)
        parts.append(f"{family} is cut from {package.original}, whose licence follows.\n")
        parts.append((package.folder / "LICENSE").read_text("utf-8"))
    return "\n".join(parts)
