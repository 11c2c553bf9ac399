"""The text of a PDF: paragraphs put together again, pages known, every script in its own order."""

import html

import pytest

from cases.files.case_labels import CASE_LABELS
from core.sources.pdf import convert
from core.sources.right_to_left import as_read, with_brackets
from tests.cases.files.makers import pdf, pdf_in_unicode

BROKEN = (
    "Held: The claim was dismissed, for the mark had not been",
    "put to use in the course of trade, and no other claim was",
    "made.",
    "Plaintiff: Alpha",
)
ARABIC = (
    "المحكمة التجارية، المملكة العربية السعودية [2023]: أحمد ضد شركة النور",
    "تاريخ الحكم: 19 مايو 2023",
    "الوقائع: رفعت المدعية دعوى ضد المدعى عليها بسبب استعمال علامة تجارية مشابهة لعلامتها المسجلة في المملكة العربية "
    "السعودية وطلبت وقف الاستعمال والتعويض عن الأضرار التي لحقت بها نتيجة هذا الاستعمال غير المشروع.",
)
CHINESE = (
    "重庆市第一中级人民法院，中国[2023]：彭某诉重庆某科技有限公司",
    "基本案情：某软件运营公司开发并运营一款软件，允许付费会员使用他人的照片进行面部替换，原告发现该软件中有其肖像的视频模板，"
    "认为被告侵犯了其肖像权，遂诉至法院，请求判令被告停止侵害并赔礼道歉。",
)


def test_lines_that_were_broken_to_fit_the_page_are_joined():
    assert convert(pdf([BROKEN]), CASE_LABELS).text.split("\n") == [" ".join(BROKEN[:3]), "Plaintiff: Alpha"]


def test_a_line_that_goes_on_over_a_page_is_joined_and_its_page_is_known():
    text = convert(pdf([BROKEN[:2], BROKEN[2:]]), CASE_LABELS).text

    assert text.split("\n") == [f"{BROKEN[0]} {BROKEN[1]} \fmade.", "Plaintiff: Alpha"]


def test_numbers_of_pages_and_what_heads_each_page_are_left_out():
    pages = [
        [f"Court of Appeal {place}", f"Note: {word}.", f"- {place} -"] for place, word in enumerate("abc", start=1)
    ]

    assert convert(pdf(pages), CASE_LABELS).text.replace("\n", "") == "Note: a.\fNote: b.\fNote: c."


def test_a_word_divided_at_the_end_of_a_line_is_whole_again_and_a_hyphen_of_its_own_stays():
    lines = (
        "Held: The well-known mark of the claimant is an infor-",
        "mation that is protected, and it is a mark as well-",
        "known as any.",
    )

    text = convert(pdf([lines]), CASE_LABELS).text

    assert "information" in text
    assert "as well-known as" in text


def test_neither_properties_nor_notes_are_kept():
    made = pdf().replace(b"trailer<<", b"trailer<</Info<</Author(Clerk)/Title(Secret)>>")

    text = convert(made).text

    assert "Clerk" not in text
    assert "Secret" not in text


def test_any_script_is_read_by_the_table_of_its_font():
    assert convert(pdf_in_unicode(["判决日期：2023年5月19日", "原告：彭某"]), CASE_LABELS).text.split("\n\n") == [
        "判决日期：2023年5月19日", "原告：彭某",
    ]  # fmt: skip


def test_a_word_whose_letters_stand_as_printed_is_turned_and_one_that_is_as_read_is_not():
    printed, read = "ةمكحملا", "المحكمة"

    assert as_read(printed, lambda place: place) == read
    assert as_read(read, lambda place: -place) == read


def test_the_number_of_a_paragraph_comes_before_its_sign():
    assert as_read("-1 قضت", lambda place: (300, 310)[place] if place < 2 else 290 - place) == "1- قضت"
    assert as_read("-1 قضت", lambda place: 310 - place) == "-1 قضت"


def test_brackets_that_close_before_any_opens_are_turned():
    assert with_brackets("السعودية ] 2023[: أ") == "السعودية [2023]: أ"
    assert with_brackets("السعودية [2023]: أ") == "السعودية [2023]: أ"


@pytest.mark.parametrize(("lines", "direction"), [(ARABIC, "rtl"), (CHINESE, "ltr"), (BROKEN[3:], "ltr")])
def test_what_a_browser_prints_is_read_as_it_was_written(browser, lines, direction):
    page = browser.new_page()
    page.set_content(f"<html dir={direction}>" + "".join(f"<p>{html.escape(line)}</p>" for line in lines))
    printed = page.pdf(margin=dict.fromkeys(("top", "left", "right", "bottom"), "2cm"))
    page.close()

    made = convert(printed).text.replace("\n\n", "\n").split("\n")

    assert [line.replace(" ", "") for line in made] == [line.replace(" ", "") for line in lines]


ENGLISH = (
    "The claimant, a manufacturer of hand tools in Oakford, owns the well-known mark ALDER, registered in 1994. The "
    "defendant is a wholesaler of garden tools, who began to offer saws and shears under the sign ALDERE in its shop. "
)
NUMBERED = {
    "ltr": [f"{number}. {ENGLISH * 2}".strip() for number in range(1, 25)],
    "rtl": [f"{number}- {ARABIC[2]}" for number in range(1, 25)],
    "cjk": [f"{number}、{CHINESE[1]}" for number in range(1, 40)],
}


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("script", NUMBERED)
def test_pages_with_heads_and_feet_in_columns_give_each_paragraph_whole(browser, script, columns):
    direction = "rtl" if script == "rtl" else "ltr"
    small = "<div style='font-size: 9px; width: 100%; text-align: center'>{}</div>"
    page = browser.new_page()
    page.set_content(
        f"<!doctype html><html dir={direction} lang=en>"
        f"<div style='columns: {columns}; text-align: justify; hyphens: auto'>"
        + "".join(f"<p>{html.escape(line)}</p>" for line in NUMBERED[script])
    )
    printed = page.pdf(
        display_header_footer=True,
        header_template=small.format("Alder v Birch"),
        footer_template=small.format("<span class=pageNumber></span> / <span class=totalPages></span>"),
        margin=dict.fromkeys(("top", "left", "right", "bottom"), "2cm"),
    )
    page.close()

    made = convert(printed, CASE_LABELS).text.replace("\f", "").replace("\n\n", "\n").split("\n")

    bare = ["".join(line.split()) for line in made if line != "Alder v Birch"]
    assert [line for line in bare if line] == ["".join(line.split()) for line in NUMBERED[script]]
