"""The two that read sources in processes of their own: files of cases, and laws."""

from collections.abc import Callable
from dataclasses import dataclass

from cases.files import documents
from cases.intake.findings import Known
from core.sources import limits
from core.sources.bounds import Bounds
from legislation.intake import limits as law_limits
from legislation.intake.bounded import read_bounded
from tests.cases.files import makers


@dataclass(frozen=True)
class User:
    """One of the two. `read`: bytes of a page or XML → the kinds of what was refused; none where it was read."""

    name: str
    module: str
    bounds: Bounds
    read: Callable[..., list[str]]
    harmless: bytes


def _case(raw: bytes, **options: float) -> list[str]:
    return [document.kind for document in documents("page.html", raw, Known(), **options) if document.kind]


def _law(raw: bytes, **options: float) -> list[str]:
    refused = {"too_costly", "busy", "too_deep", "too_long", "doctype_refused", "not_xml"}
    found = read_bounded(raw.decode("utf-8", "replace"), "html", **options).findings
    return [finding.kind for finding in found if finding.kind in refused]


CASES = User(
    "cases", "cases.files.worker", limits.BOUNDS, _case,
    b"<p>" + makers.TEXT.encode().replace(b"\n", b"</p><p>"),
)  # fmt: skip
LAWS = User("laws", "legislation.intake.worker", law_limits.BOUNDS, _law, b"<p>Article 1. A.</p><p>Article 2. B.</p>")
USERS = (CASES, LAWS)
