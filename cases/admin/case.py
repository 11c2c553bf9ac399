"""The editors' form of a case."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from cases.drafts.finding_messages import finding_of
from cases.drafts.from_record import revise
from cases.drafts.rendered_draft import rendered_draft
from cases.drafts.to_record import assemble
from cases.drafts.unresolved_names import accept, drop, link_known
from cases.editing.citation_checks import doubts, keep_quotations, quoted
from cases.models.catalogue import Keyword
from cases.models.editorial import Answer, Case, CaseKeyword, Citation, Party, Source
from cases.models.published import Edition
from cases.publication.requirements import REQUIREMENTS, missing
from cases.record.value import CaseRecord
from core.admin.base import Autocompleting
from core.admin.checked_input import ChecksInput
from core.admin.edit_conflicts import ConflictAdmin, Edit, Fact
from core.admin.editors import editor_of
from core.admin.mixins import AnyInlineFormSet
from core.admin.named_choices import AutocompleteMany
from core.admin.refusals import Refusing

from . import pages, record_form, review, revisions, unlinked, versions, worklists
from .case_list import ListsCases, standing
from .findings import MOST, listed
from .forms import CaseForm
from .from_text import from_text
from .inlines import AnswerInline, CitationInline, PartyInline, SummaryInline
from .saving import after_saving
from .source_window import Window


@admin.register(Case)
class CaseAdmin(ListsCases, ChecksInput, Refusing, Autocompleting, ConflictAdmin):
    form = CaseForm
    change_form_template = "admin/cases/case/change_form.html"
    autocomplete_fields = ("jurisdiction", "court", "subject_matter", "sessions", "collections")
    inlines = (PartyInline, SummaryInline, CitationInline, AnswerInline)
    fieldsets = record_form.sections()

    class Media:
        css = {"all": ("admin/casebridge/editing.css", "admin/casebridge/without_script.css")}
        js = ("admin/casebridge/editing.js", "admin/casebridge/unsaved.js", "admin/casebridge/requirements.js")

    def facts_beside(self, row: Case) -> list[Fact]:
        return versions.facts(row)

    def marks(self, row: Case) -> dict[str, int]:
        return versions.marks(row)

    def edits_since(self, row: Case, marks: Mapping[str, int]) -> list[Edit]:
        return versions.edits_since(row, marks)

    def get_readonly_fields(self, request: HttpRequest, obj: Case | None = None):
        published = obj and Edition.objects.of(obj.reference).exists()
        return ("jurisdiction", "serial") if published else ()

    def has_delete_permission(self, request: HttpRequest, obj: Case | None = None) -> bool:
        """Refuse: a case is discarded while a draft, and withdrawn once published."""
        return False

    def get_form(self, request: HttpRequest, obj: Model | None = None, change: bool = False, **options: Any) -> Any:
        form = super().get_form(request, obj, change=change, **options)
        if "filed_under" in form.base_fields:
            keywords = Case._meta.get_field("keywords")
            form.base_fields["filed_under"].widget = RelatedFieldWidgetWrapper(
                AutocompleteMany(keywords, self.admin_site),
                keywords.remote_field,  # type: ignore[arg-type]  # Django's own admin gives it such a relation too
                self.admin_site,
                can_add_related=self.admin_site.get_model_admin(Keyword).has_add_permission(request),
            )
        return form

    def save_model(self, request: HttpRequest, obj: Case, form: CaseForm, change: bool) -> None:
        if obj.serial is None:
            obj.serial = Case.objects.next_serial(obj.jurisdiction)
        super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: CaseForm, formsets: list[AnyInlineFormSet], change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        case = form.instance
        # The reference is the database's to make.
        case.refresh_from_db()
        _keep_keywords(case, form.keywords_in_order)
        for formset in formsets:
            if formset.model in (Party, Citation, Answer):
                _keep_order(formset)
        accept(case, form.cleaned_data["accept"])
        link_known(case)
        drop(case, form.cleaned_data["drop"] + (["court"] if case.court else []))
        if keys := request.POST.getlist("keep_quotation"):
            shown = assemble(case)
            keep_quotations(case, rendered_draft(shown), keys, shown.summaries[0].language if shown.summaries else "")
        revise(case, editor_of(request))

    def response_add(self, request: HttpRequest, obj: Case, post_url_continue: str | None = None) -> HttpResponse:
        return after_saving(request, obj)

    def response_change(self, request: HttpRequest, obj: Case) -> HttpResponse:
        return after_saving(request, obj)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        return revisions.history(self, request, object_id)

    def get_urls(self) -> list[URLPattern]:
        def page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
            return self.admin_site.admin_view(wraps(view)(lambda request, **parts: view(self, request, **parts)))

        return [
            path("from-text/", page(from_text), name="cases_case_from_text"),
            path("worklists/", page(worklists.list_worklists), name="cases_case_worklists"),
            path("unlinked/", page(unlinked.list_unlinked), name="cases_case_unlinked"),
            path("unlinked/link/", page(unlinked.link_unlinked), name="cases_case_link_unlinked"),
            path("markdown/", page(pages.markdown), name="cases_case_markdown"),
            path("<int:object_id>/preview/", page(pages.preview), name="cases_case_preview"),
            path("<int:object_id>/source/", page(review.source), name="cases_case_source"),
            path(
                "<int:object_id>/source/<int:number>/",
                page(review.resolve),
                name="cases_case_resolve",
            ),
            path("<int:object_id>/withdraw/", page(pages.withdraw_case), name="cases_case_withdraw"),
            path("<int:object_id>/discard/", page(pages.discard), name="cases_case_discard"),
            path("<int:object_id>/restore/<int:number>/", page(revisions.restore), name="cases_case_restore"),
            *super().get_urls(),
        ]

    def render_change_form(self, request: HttpRequest, context: dict, *args, **options) -> HttpResponse:
        case = context.get("original")
        context["may_publish"] = request.user.has_perm("cases.publish_case")
        context["status"] = case.status if case else "draft"
        context["standing"] = standing(case) if case else ""
        context["discardable"] = case is not None and case.status == "draft"
        shown = assemble(case) if case else CaseRecord()
        context |= publishing(shown)
        if case:
            rendered_record = rendered_draft(shown)
            source = Source.objects.filter(case=case).first()
            rows = [row for row in source.findings if "state" not in row] if source else []
            context["open_findings"] = listed(map(finding_of, rows[:MOST]))
            context["window"] = Window(source.text) if source else None
            context["kept_quotations"] = request.POST.getlist("keep_quotation")
            context |= {"doubts": doubts(shown, rendered_record), "quotations": quoted(case, shown, rendered_record)}
        return super().render_change_form(request, context, *args, **options)


def publishing(draft: CaseRecord) -> dict[str, Any]:
    """Return what the form lists beside its buttons: what a draft lacks, and what its inputs may come to lack."""
    sentences = missing(draft)
    watched = [(each, str(each.sentence) in sentences) for each in REQUIREMENTS if each.shown_while_typing]
    others = [sentence for sentence in sentences if sentence not in {str(each.sentence) for each, _ in watched}]
    return {"watched_requirements": watched, "other_requirements": others, "may_be_published": not sentences}


def _keep_keywords(case: Case, keywords: list[Keyword]) -> None:
    case.keyword_places.all().delete()
    CaseKeyword.objects.bulk_create(
        CaseKeyword(case=case, keyword=keyword, position=place) for place, keyword in enumerate(keywords, start=1)
    )


def _keep_order(formset: AnyInlineFormSet) -> None:
    """Number the rows: by the numbers that the editor gave, else in the order of the form."""
    model = cast(type[Party] | type[Citation] | type[Answer], formset.model)
    kept = [form for form in formset.forms if form.instance.pk and form not in formset.deleted_forms]
    # Of two rows given one number, the one that was changed comes first.
    kept.sort(key=lambda form: (form.cleaned_data.get("order") or 10_000, "order" not in form.changed_data))
    ordered = [form.instance.pk for form in kept]
    # Rows that another editor added meanwhile come last.
    others = model.objects.filter(case=formset.instance).exclude(pk__in=ordered).order_by("position", "pk")
    for place, row in enumerate([*ordered, *others.values_list("pk", flat=True)], start=1):
        model.objects.filter(pk=row).update(position=place)
