"""The form of a case and of its inline rows."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.drafts.duplicates import possible_duplicates
from cases.drafts.text_limits import validate_text
from cases.drafts.unresolved_names import pending
from cases.models.catalogue import Keyword
from cases.models.editorial import Answer, Case, Citation, Party, Summary
from cases.record.partial_dates import span
from core.admin.named_choices import NamedChoices
from core.locks import lock
from core.sources.limits import LARGEST_FILE, MOST_TEXT
from core.sources.names import shown
from legislation.models import Jurisdiction

from . import record_form
from .fields import HOLDING, RowsField
from .required import mark_required

_DEALT_WITH = _("Another editor has already added or removed a name that you ticked. Check the list again.")


if TYPE_CHECKING:

    class _RecordForm(forms.ModelForm[Case]): ...
else:
    # A form of the inputs that the register gives; the others are those of the columns.
    _RecordForm = type("_RecordForm", (forms.ModelForm,), record_form.INPUTS)


class CaseForm(_RecordForm):
    """A case's own fields, what it is filed under, and what the catalogue does not know yet."""

    filed_under = NamedChoices(
        Keyword.objects.all(),
        label=_("Keywords"),
        required=False,
        error_messages={"invalid_choice": _("A keyword that you chose was deleted. Choose another one.")},
    )
    accept = forms.MultipleChoiceField(
        label=_("Add to the catalogue"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _DEALT_WITH},
    )
    drop = forms.MultipleChoiceField(
        label=_("Remove from this case"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _DEALT_WITH},
    )
    not_a_duplicate = forms.BooleanField(label=_("This is a different case: save it"), required=False)

    # Acts that a save carries out; the others are what the case says.
    commands = ("accept", "drop", "not_a_duplicate")

    class Meta:
        model = Case
        fields = ("jurisdiction", "serial", *record_form.columns())
        labels = record_form.LABELS

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.duplicates: list[Case] = []
        mark_required(self.fields)
        waiting = pending(self.instance) if self.instance.pk else []
        accept, drop = (cast(forms.MultipleChoiceField, self.fields[name]) for name in ("accept", "drop"))
        accept.choices = [(row.key, row.label) for row in waiting if row.acceptable]
        drop.choices = [(row.key, row.label) for row in waiting if not row.key.startswith("instrument:")]
        if self.instance.pk:
            places = self.instance.keyword_places.order_by("position")
            self.fields["filed_under"].initial = list(places.values_list("keyword_id", flat=True))

    @property
    def keywords_in_order(self) -> list[Keyword]:
        """Return the chosen keywords in the editor's order."""
        chosen = {str(keyword.pk): keyword for keyword in self.cleaned_data["filed_under"]}
        return [chosen[key] for key in cast(NamedChoices, self.fields["filed_under"]).keys if key in chosen]

    def clean(self) -> dict[str, Any]:
        super().clean()
        cleaned = self.cleaned_data
        if self.is_bound and cleaned.get("jurisdiction"):
            # Until this is saved, nobody else is given the number.
            lock(Jurisdiction.objects.filter(pk=cleaned["jurisdiction"].pk))
        self._ask_about_duplicates(cleaned)
        return cleaned

    def clean_court(self):
        court = self.cleaned_data["court"]
        jurisdiction = self.cleaned_data.get("jurisdiction") or (self.instance.pk and self.instance.jurisdiction)
        if court and jurisdiction and court.jurisdiction_id != jurisdiction.code:
            raise forms.ValidationError(
                gettext(
                    "%(court)s is in %(theirs)s, but the case is in %(ours)s. Choose another court or jurisdiction."
                ),
                params={"court": court, "theirs": court.jurisdiction.name, "ours": jurisdiction.name},
            )
        return court

    def _ask_about_duplicates(self, cleaned: dict) -> None:
        if self.instance.pk or cleaned.get("not_a_duplicate"):
            return
        parties = [
            text.replace("\x00", "").strip()
            for name, text in self.data.items()
            if name.startswith("parties-") and name.endswith("-name")
        ]
        court, decided = cleaned.get("court"), cleaned.get("decision_date", "")
        self.duplicates = possible_duplicates(
            court=court, decision_date=decided if span(decided) else "", parties=[name for name in parties if name]
        )
        if self.duplicates:
            self.add_error(
                "not_a_duplicate",
                gettext("We may already have this case: %s. If yours is a different case, tick the box and save again.")
                % "; ".join(str(case) for case in self.duplicates),
            )


