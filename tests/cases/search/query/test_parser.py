"""The language of the search box: its limits, fields and signs, and the provisions in it."""

import pytest

from cases.search.query.parser import (
    FIELDS,
    LONGEST,
    LONGEST_PHRASE,
    MOST_PREFIXES,
    MOST_TERMS,
    Question,
    Term,
    read_question,
)


def texts(question: Question) -> list[list[str]]:
    """Return the texts of each group of alternatives."""
    return [[term.text for term in group] for group in question.groups]


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_takes_a_word_or_a_phrase_in_any_letter_case(name):
    assert read_question(f"{name}:5").terms == (Term("5", name),)
    assert read_question(f"{name.upper()}:5").terms == (Term("5", name),)
    assert read_question(f'{name}:"a b"').terms == (Term("a b", name, phrase=True),)
    assert read_question(f"-{name}:5").excluded == (Term("5", name, negated=True),)
    assert read_question(f"{name}: 5").terms == (Term("5", name),)


@pytest.mark.parametrize("name", [name for name in FIELDS if name != "article"])
def test_a_field_takes_a_prefix_too(name):
    assert read_question(f"{name}:pen*").terms == (Term("pen", name, prefix=True),)


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("a OR b", [["a", "b"]]),
        ("a OR b OR c", [["a", "b", "c"]]),
        ("a b OR c d", [["a"], ["b", "c"], ["d"]]),
        ("a or b", [["a"], ["or"], ["b"]]),
        ("a AND b", [["a"], ["b"]]),
        ("a & b | c", [["a"], ["b"], ["c"]]),
        ("a OR AND b", [["a", "b"]]),
        ("a OR -b c", [["a"], ["c"]]),
        ("title:OR", [["OR"]]),
        ('a OR "b c"', [["a", "b c"]]),
    ],
)
def test_or_joins_the_term_before_it_with_the_one_after_it(written, groups):
    assert texts(read_question(written)) == groups


@pytest.mark.parametrize("written", ["-a", '-"a"', "-“a”", "-(a)", "-«a»"])
def test_a_minus_before_a_word_or_phrase_excludes_it(written):
    question = read_question(written)

    assert [(term.text, term.negated) for term in question.excluded] == [("a", True)]
    assert question.groups == ()


@pytest.mark.parametrize("written", ["- a", "a-", "a -", "--a"])
def test_a_minus_elsewhere_excludes_nothing(written):
    assert read_question(written).excluded == ()


@pytest.mark.parametrize("written", ["(a)", "[a]", "{a}", "a,", "a;", "a:", "a.", "a!", "a?", "'a'", "、a。", "《a》"])
def test_marks_around_a_word_are_not_of_it(written):
    assert read_question(written).terms == (Term("a"),)


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("Articles 10 to 12", [["10"], ["11"], ["12"]]),
        ("Articles 10 to 13", [["10"], ["11"], ["12"], ["13"]]),
        ("Articles 10 to 14", [["10", "11", "12", "13", "14"]]),
    ],
)
def test_any_of_many_provisions_of_one_citation_will_do(written, numbers):
    question = read_question(written)

    assert texts(question) == numbers
    assert all(term.field == "article" for term in question.terms)


@pytest.mark.parametrize(
    ("written", "terms"),
    [
        ("article 5 privacy", (Term("5", "article"), Term("privacy"))),
        ("privacy article 5", (Term("privacy"), Term("5", "article"))),
        ("Article 5 of the Patent Law fails", (Term("5", "article"), Term("Patent"), Term("Law"), Term("fails"))),
        ("Patent Law, Article 5", (Term("5", "article"), Term("Patent"), Term("Law"))),
        ("article 10 bis", (Term("10bis", "article"),)),
        ("article L 111-1", (Term("L111-1", "article"),)),
        ("article:5", (Term("5", "article"),)),
        ("article:5(2)(b)", (Term("5(2)(b)", "article"),)),
        ("particle 5", (Term("particle"), Term("5"))),
        ('"Article 5 of the Patent Law"', (Term("article 5 of the Patent Law", phrase=True),)),
        ('Article 5 "a b" Article 6', (Term("5", "article"), Term("a b", phrase=True), Term("6", "article"))),
    ],
)
def test_a_provision_is_one_term_with_the_words_around_it(written, terms):
    assert read_question(written).terms == terms


def test_a_question_has_as_many_terms_as_a_reader_types_and_says_that_it_is_shortened():
    words = [f"w{number}" for number in range(MOST_TERMS + 1)]

    whole, cut = read_question(" ".join(words[:-1])), read_question(" ".join(words))

    assert texts(whole) == texts(cut) == [[word] for word in words[:-1]]
    assert (whole.shortened, cut.shortened) == (False, True)


def test_excluded_words_and_alternatives_count_as_terms():
    assert len(read_question("-a " * 20 + "b OR " * 20 + "c").terms) == MOST_TERMS - 20


def test_prefixes_beyond_their_limit_are_left_out_and_later_words_are_kept():
    prefixes = " ".join(f"pre{number}*" for number in range(MOST_PREFIXES))

    whole, cut = read_question(f"{prefixes} word"), read_question(f"{prefixes} more* word")

    assert (whole.terms, whole.shortened) == (cut.terms, False)
    assert cut.shortened
    assert cut.terms[-1] == Term("word")


def test_a_question_ends_after_its_last_character_that_is_read():
    assert not read_question("a" + " " * (LONGEST - 1)).shortened
    assert read_question("a" + " " * (LONGEST - 1) + "b") == Question(((Term("a"),),), shortened=True)


@pytest.mark.parametrize(("sign", "joint"), [("w{}", " "), ("肖", "")])
def test_a_phrase_is_cut_after_its_fiftieth_word_or_sign(sign, joint):
    words = [sign.format(number) for number in range(LONGEST_PHRASE + 1)]

    whole, cut = (read_question(f'"{joint.join(part)}"') for part in (words[:-1], words))

    assert whole.terms == cut.terms == (Term(joint.join(words[:-1]), phrase=True),)
    assert (whole.shortened, cut.shortened) == (False, True)


def test_a_long_word_is_one_word_and_is_kept():
    assert read_question("x" * 300) == Question(((Term("x" * 300),),))
