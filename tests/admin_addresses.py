"""Every address of the admin, as its URL patterns have them, with an example for each part."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import quote
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import URLPattern, URLResolver
from django.utils.regex_helper import normalize

# The parts of an address that are no keys of rows.
EXAMPLES = {
    "app_label": ["cases", "legislation", "auth"],
    "number": ["0", "1"],
    "url": ["nowhere/"],
}


@dataclass(frozen=True, slots=True)
class Address:
    """A pattern as `form`: `cases/case/%(object_id)s/source/`, and the names of its parts."""

    form: str
    parts: tuple[str, ...]

    @property
    def model(self) -> type[Model] | None:
        """The model whose admin it belongs to."""
        app_label, model_name, *_rest = [*self.form.split("/"), "", ""]
        try:
            model = apps.get_model(app_label, model_name)
        except LookupError:
            return None
        return model if model in admin.site._registry else None

    def examples(self, rows: Mapping[type[Model], Iterable[Model]]) -> Iterator[str]:
        """Yield the address with the keys of each of the rows. A part without an example raises KeyError."""
        filled: list[dict[str, str]] = [{}]
        if "content_type_id" in self.parts:
            filled = [
                {"content_type_id": ContentType.objects.get_for_model(model).pk, "object_id": row.pk}
                for model, each in rows.items()
                for row in each
                if hasattr(model, "get_absolute_url")
            ]
        elif {"object_id", "id"} & {*self.parts}:
            key = next(iter({"object_id", "id"} & {*self.parts}))
            filled = [{key: quote(row.pk)} for row in rows[self.model]]
        for name in self.parts:
            if name not in ("object_id", "content_type_id", "id"):
                filled = [{**one, name: example} for one in filled for example in EXAMPLES[name]]
        for one in filled:
            yield "/admin/" + self.form % one


def addresses() -> list[Address]:
    """Return every pattern of the admin."""
    return list(_walk(admin.site.urls[0], "", ()))


def _walk(patterns: Iterable, before: str, parts: tuple[str, ...]) -> Iterator[Address]:
    for each in patterns:
        form, names = normalize(each.pattern.regex.pattern)[0]
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, before + form, (*parts, *names))
        elif isinstance(each, URLPattern):
            yield Address(before + form, (*parts, *names))
