"""The prose check: a banned phrase is found in prose of every kind, and nowhere else."""

import pytest

from tools.prose import CONFIG, files, objections, passages, rules_of, sentences

RULES = rules_of(CONFIG.read_text("utf-8"))
BANNED = [
    "Besides, it is free.",
    "The index is made anew.",
    "The number stands in the test.",
    "The wording in force is not held.",
    "This sentence wants a verb.",
    "Mend what is doubtful.",
    "Whoever asks gets it.",
    "Check it beforehand.",
    "The document was taken in before.",
    "Take all of it away.",
    "Links are laid over the text.",
    "The editor is told so.",
    "Show what is known of it today.",
    "Fields such as are empty.",
    "What is public can be cited.",
    "It keeps rows and what was typed.",
    "It says what became of each file.",
    "It stores nothing, lest it fail.",
    "The database answers in its stead.",
]
PLAIN = [
    "The court held that the mark was used.",
    "We understand what you want to say.",
    "The acronym stands for a treaty.",
    "Locks are taken in the order of a list.",
    "What is a summary?",
]


@pytest.mark.parametrize("sentence", BANNED)
def test_a_banned_phrase_is_found_with_its_line(sentence: str):
    found = objections("docs/example.md", f"# Title\n\nA sentence before it. {sentence}\n", RULES)

    assert len(found) == 1
    assert found[0].startswith("docs/example.md:3: “")


def test_every_rule_has_a_sentence_that_it_alone_finds():
    assert [rule for rule in RULES if not any(rule.found(sentence) for sentence in BANNED)] == []


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_plain_sentence_is_left_alone(sentence: str):
    assert objections("docs/example.md", sentence, RULES) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", '<p class="mend">{% translate "Mend it." %}</p>'),
        ("page.jinja", '<nav aria-label="{% trans %}Mend it{% endtrans %}">{{ mend }}</nav>'),
        ("module.py", 'def mend():\n    """Mend it."""'),
        ("module.py", 'messages.error(request, _("Please mend your text."))'),
        ("module.py", "x = 1  # Mend it later.\nmend = 'mend'"),
        ("sheet.css", "/* Mend it. */ .mend { color: red }"),
        ("script.js", "// Mend it.\nmend()"),
        ("Makefile", "mend: ## Mend it."),
        ("page.md", "Mend it with `mend`, as [here](mend.md).\n\n```\nmend\n```"),
    ],
)
def test_prose_is_read_in_files_of_every_kind_and_code_is_not(name: str, text: str):
    assert len(objections(name, text, RULES)) == 1


def test_a_sentence_goes_on_over_the_ends_of_its_lines():
    text = "It says what became\nof each file. Then\n\n- the next one.\n"

    assert [" ".join(words.split()) for _, words in sentences(1, text)] == [
        "It says what became of each file.",
        "Then",
        "- the next one.",
    ]
    assert len(objections("docs/example.md", text, RULES)) == 1


def test_a_regular_expression_is_code():
    text = 'THEREOF = re.compile(rf",?[ ]thereof{end}")\nsaid = _("Parts thereof.")'

    assert len(objections("module.py", text, RULES)) == 1


def test_of_a_test_the_docstrings_and_comments_are_read_and_its_examples_are_not():
    test = 'def test_it():\n    """Mend it."""\n    # Mend it later.\n    assert "Mend it." == it\n'
    text = f'"""Mend a text."""\n\n\n{test}'

    assert [found.partition(" ")[0] for found in objections("tests/test_it.py", text, RULES)] == [
        "tests/test_it.py:6:",
        "tests/test_it.py:1:",
        "tests/test_it.py:5:",
    ]
    assert len(objections("module.py", text, RULES)) == 4


def test_every_module_of_the_tests_is_read_and_no_source_that_they_read():
    named = files()

    assert "tests/tools/test_prose.py" in named
    assert [name for name in named if name.startswith("tests/") and name.endswith(".md")] == []


def test_prose_keeps_its_line_numbers_where_code_is_blanked():
    [(first, prose)] = passages("page.md", "```\ncode\n```\nMend it.\n")

    assert (first, prose.split("\n")[3]) == (1, "Mend it.")
