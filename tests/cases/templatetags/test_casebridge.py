"""How a field of a record is called where it was changed."""

import pytest

from cases.templatetags.casebridge import field_name


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("title", "Title"),
        ("citations.1.provision", "Citation 1, provision"),
        ("citations.1.provision_key", "Citation 1, provision, linked"),
        ("summaries.1.relevant_holdings.2.text", "Summary 1, relevant holding 2, text"),
        ("keywords.3", "Keyword 3"),
        ("keyword_keys.3", "Keyword in the catalogue 3"),
        ("court_key", "Issuing authority in the catalogue"),
        ("identifiers.neutral", "Other numbers, neutral citation"),
    ],
)
def test_a_path_is_said_as_an_editor_says_it(path, said):
    assert field_name(path) == said
