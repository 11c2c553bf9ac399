"""Addresses and texts of the admin's pages."""

from django.http import HttpResponse

from cases.models import Case

ADD = "/admin/cases/case/add/"


def change(case: Case) -> str:
    return f"/admin/cases/case/{case.pk}/change/"


def page_text(response: HttpResponse) -> str:
    return response.content.decode()
