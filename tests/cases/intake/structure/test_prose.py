"""Lines that are prose, told from the lists that they follow."""

import pytest

from cases.intake.structure.lines import Line
from cases.intake.structure.prose import begins_prose

PROSE = [
    [
        "The plaintiff sells chisels under a word mark that was registered in",
        "2009. The defendant bought chisels abroad.",
    ],
    [
        "A Amieiro, S.A. é titular da marca e celebrou um contrato de licença",
        "com a sociedade requerida. Esta não pagou o preço.",
    ],
    ["原告销售锤子，并于二〇〇九年注册了商标。被告从国外购买了同一制造商的锤子，并在国内销售，" * 3 + "原告起诉。"],
]
LISTS = [
    [
        "Alder Tools Ltd",
        "Birch Forge Ltd",
        "The Comptroller-General of Patents, Designs and Trade Marks",
        "Larch Works Inc.",
    ],
    [
        "trade mark infringement; exhaustion of rights; parallel imports; burden of proof; evidence of consent; costs",
        "damages.",
    ],
    ["C-170/13", "C-171/13"],
    ["A short line."],
]


def begins(texts: list[str]) -> bool:
    lines = [Line(number, text) for number, text in enumerate(texts, 1)]
    return begins_prose(lines, 0, [False] * len(lines))


@pytest.mark.parametrize("texts", PROSE, ids=["en", "pt", "zh"])
def test_sentences_over_wrapped_lines_are_prose(texts):
    assert begins(texts)


@pytest.mark.parametrize("texts", LISTS, ids=["names", "keywords", "dockets", "short"])
def test_names_keywords_and_numbers_are_none(texts):
    assert not begins(texts)


def test_a_run_ends_at_a_blank_or_labelled_line():
    lines = [Line(number, text) for number, text in enumerate(PROSE[0], 1)]

    assert not begins_prose(lines, 0, [False, True])
