"""Addresses and texts of the admin's pages."""

from django.http import HttpResponse

from cases.models import Case

ADD = "/admin/cases/case/add/"


def change(case: Case) -> str:
    return f"/admin/cases/case/{case.pk}/change/"


def page_text(response: HttpResponse) -> str:
    return response.content.decode()


def new_party(number: int, name: str) -> dict[str, str]:
    """Return what a browser adds to the posted form for one more party."""
    row = f"parties-{number}"
    return {"parties-TOTAL_FORMS": str(number + 1), f"{row}-id": "", f"{row}-role": "defendant", f"{row}-name": name}
