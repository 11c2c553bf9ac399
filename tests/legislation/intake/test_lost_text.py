"""No word of a law is lost: each is in a unit, in the preamble, or in a heading."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from legislation.intake import LawReading, read_law
from tests.examples import examples

OPENINGS = st.sampled_from(
    ["Article 1", "Article 2. Scope", "Article 3 (Aim)", "Art. 4º", "Art. 2¹ Begriffe", "§ 5", "§501. Duties",
     "§ 1º As marcas",
     "1.  Text goes here", "2.—(1)  A person may", "3.(1) No person", "4. (1) A maker", "5A. Fees", "6.", "7 Heading",
     "Section 8—Marks.", "SEC. 9. TITLE.", "ARTÍCULO 10o. OBJETO. Esta ley", "ARTÍCULO ÚNICO TRANSITORIO. Text",
     "第十一条　文本",
     "제12조(목적) 본문", "MADDE 13- (1) Metin", "1 §", "2-modda. Matn", "Articles 14 to 16 (Repealed)", "F1 17 Noted",
     "1[18. Ins.—Text", "المادة 19: نص", "Стаття 20. Текст", "section 4", "s 5 Words"]
)  # fmt: skip
OTHERS = st.sampled_from(
    ["Chapter I", "CHAPTER 512", "THE BEEHIVES ACT", "PART II – HIVES", "1. Abschnitt", "2 kap. Drift", "BİRİNCİ BÖLÜM",
     "Schedule 1", "Annex II", "Contents", "ARRANGEMENT OF SECTIONS", "Short title", "(Oggetto)",
     "（目的）", "in accordance with", "a list,", "“Art. 4. Quoted", "« Article 8", "the end.”", "[1st August 1978]",
     "1 August 1978]", "(a) a point;", "Parágrafo único. Texto", "", "", "A sentence of the law.", "DISPOSITIONS"]
)  # fmt: skip


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def lost(source: str, reading: LawReading) -> Counter[str]:
    """Return the words of a source that a reading does not have."""
    kept = [reading.preamble, *(f"{unit.label}\n{unit.heading}\n{unit.text}" for unit in reading.walk())]
    return words(source) - words("\n".join(kept))


@examples(300)
@given(st.lists(OPENINGS | OTHERS, min_size=1, max_size=40))
def test_every_word_of_a_law_is_in_its_reading(lines):
    source = "\n".join(lines)

    assert lost(source, read_law(source, "text")) == Counter()
