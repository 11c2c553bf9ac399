"""The typefaces as pages load them."""

from pathlib import Path

import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

from config.made_files import make
from config.typefaces.cut import cut
from config.typefaces.faces import FACES, FEATURES, LICENCES, RANGES, SHEET
from config.typefaces.local_fonts import LOCAL_FONTS, LocalFont, Metrics, scaled

NAMES = "Městský soud v Praze; Łódź; Đặng Thị Hạnh; Õunapuu; Ţepeş, Țepeș; Gökçe İnce ı; Ærø; œuvre; Þór; Ǆ"
SIGNS = "↗→←↑↓ ¶§№†‡•…–—‘’“”„‚‹›«» €£¥ ½ × − ′ ″ ™ ©"
# All faces for the letters that most pages have, and one stylesheet's part.
MOST_BYTES = 95_000


@pytest.fixture(scope="module")
def folder() -> Path:
    return make(settings.MADE_ROOT) / "fonts"


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_has_the_letters_of_european_and_vietnamese_names_and_our_signs(folder: Path, face):
    characters = set()
    for label in RANGES:
        characters |= set(TTFont(folder / f"{face.name}-{label}.woff2").getBestCmap())

    assert {character for character in NAMES + SIGNS if ord(character) not in characters} - set("Ǆ\n") == set()


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_keeps_kerning_ligatures_and_every_kind_of_numeral(folder: Path, face):
    font = TTFont(folder / f"{face.name}-latin.woff2")

    kept = {row.FeatureTag for table in ("GSUB", "GPOS") for row in font[table].table.FeatureList.FeatureRecord}

    # The numerals of the sans are lining and tabular by themselves.
    assert {"kern", "liga", "onum", "pnum"} | ({"lnum", "tnum"} if "Serif" in face.family else set()) <= kept
    assert kept <= {*FEATURES}


def test_all_faces_together_are_small(folder: Path):
    assert sum(path.stat().st_size for path in folder.glob("*-latin.woff2")) < MOST_BYTES


def test_a_face_is_cut_into_the_same_bytes_every_time(folder: Path):
    face = FACES[3]

    files = cut(face)

    assert files == {label: (folder / f"{face.name}-{label}.woff2").read_bytes() for label in RANGES}


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_has_a_name_of_its_own_and_names_its_makers_and_licence(folder: Path, face):
    names = TTFont(folder / f"{face.name}-latin.woff2")["name"]

    assert [str(names.getName(kind, 3, 1)).startswith("Casebridge") for kind in (1, 4, 6)] == [True] * 3
    assert "Adobe" in str(names.getName(0, 3, 1)) or "Source" in str(names.getName(0, 3, 1))
    assert "Open Font License" in str(names.getName(13, 3, 1))


def test_the_licences_are_served_and_say_what_was_cut(folder: Path):
    text = (folder.parent / LICENCES).read_text("utf-8")

    assert "Casebridge Serif is cut from Source Serif 4" in text
    assert "Casebridge Sans is cut from Source Sans 3" in text
    assert text.count("SIL OPEN FONT LICENSE Version 1.1") == 2


def test_a_file_without_its_address_is_named_by_no_rule(folder: Path):
    sheet = (folder.parent / SHEET).read_text("utf-8")

    assert {path.name for path in folder.glob("*.woff2")} == {
        part.partition('"')[0] for part in sheet.split("../fonts/")[1:]
    }
    assert sheet.count("font-display: swap") == len(FACES) * len(RANGES)


def test_a_local_font_is_made_as_wide_and_as_high_as_ours():
    local, ours = LocalFont(("Narrow",), 0.4), Metrics(width=0.5, ascent=1.0, descent=0.25, line_gap=0.1)

    assert scaled(local, ours) == {
        "size-adjust": "125%", "ascent-override": "80%", "descent-override": "20%", "line-gap-override": "8%",
    }  # fmt: skip


def test_the_numerals_of_the_sans_are_of_one_width(folder: Path):
    font = TTFont(folder / "sans-400-latin.woff2")

    assert len({font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_every_upright_face_has_local_fonts_that_stand_in_for_it(folder: Path):
    assert set(LOCAL_FONTS) == {(face.family, face.weights) for face in FACES if face.style == "normal"}
