"""The import of a law from the command line."""

import pytest
from django.core.management import CommandError, call_command

from core.models import LogEntry
from legislation.models import ProvisionText
from tests.cases.files import makers

LAW = "Chapter I\nGeneral\nArticle 1. Words.\nArticle 3. More."


@pytest.fixture
def run(tmp_path, capsys, civil_code):
    """Run the command on a file and return what it prints."""

    def run(source: str | bytes = LAW, *options: str, **said: str) -> str:
        file = tmp_path / "law.txt"
        file.write_bytes(source if isinstance(source, bytes) else source.encode())
        said = {"instrument": "cn/civil-code", "language": "en", "in_force": "2021-01-01"} | said
        given = [f"--{name.replace('_', '-')}={value}" for name, value in said.items()]
        call_command("import_law", str(file), *given, *options)
        return capsys.readouterr().out

    return run


def test_the_tree_the_findings_and_what_changed_are_printed(run):
    said = run()

    assert "Chapter I General (2 articles)" in said
    assert "lines 4-4: Number 2 is missing between Article 1 and Article 3." in said
    assert "2 new" in said
    assert ProvisionText.objects.count() == 2
    # Readers see nothing of it yet.
    assert not LogEntry.objects.exists()


def test_a_dry_run_stores_nothing(run):
    assert "Nothing was stored." in run(LAW, "--dry-run")
    assert not ProvisionText.objects.exists()


def test_what_is_said_of_the_text_is_kept(run):
    run(LAW, "--official", "--public", "--translator", "Ministry")

    marks = set(ProvisionText.objects.values_list("official", "public", "translator"))
    assert marks == {(True, True, "Ministry")}


def test_missing_articles_are_named_and_repealed_where_it_is_said(run):
    run()

    said = run("Article 1. Words.", "--repeal-missing", in_force="2024-01-01")

    assert "missing: Article 3" in said
    assert ProvisionText.objects.get(provision__number="3").period.upper.year == 2024


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"source": ""}, "no text in it"),
        ({"source": b"\xff\xfe\xff"}, "UTF-8"),
        ({"source": "Article 1\0"}, "NUL"),
        ({"source": "<!DOCTYPE a [<!ENTITY b 'c'>]><akomaNtoso/>"}, "DOCTYPE"),
        ({"source": "<p>" + "<div>" * 5000}, "nest"),
        ({"source": "Nothing."}, "No article"),
        ({"instrument": "cn/other"}, "no instrument cn/other"),
        ({"in_force": "9999-12-31"}, "before the year"),
        ({"translator": "x" * 201}, "at most 200"),
        ({"language": "xx-yy"}, "not the code of a known language"),
        ({"in_force": "01.01.2021"}, "write 2021-01-01"),
    ],
)
def test_what_cannot_be_taken_in_is_said_and_fails(run, given, said):
    with pytest.raises(CommandError, match=said):
        run(**given)

    assert not ProvisionText.objects.exists()


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_other_words_of_the_same_day_and_the_same_text_again_fail(run, options):
    run()

    with pytest.raises(CommandError, match="We already have a different wording"):
        run("Article 1. Other.", *options)
    with pytest.raises(CommandError, match="already have this version"):
        run(LAW, *options)


def test_a_file_that_is_not_there_is_said(civil_code):
    with pytest.raises(CommandError, match="No such file"):
        call_command(
            "import_law", "none.txt", "--instrument", "cn/civil-code", "--language", "en", "--in-force", "2021-01-01"
        )


@pytest.mark.parametrize("raw", [makers.docx(LAW.split("\n")), makers.pdf([LAW.split("\n")])], ids=["Word", "PDF"])
def test_a_word_document_and_a_pdf_are_stored_as_the_text_is(run, raw):
    said = run(raw)

    assert "Chapter I General (2 articles)" in said
    assert dict(ProvisionText.objects.values_list("provision__number", "text")) == {"1": "Words.", "3": "More."}


@pytest.mark.parametrize(
    ("raw", "said"), [(makers.locked_pdf(), "locked with a password"), (makers.docx()[:500], "is cut off or damaged")]
)
def test_a_document_that_cannot_be_read_is_refused_in_words(run, raw, said):
    with pytest.raises(CommandError, match=said):
        run(raw)


def test_a_page_without_text_is_named(run, capsys, tmp_path):
    file = tmp_path / "law.pdf"
    file.write_bytes(makers.pdf([LAW.split("\n"), []]))

    call_command("import_law", str(file), "--instrument=cn/civil-code", "--language=en", "--in-force=2021-01-01")

    assert (
        "We found no text on 1 page of the PDF, which is empty or a picture. Check page 2." in capsys.readouterr().err
    )
