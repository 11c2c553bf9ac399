"""The users of the sandbox: files of cases, laws, and files of laws."""

from collections.abc import Callable
from dataclasses import dataclass

from cases.files import documents
from cases.intake.findings import Known
from core.sources import limits
from core.sources.bounds import Bounds
from core.sources.refusals import RefusedError
from legislation.intake import limits as law_limits
from legislation.intake.bounded import read_bounded
from legislation.intake.files import converted
from tests.cases.files import makers


@dataclass(frozen=True)
class User:
    """One of them. `read`: bytes → the kinds of refusals; none where it was read. `deep`: a source too deep."""

    name: str
    module: str
    bounds: Bounds
    read: Callable[..., list[str]]
    harmless: bytes
    deep: bytes = b"<div>" * 100_000


def _case(raw: bytes, **options: float) -> list[str]:
    return [document.kind for document in documents("page.html", raw, Known(), **options) if document.kind]


def _law(raw: bytes, **options: float) -> list[str]:
    refused = {"too_costly", "busy", "too_deep", "too_long", "doctype_refused", "not_xml"}
    found = read_bounded(raw.decode("utf-8", "replace"), "html", **options).findings
    return [finding.kind for finding in found if finding.kind in refused]


def _law_file(raw: bytes, **options: float) -> list[str]:
    try:
        converted("law.docx", raw, **options)
    except RefusedError as refused:
        return [refused.kind]
    return []


CASES = User(
    "cases", "cases.files.worker", limits.BOUNDS, _case,
    b"<p>" + makers.TEXT.encode().replace(b"\n", b"</p><p>"),
)  # fmt: skip
LAWS = User("laws", "legislation.intake.worker", law_limits.BOUNDS, _law, b"<p>Article 1. A.</p><p>Article 2. B.</p>")
LAW_FILES = User(
    "law files", "legislation.intake.file_worker", limits.BOUNDS, _law_file, makers.docx(),
    makers.docx_of(makers.body("<w:p>" * 9_000 + "</w:p>" * 9_000)),
)  # fmt: skip
USERS = (CASES, LAWS, LAW_FILES)
