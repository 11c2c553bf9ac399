from django.urls import reverse

from .pictures import ADMIN, ADMIN_OF_THE_CASE


def test_the_pictures_know_the_pages_of_the_admin_by_their_names():
    addresses = [reverse(f"admin:{page}") for page in ADMIN.values()]
    addresses += [reverse(f"admin:{page}", args=[1]) for page in ADMIN_OF_THE_CASE.values()]

    assert len(set(addresses)) == len(ADMIN) + len(ADMIN_OF_THE_CASE)
