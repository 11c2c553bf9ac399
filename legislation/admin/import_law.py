"""The admin page that imports the text of a law."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import languages
from core.admin.edit_conflicts import ConflictAdmin
from core.admin.shown_again import is_only_shown, shows_again
from core.sentences import sentence
from core.sources.refusals import RefusedError
from core.text.diff import words
from legislation.import_law import ImportRefusedError, Plan, Text, import_text, plan, refusal
from legislation.import_law.plan import Row
from legislation.intake import SOURCE_TYPES, Finding, LawReading, Unit
from legislation.intake.bounded import read_bounded
from legislation.intake.files import converted
from legislation.intake.messages import MESSAGES
from legislation.intake.source import LARGEST, checked, source_type_of
from legislation.intake.timeline import State
from legislation.models import Instrument

_SOURCE_TYPE_NAMES = {
    "text": gettext_lazy("Plain text"),
    "html": gettext_lazy("HTML"),
    "akn": gettext_lazy("Akoma Ntoso 3 (XML)"),
}
_MOST_OPEN = 30  # Changed articles that are shown without being asked for.
_MOST_COMPARED = 200_000  # Characters that are compared word by word; the rest is shown whole.
_QUOTED = 160  # Characters of a line that a finding shows.


class ImportForm(forms.Form):
    """The text of a law, pasted or in a file, with its dates and marks."""

    text = forms.CharField(
        label=gettext_lazy("Text of the law"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "class": "vLargeTextField", "dir": "auto"}),
        help_text=gettext_lazy("Plain text, HTML or Akoma Ntoso, at most 8 MB."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("Text, HTML, Akoma Ntoso, Word (.docx) or PDF. It replaces the text above."),
    )
    type = forms.ChoiceField(
        label=gettext_lazy("File type"),
        choices=[("", gettext_lazy("Detect")), *((each, _SOURCE_TYPE_NAMES[each]) for each in SOURCE_TYPES)],
        required=False,
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=languages.choices)
    in_force = forms.DateField(
        label=gettext_lazy("In force from"),
        widget=forms.DateInput(attrs={"placeholder": "2021-01-01", "class": "vDateField"}),
        help_text=gettext_lazy("The first day on which this text was in force, e.g. 2021-01-01."),
    )
    translator = forms.CharField(label=gettext_lazy("Translated by"), max_length=200, required=False)
    official = forms.BooleanField(label=gettext_lazy("Official text"), required=False)
    public = forms.BooleanField(
        label=gettext_lazy("Public"),
        required=False,
        help_text=gettext_lazy("Readers can see these wordings and find the articles."),
    )
    repeal = forms.BooleanField(
        label=gettext_lazy("Articles missing from this text are repealed"),
        required=False,
        help_text=gettext_lazy("Their wordings end on that day. Otherwise they remain in force."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    findings: tuple[Finding, ...] = ()  # About how the text was got from its file.

    def clean(self) -> dict[str, Any]:
        super().clean()
        cleaned = self.cleaned_data
        upload = cleaned.get("file")
        if "text" in self.errors or "file" in self.errors:
            return cleaned
        try:
            # One byte more than is allowed, so that what is larger is refused without being read.
            cleaned["text"] = self._text_of(upload) if upload else checked(cleaned["text"])
        except RefusedError as refused:
            self.add_error("file" if upload else "text", sentence(refused.notice, MESSAGES))
            return cleaned
        self.show("text", cleaned["text"])
        return cleaned

    def _text_of(self, upload: UploadedFile) -> str:
        file = converted(upload.name or "", upload.read(LARGEST + 1))
        self.findings = file.findings
        return file.text

    def show(self, field: str, value: str) -> None:
        """Let the form show a value, so that it is posted again."""
        data: Any = self.data
        posted = data.copy()
        posted[field] = value
        self.data = posted

    def said(self, instrument: Instrument) -> Text:
        """Return the text with its dates and marks. The form must be valid."""
        said = self.cleaned_data
        return Text(
            instrument, said["language"], said["in_force"], said["text"], said["type"] or source_type_of(said["text"]),
            said["translator"], said["official"], said["public"], said["repeal"],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the tree as it is shown: a division, or a provision with what happens to it.

    `words`: the stored wording and this one, as runs that are `same`, `removed` or `added`.
    """

    depth: int
    unit: Unit
    row: Row | None = None
    words: tuple[tuple[str, str], ...] = ()


