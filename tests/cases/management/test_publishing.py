"""`manage.py publish` and `withdraw`: they do so, or say why not."""

import pytest
from django.core.management import CommandError, call_command

from cases.models import Listing


def test_cases_are_published_and_withdrawn_from_the_command_line(draft, capsys):
    draft()

    call_command("publish", "CN001-j")
    shown = Listing.objects.count()
    call_command("withdraw", "CN001-j", reason="A mistake.")

    assert (shown, Listing.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("command", "arguments", "said"),
    [
        ("publish", ("CN999-j",), "no case CN999-j"),
        ("withdraw", ("CN999-j", "--reason=x"), "no case CN999-j"),
        ("withdraw", ("CN001-j", "--reason=x"), "not published"),
        ("withdraw", ("CN001-j", "--reason= "), "reason"),
    ],
)
def test_a_command_that_cannot_be_carried_out_says_why(draft, command, arguments, said):
    draft()

    with pytest.raises(CommandError, match=said):
        call_command(command, *arguments)
