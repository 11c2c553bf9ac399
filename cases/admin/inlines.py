"""The rows in a case's form: parties, summaries, citations and answers."""

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.models.editorial import Answer, Citation, Party, Summary
from core.admin.base import Autocompleting
from core.admin.posted_rows import PostedRows

from .forms import AnswerForm, CitationForm, PartyForm, SummaryForm
from .formsets import SummariesOfCase

MARKDOWN = admin.widgets.AdminTextareaWidget(attrs={"class": "vLargeTextField markdown", "rows": 8})
QUOTATION = admin.widgets.AdminTextareaWidget(attrs={"rows": 3})


class CaseInline(Autocompleting, admin.StackedInline):
    """`after`: which fieldset of the case's form the rows follow. `empty`: rows to fill in on a new case."""

    formset = PostedRows
    after = 0
    empty = 1
    order = "position"

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).order_by(self.order)

    def get_extra(self, request: HttpRequest, obj=None, **options) -> int:
        return 0 if obj else self.empty


class PartyInline(CaseInline):
    model = Party
    form = PartyForm
    order_field = "order"
    empty = 2
    fields = (("order", "role", "name"),)


class SummaryInline(CaseInline):
    model = Summary
    form = SummaryForm
    formset = SummariesOfCase
    after = 1
    order = "pk"
    alike = ("language",)
    formfield_overrides = {models.TextField: {"widget": MARKDOWN}}
    fields = (
        ("language", "status", "translator"), "note", "basic_facts", "held", "relevant_holdings",
        "relevant_legislation",
    )  # fmt: skip


class CitationInline(CaseInline):
    model = Citation
    form = CitationForm
    order_field = "order"
    after = 1
    autocomplete_fields = ("provision",)
    formfield_overrides = {models.TextField: {"widget": QUOTATION}}
    fieldsets = (
        (None, {"fields": (("order", "provision", "pinpoint"), ("role", "place"), "quoted", "quoted_language")}),
        (_("As written"), {"fields": ("as_written", "instrument", ("kind", "number")), "classes": ("collapse",)}),
    )


class AnswerInline(CaseInline):
    model = Answer
    form = AnswerForm
    order_field = "order"
    after = 1
    autocomplete_fields = ("question",)
    fields = (("order", "question"), ("answer", "place", "direction"))
