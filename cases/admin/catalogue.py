"""The librarians' forms of the catalogue."""

from collections.abc import Sequence
from typing import cast

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.editing.spreadsheets import CourtTable, KeywordTable
from cases.models.catalogue import Collection, Court, Keyword, Question, Session, SessionQuerySet, SubjectMatter
from cases.models.editorial import Case
from core.admin.base import NAMES, LoggedAdmin, NamedAdmin, NamedForm, names_of
from core.admin.checked_input import possible_keys
from core.admin.fields import LinesField, NamesField
from core.admin.refusals import Refusing
from core.admin.seen import SaysWhatReadersSee, SeenFilter
from core.admin.spreadsheets import Tabled
from core.locks import lock
from legislation.admin.law import ReadOnly

from .merging import Merges


class CourtForm(NamedForm):
    named_once_within = ("jurisdiction",)
    variants = LinesField(
        label=_("Other spellings"),
        max_length=300,
        required=False,
        help_text=_("One per line. A pasted text that uses one is read as this court."),
    )


@admin.register(Court)
class CourtAdmin(Merges, Tabled, SaysWhatReadersSee, NamedAdmin):
    table = CourtTable
    form = CourtForm
    list_display = ("name", "jurisdiction", "seen")
    list_filter = (SeenFilter, ("jurisdiction", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("jurisdiction",)
    search_fields = (*NAMES, "variants", "jurisdiction__code", *names_of("jurisdiction"))
    autocomplete_fields = ("jurisdiction",)
    fields = ("jurisdiction", "names", "variants", "listed", "slug")

    def slug_qualifier(self, obj: Court) -> str:
        return obj.jurisdiction_id


class LeavesCases(Refusing):
    """Rows whose deletion takes them out of the drafts that are filed under them. `column`: that of the drafts."""

    column: str

    def lock_first(self, request: HttpRequest, gone: Sequence[str]) -> None:
        links = getattr(Case, self.column).through
        filed = links._default_manager.filter(**{f"{self.opts.model_name}__in": possible_keys(self.opts.pk, gone)})
        lock(Case.objects.filter(pk__in=filed.values("case")))
        super().lock_first(request, gone)


@admin.register(Collection)
class CollectionAdmin(LeavesCases, SaysWhatReadersSee, NamedAdmin):
    column = "collections"
    list_display = ("name", "year", "seen")
    list_filter = (SeenFilter,)
    fields = ("names", "year", "listed", "slug")


class SessionForm(NamedForm):
    names = NamesField(label=_("Titles"))


@admin.register(Session)
class SessionAdmin(LeavesCases, SaysWhatReadersSee, LoggedAdmin):
    column = "sessions"
    form = SessionForm
    list_display = ("label", "collection", "seen")
    list_filter = (("collection", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("collection",)
    search_fields = (*NAMES, "number", *names_of("collection"))
    autocomplete_fields = ("collection",)
    fields = ("collection", "number", "names", "listed")
    fixed_fields = ("collection", "number")

    def get_queryset(self, request: HttpRequest) -> SessionQuerySet:
        rows = cast(SessionQuerySet, super().get_queryset(request))
        return rows.select_related("collection").in_order()


class KeywordForm(NamedForm):
    named_once_within = ()
    synonyms = LinesField(label=_("Synonyms"), max_length=200, required=False, help_text=_("One per line."))


@admin.register(Keyword)
class KeywordAdmin(Merges, Tabled, SaysWhatReadersSee, NamedAdmin):
    table = KeywordTable
    form = KeywordForm
    list_display = ("name", "seen")
    list_filter = (SeenFilter,)
    search_fields = (*NAMES, "synonyms")
    autocomplete_fields = ("broader",)
    fields = ("names", "synonyms", "broader", "listed", "slug")


class QuestionForm(NamedForm):
    named_once_within = ()
    names = NamesField(label=_("Question"))


@admin.register(Question)
class QuestionAdmin(SaysWhatReadersSee, NamedAdmin):
    form = QuestionForm
    list_display = ("name", "seen")
    list_filter = (SeenFilter,)
    search_fields = NAMES
    autocomplete_fields = ("sessions",)
    fields = ("names", "introduction", "sessions", "listed", "slug")


@admin.register(SubjectMatter)
class SubjectMatterAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("name", "slug")
    search_fields = NAMES
    ordering = ("position",)
