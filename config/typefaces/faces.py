"""The register of the typefaces' files: their fonts, weights and characters."""

import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

# Western languages, their punctuation, and the signs of our pages; then every other Latin letter, with Vietnamese.
RANGES = {
    "latin": (
        "U+20-FF, U+131, U+152-153, U+2C6, U+2DA, U+2DC, U+2010-2044, U+2074, U+20AC, U+2116, U+2122, U+2190-2199, "
        "U+2212, U+2215"
    ),
    "latin-ext": ("U+100-130, U+132-151, U+154-24F, U+259, U+2BB-2BC, U+2D8-2D9, U+2DB, U+2DD, U+300-328, U+1E00-1EFF"),
}
# Kerning, ligatures, and the four kinds of numerals; small capitals, fractions and the like are left out.
FEATURES = ("kern", "liga", "clig", "calt", "ccmp", "locl", "rlig", "lnum", "onum", "pnum", "tnum")


@dataclass(frozen=True, slots=True)
class Package:
    """A font as its package on PyPI has it. `original`: its own name. `module`: the package's import name."""

    original: str
    module: str

    @property
    def folder(self) -> Path:
        """Where the package is installed. Raises ModuleNotFoundError if it is not."""
        spec = find_spec(self.module)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(f"The package {self.module} is not installed: run config.environment.")
        return Path(spec.origin).parent


SERIF = Package("Source Serif 4", "fontpkg_source_serif_4")
SANS = Package("Source Sans 3", "fontpkg_source_sans_3")
# Drawn for text of about this size in pixels; a title of twice the size keeps to it.
_TEXT_SIZE = 16


@dataclass(frozen=True, slots=True)
class Face:
    """A face that pages use. `weights`: the range of CSS weights it serves. `axes`: where the variable font is cut."""

    family: str
    package: Package
    file: str
    axes: dict[str, float]
    weights: str
    style: str = "normal"

    @property
    def name(self) -> str:
        """The beginning of its files' names: `serif-400`, `serif-400-italic`."""
        slug = self.family.rpartition(" ")[2].lower()
        return f"{slug}-{self.axes['wght']}" + ("" if self.style == "normal" else f"-{self.style}")

    @property
    def path(self) -> Path:
        """Where the variable font is that it is cut from."""
        return self.package.folder / "files" / self.file


# Their licence reserves the name Source for the unchanged fonts, so these have names of their own.
_SERIF = ("Casebridge Serif", SERIF)
_SANS = ("Casebridge Sans", SANS, "SourceSans3[wght].ttf")
FACES = (
    Face(*_SERIF, "SourceSerif4[opsz,wght].ttf", {"wght": 400, "opsz": _TEXT_SIZE}, "400"),
    Face(*_SERIF, "SourceSerif4[opsz,wght].ttf", {"wght": 600, "opsz": _TEXT_SIZE}, "600 700"),
    Face(*_SERIF, "SourceSerif4-Italic[opsz,wght].ttf", {"wght": 400, "opsz": _TEXT_SIZE}, "400", "italic"),
    Face(*_SANS, {"wght": 400}, "400"),
    Face(*_SANS, {"wght": 600}, "600 700"),
)

SHEET = "css/typefaces.css"
LICENCES = "fonts/LICENCES.txt"
NAMES = (SHEET, LICENCES, *(f"fonts/{face.name}-{label}.woff2" for face in FACES for label in RANGES))


def inputs() -> str:
    """Return a digest of all that the files are made from: the fonts, their licences, our code and its packages."""
    digest = hashlib.sha256()
    code = sorted(Path(__file__).parent.glob("*.py"))
    licences = [package.folder / "LICENSE" for package in (SERIF, SANS)]
    for path in (*code, *licences, *sorted({face.path for face in FACES})):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for package in ("fonttools", "brotli"):
        digest.update(version(package).encode())
    return digest.hexdigest()
