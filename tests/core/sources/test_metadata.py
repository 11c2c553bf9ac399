"""What a text says of its own file, apart from what it says of a case."""

import time

import pytest

from core.sources.metadata import (
    is_of_the_file,
    without_comments,
    without_file_fields,
    without_home,
    without_mail_headers,
)
from core.sources.names import shown
from core.sources.right_to_left import turned_lines


@pytest.mark.parametrize("name", ["author", "lastModifiedBy", "created_by", "User-Name", "file path"])
def test_a_field_about_the_file_is_known_however_it_is_written(name):
    assert is_of_the_file(name)


@pytest.mark.parametrize("name", ["plaintiff", "authority", "issuing authority", "owner", "title", "court"])
def test_a_field_about_the_case_is_kept(name):
    assert not is_of_the_file(name)


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("C:\\Users\\Jane Roe\\Desktop\\a.docx", "Desktop\\a.docx"),
        ("home/jane/a.docx", "a.docx"),
        ("/Users/jane/cases/a.docx", "cases/a.docx"),
        ("C:\\Documents and Settings\\jane\\a.doc", "a.doc"),
        ("cases/2023/a.docx", "cases/2023/a.docx"),
    ],
)
def test_the_folder_of_a_user_is_not_in_a_name(path, left):
    assert without_home(path) == left
    assert shown(path) == left


def test_the_headers_of_an_email_go_and_labels_at_the_top_of_a_text_stay():
    record = "Title: Alder v Birch\nDate: 3 May 2024\nSubject: marks\n\nHeld: Yes."

    assert without_mail_headers(f"From: Jane\nMessage-ID: <1>\nTo: Joe\n  and others\n\n{record}") == f"\n{record}"
    assert without_mail_headers(record) == record


def test_fields_of_a_markdown_text_that_are_about_the_case_stay():
    text = "---\ntitle: Alder v Birch\nauthor:\n  - Jane\n  - Joe\ncourt: Elmton\n---\nHeld: Yes."

    assert without_file_fields(text) == "---\ntitle: Alder v Birch\ncourt: Elmton\n---\nHeld: Yes."
    assert without_file_fields("Held: Yes.\n---\nauthor: x\n---") == "Held: Yes.\n---\nauthor: x\n---"


def test_comments_that_are_closed_go_and_take_little_time():
    began = time.process_time()

    assert without_comments("a<!-- Jane -->b<!-- x --><!-- Joe") == "ab<!-- Joe"
    assert len(without_comments("<!--" * 500_000)) == 2_000_000
    assert len(turned_lines("\u05d0" * 2_000_000)) == 0
    assert time.process_time() - began < 2
