"""A case to show, with all that a page can say of it."""

import pytest


@pytest.fixture
def law(provision):
    return provision()


@pytest.fixture
def shown(published, keyword, session, law):
    return published(
        keywords=(keyword("portrait right"),),
        sessions=(session(),),
        provisions=(law,),
        quoted="No one may use the portrait.",
        held="The portrait is protected.\n\nThe claim succeeds.",
    )
