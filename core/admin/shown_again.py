"""Posted forms that are shown again instead of being carried out; decision 26."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse

from .mixins import AnyModelAdmin

View = TypeVar("View", bound=Callable[..., Any])
_MARK = "only_shown"


def shows_again(view: View) -> View:
    """Mark a view that shows what was posted, and carries nothing out, where `is_only_shown` says so."""
    view.shows_again = True  # type: ignore[attr-defined]
    return view


def can_show_again(view: Callable[..., Any]) -> bool:
    return getattr(view, "shows_again", False)


def show_only(request: HttpRequest) -> None:
    """Have the view of this request show the posted form and carry nothing out."""
    setattr(request, _MARK, True)


def is_only_shown(request: HttpRequest) -> bool:
    return getattr(request, _MARK, False)


class ShowsAgain(AnyModelAdmin):
    """An admin whose forms can be shown again as they were posted, with their errors and conflicts."""

    @shows_again
    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return super().add_view(request, form_url, extra_context)

    @shows_again
    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return super().change_view(request, object_id, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Model | None = None, change: bool = False, **options: Any) -> Any:
        form = super().get_form(request, obj, change=change, **options)
        return refusing(form) if is_only_shown(request) else form


def refusing(form: "type[ModelForm[Any]]") -> "type[ModelForm[Any]]":
    """Return the class of a form that says what is wrong with it, and is not saved."""
    return type(form.__name__, (form,), {"is_valid": _refuse})


def _refuse(form: "ModelForm[Any]") -> bool:
    form.full_clean()
    return False
