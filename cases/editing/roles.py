"""The groups of editors and their permissions."""

from django.contrib.auth.models import Group, Permission

_DRAFT = ("case", "summary", "party", "citation", "answer")
_CATALOGUE = ("court", "collection", "session", "keyword", "question")
_LAW = ("instrument", "contractingparty", "division", "provision", "provisiontext", "counterpart")


def _allow(acts: tuple[str, ...], models: tuple[str, ...]) -> set[str]:
    return {f"{act}_{model}" for act in acts for model in models}


_CONTRIBUTOR = (
    _allow(("add", "change", "view"), _DRAFT)
    | _allow(("delete",), ("summary", "party", "citation", "answer"))
    | _allow(("add", "view"), (*_CATALOGUE, "instrument", "provision"))
    | _allow(("view",), ("jurisdiction", "subjectmatter", "provisiontext"))
)
_LIBRARIAN = _CONTRIBUTOR | _allow(("add", "change", "delete", "view"), (*_CATALOGUE, *_LAW)) | {"view_logentry"}
GROUPS = {
    "Contributors": _CONTRIBUTOR,
    "Editors": _LIBRARIAN | {"publish_case"},
    "Librarians": _LIBRARIAN,
}


def write_groups() -> None:
    """Make the groups hold the permissions named here; members stay as they are."""
    for name, codenames in GROUPS.items():
        group, _new = Group.objects.get_or_create(name=name)
        allowed = Permission.objects.filter(
            content_type__app_label__in=["cases", "legislation"], codename__in=codenames
        )
        group.permissions.set(allowed)