class OrderedForm(forms.ModelForm):
    """A row with its number in the order of the others; without one it comes last."""

    order = forms.IntegerField(label=_("Order"), required=False, min_value=1, max_value=9999)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.fields["order"].initial = self.instance.position


class PartyForm(OrderedForm):
    class Meta:
        model = Party
        fields = ("role", "name")


class AnswerForm(OrderedForm):
    class Meta:
        model = Answer
        fields = ("question", "answer", "place", "direction")


class CitationForm(OrderedForm):
    class Meta:
        model = Citation
        fields = (
            "provision", "pinpoint", "quoted", "quoted_language", "as_written", "instrument", "kind", "number",
            "role", "place",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        super().clean()
        cleaned = self.cleaned_data
        if not cleaned.get("provision") and not cleaned.get("as_written"):
            raise forms.ValidationError(gettext("Choose a provision, or copy the citation as it is written."))
        return cleaned


class SummaryForm(forms.ModelForm):
    relevant_holdings = RowsField(HOLDING, label=_("Relevant holdings"))

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        for name in ("basic_facts", "held", "relevant_legislation"):
            self.fields[name].validators.append(validate_text)
        mark_required(self.fields, "summaries")

    class Meta:
        model = Summary
        fields = (
            "language", "status", "translator", "note", "basic_facts", "held", "relevant_holdings",
            "relevant_legislation",
        )  # fmt: skip


class FilesInput(forms.FileInput):
    """A choice of any number of files, onto which they can be dropped too."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, as a list."""

    widget = FilesInput(attrs={"accept": ".txt,.htm,.html,.docx,.pdf,.md,.json,.zip", "class": "drop-files"})

    def clean(self, value: list[UploadedFile], initial: object = None) -> list[UploadedFile]:
        # The report names an empty file too.
        return [file for file in value or [] if file]


class FromTextForm(forms.Form):
    text = forms.CharField(
        label=_("Text"),
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 20, "class": "vLargeTextField", "dir": "auto"}),
        max_length=MOST_TEXT,
        help_text=_("Paste the whole page; menus, headers and footers are ignored."),
    )
    # The form's class leaves its fields out, so `files` of an instance is what was posted.
    files = FilesField(  # type: ignore[assignment]
        label=_("Or files"),
        required=False,
        help_text=_(
            "Choose them or drop them here: text, web pages (.html), Word (.docx), PDF with text, Markdown, our JSON, "
            "or a .zip of such files. At most 32 MB each, and 64 MB together."
        ),
    )
    jurisdiction = forms.ModelChoiceField(
        Jurisdiction.objects.by_name(),
        label=_("Jurisdiction"),
        required=False,
        help_text=_("Only where the text names none."),
    )

    def clean(self) -> dict[str, Any]:
        super().clean()
        cleaned = self.cleaned_data
        pasted, files = (cleaned.get("text") or "").strip(), cleaned.get("files")
        if not pasted and not files and not self.errors:
            self.add_error("text", gettext("Paste a text, or choose a file."))
        if pasted and files:
            self.add_error("files", gettext("Paste a text or choose files, not both."))
        return cleaned

    def given(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the bytes of all that was given. The form must be valid."""
        if not self.cleaned_data["files"]:
            yield str(gettext("Pasted text")), self.cleaned_data["text"].encode("utf-8", "replace")
        for file in self.cleaned_data["files"]:
            # One byte more than is allowed, so that what is larger is refused without being read.
            yield shown(file.name), file.read(LARGEST_FILE + 1)

    def show(self, text: str) -> None:
        """Show a text in the form as if it had been pasted."""
        posted = cast(QueryDict, self.data).copy()
        posted["text"] = text
        self.data = posted


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}), max_length=2000,
        help_text=_("Readers who follow a link to the case will see it."),
    )  # fmt: skip