class ImportsText(ConflictAdmin):
    """The admin of instruments, with a page that imports their text."""

    change_form_template = "admin/legislation/instrument/change_form.html"

    def get_urls(self):
        view = self.admin_site.admin_view(self.import_view)
        return [path("<int:object_id>/import/", view, name="legislation_instrument_import"), *super().get_urls()]

    @shows_again
    def import_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Show the form, or what a text would change, or store the text."""
        instrument: Any = self.get_object(request, str(object_id))
        if instrument is None and request.POST.get("text") and self.has_change_permission(request):
            return self.show_removed(request, str(object_id), [(_("Text of the law"), request.POST["text"])])
        if instrument is None:
            raise Http404
        if not self.has_change_permission(request, instrument):
            raise PermissionDenied
        form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
        stored = instrument.texts.defer("source", "preamble").select_related("by").order_by("-in_force", "-pk")
        title = _("Import the text of %s") % instrument
        context = {"title": title, "instrument": instrument, "form": form, "stored": stored}
        if form.is_valid():
            for finding in form.findings:
                messages.warning(request, sentence(finding, MESSAGES))
            text = form.said(instrument)
            reading = read_bounded(text.source, text.source_type)
            try:
                found = plan(text, reading)
            except ImportRefusedError as reason:
                form.add_error(None, str(reason))
            else:
                may_store = "_store" in request.POST and not is_only_shown(request) and not refusal(text, found)
                if may_store and self._store(request, form, text, reading):
                    return redirect("admin:legislation_instrument_change", instrument.pk)
                form.show("seen", _digest(text, found))
                context |= _preview(text, reading, found)
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "media": self.media}
        return render(request, "admin/legislation/instrument/import_law.html", {**shared, **context})

    def _store(self, request: HttpRequest, form: ImportForm, text: Text, reading: LawReading) -> bool:
        """Store what the editor saw, and say so; return False where there is something to see first."""
        seen = form.cleaned_data["seen"]
        try:
            done = import_text(text, reading, request.user, as_seen=lambda found: _digest(text, found) == seen)
        except ImportRefusedError as reason:
            form.add_error(None, str(reason))
            return False
        except IntegrityError:
            form.add_error(None, _("Someone else changed these wordings. Check the changes again, then store them."))
            return False
        counts = "; ".join(f"{_state_name(state)}: {number}" for state, number in done.counts().items() if number)
        messages.success(request, _("The text was imported. %s.") % counts)
        return True


def _digest(text: Text, found: Plan) -> str:
    """Return a digest of a text, its dates and marks, and what it changes: an editor stores only what they saw."""
    steps = [(row.kind, row.number, row.step) for row in found.rows]
    said = (text.language, text.in_force, text.source_type, text.translator, text.official, text.public, text.repeal)
    return sha256(repr((text.source, said, steps, found.tree is None)).encode("utf-8", "replace")).hexdigest()


def _preview(text: Text, reading: LawReading, found: Plan) -> dict:
    rows = {id(row.unit): row for row in found.rows if row.unit}
    return {
        "text": text,
        "counts": [(state, _state_name(state), number) for state, number in found.counts().items() if number],
        "refusal": refusal(text, found),
        "findings": [(finding, sentence(finding, MESSAGES), _quoted(finding, reading)) for finding in reading.findings],
        "tree": _tree(reading.units, rows, _differences(found), 0),
        "missing": [row for row in found.rows if row.unit is None],
        "left_out": found.left_out,
        "follows": found.tree is not None,
        "differs": any(row.step.stored for row in (*found.of(State.CHANGED), *found.of(State.CLASH))),
        "opened": len(found.of(State.CHANGED)) <= _MOST_OPEN,
    }


def _differences(found: Plan) -> dict[int, tuple[tuple[str, str], ...]]:
    """Return what changes, word by word, by the identity of its unit."""
    compared, made = 0, {}
    for row in found.rows:
        if row.unit and row.step.stored and row.step.state != State.UNCHANGED:
            old, new = row.step.stored.text, row.text
            compared += len(old) + len(new)
            whole = [("removed", old), ("added", new)]
            made[id(row.unit)] = tuple(words(old, new) if compared <= _MOST_COMPARED else whole)
    return made


def _tree(units: tuple[Unit, ...], rows: dict[int, Row], differences: dict, depth: int) -> list[Shown]:
    shown = []
    for unit in units:
        shown.append(Shown(min(depth, 5), unit, rows.get(id(unit)), differences.get(id(unit), ())))
        if not unit.provision:
            shown += _tree(unit.children, rows, differences, depth + 1)
    return shown


def _quoted(finding: Finding, reading: LawReading) -> str:
    first, _last = finding.lines
    line = reading.lines[first - 1].strip() if 0 < first <= len(reading.lines) else ""
    return line if len(line) <= _QUOTED else line[:_QUOTED] + "…"


def _state_name(state: State) -> str:
    return {
        State.UNCHANGED: _("unchanged"),
        State.CHANGED: _("changed"),
        State.NEW: _("new"),
        State.MISSING: _("missing"),
        State.EMPTY: _("empty"),
        State.CLASH: _("another wording on that day"),
    }[state]
