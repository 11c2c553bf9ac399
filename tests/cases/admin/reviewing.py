"""A case that was imported from the seed's text, its findings, and the acts on them."""

from django.conf import settings

from cases.drafts.from_record import store
from cases.intake import read
from cases.models import Case, Source

SEED = (settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8")
CURLY = "Chongqing No. 1 Intermediate People’s Court"
STRAIGHT = CURLY.replace("’", "'")


def taken_in(text: str) -> Case:
    (reading,) = read(text)
    return store(reading, text)


def page(case: Case) -> str:
    return f"/admin/cases/case/{case.pk}/source/"


def number(case: Case, kind: str) -> int:
    return [row["kind"] for row in case.source.findings].index(kind)


def act(client, case: Case, at: int, name: str, **posted):
    return client.post(f"{page(case)}{at}/", {"act": name, **posted})


def finding(case: Case, at: int) -> dict:
    return Source.objects.get(case=case).findings[at]
