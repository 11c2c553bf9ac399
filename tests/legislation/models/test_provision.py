"""Provisions in their order, each entered once."""

from legislation.models import Provision


def test_provisions_stand_in_the_order_in_which_they_are_counted(civil_code):
    for number in ("11", "10bis", "9", "10", "10A", "100"):
        Provision.objects.get_or_add(civil_code, "article", number)

    numbers = [provision.number for provision in civil_code.provisions.in_order()]

    assert numbers == ["9", "10", "10A", "10bis", "11", "100"]


def test_annexes_stand_after_all_else_in_the_order_of_their_numbers(civil_code):
    for number in ("IX", "V, Article 10", "V, Article 9", "I", "X"):
        Provision.objects.get_or_add(civil_code, "annex", number)
    Provision.objects.get_or_add(civil_code, "article", "L711-1")

    numbers = [provision.number for provision in civil_code.provisions.in_order()]

    assert numbers == ["L711-1", "I", "V, Article 9", "V, Article 10", "IX", "X"]


def test_annexes_with_letters_stand_in_the_order_of_the_alphabet(civil_code):
    for number in ("D", "A", "C", "B"):
        Provision.objects.get_or_add(civil_code, "annex", number)

    assert [provision.number for provision in civil_code.provisions.in_order()] == ["A", "B", "C", "D"]


def test_a_provision_is_entered_once(civil_code):
    first = Provision.objects.get_or_add(civil_code, "article", "1019")

    assert Provision.objects.get_or_add(civil_code, "article", "1019") == first
