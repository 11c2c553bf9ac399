"""What an editor does in a race: the form as it is before, what is posted, and whether its effect is there.

Each act is given the rows of a round as primary keys (`rounds.py`), and its side: 0 or 1.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.test import Client

from cases.models import Case, Court, Keyword, Listing, Session
from core.models import LogEntry
from legislation.models import Counterpart, Instrument, InstrumentText, Provision, ProvisionText
from tests.forms import fields

Post = tuple[str, dict]
World = dict


@dataclass(frozen=True, slots=True)
class Act:
    """`ready`: opens the form, and returns the address and the fields to post. `done`: whether the effect is there."""

    ready: Callable[[Client, World, int], Post]
    done: Callable[[World, int], bool]


def _form(client: Client, address: str, **changes) -> Post:
    return address, fields(client.get(address)) | {name: _list(value) for name, value in changes.items()}


def _seen(client: Client, address: str, button: str, **changes) -> Post:
    """Look at what an act would do, as its page demands, and return what its second button posts."""
    _address, posted = _form(client, address, **changes)
    page = client.post(address, _body(posted), content_type=FORM)
    return address, fields(page) | {name: _list(value) for name, value in changes.items()} | {button: ["1"]}


def _list(value) -> list:
    return value if isinstance(value, list) else [str(value)]


FORM = "application/x-www-form-urlencoded"


def _body(posted: dict) -> str:
    return urlencode(posted, doseq=True)


def post(client: Client, ready: Post):
    """Post what is ready, and return the page that follows."""
    address, posted = ready
    return client.post(address, _body(posted), content_type=FORM, follow=True)


def _save(button: str):
    def ready(client: Client, world: World, side: int) -> Post:
        address = f"/admin/cases/case/{world['drafts'][side]}/change/"
        accepted = [f"keyword:idea {world['round']}"]
        changes = {"title": f"Saved {world['round']} by {side}", "accept": accepted, button: "1"}
        return _form(client, address, filed_under=[str(world["keyword"]), str(world["spare"])], **changes)

    return ready


def _is_saved(world: World, side: int) -> bool:
    return Case.objects.filter(title=f"Saved {world['round']} by {side}").exists()


def _is_published(world: World, side: int) -> bool:
    return Listing.objects.filter(title=f"Saved {world['round']} by {side}").exists()


def _of_case(page: str, which: str, **posted: str):
    def ready(client: Client, world: World, side: int) -> Post:
        return f"/admin/cases/case/{world[which][side]}/{page}/", posted

    return ready


def _is_withdrawn(world: World, side: int) -> bool:
    return LogEntry.objects.filter(kind="withdrawn", reference=world["references"][side]).exists()


def _is_discarded(world: World, side: int) -> bool:
    return not Case.objects.filter(pk=world["drafts"][side]).exists()


def _is_restored(world: World, side: int) -> bool:
    return Case.objects.filter(pk=world["published"][side], revisions__number__gt=1).exists()


def _name(world: World, side: int, what: str) -> str:
    return f"{what} {world['round']} {side}"


def _add_court(client: Client, world: World, side: int) -> Post:
    return _form(client, "/admin/cases/court/add/", jurisdiction="CN", names_en=_name(world, side, "Court"))


def _change_law(client: Client, world: World, side: int) -> Post:
    address = f"/admin/legislation/instrument/{world['laws'][side]}/change/"
    return _form(client, address, number=_name(world, side, "No"))


def _add_wording(client: Client, world: World, side: int) -> Post:
    row = {"language": "en", "text": _name(world, side, "Words"), "period_0": "2020-01-01", "period_1": ""}
    row = {f"texts-0-{name}": value for name, value in row.items()}
    address = f"/admin/legislation/provision/{world['provisions'][side]}/change/"
    return _form(client, address, **row, **{"texts-TOTAL_FORMS": 1, "texts-INITIAL_FORMS": 0})


def _merge(client: Client, world: World, side: int) -> Post:
    address = f"/admin/cases/court/{world['gone']}/merge/"
    return _seen(client, address, "_merge", into=world["kept"])


def _link(client: Client, world: World, side: int) -> Post:
    asked = urlencode({"title": f"act {world['round']}", "kind": "article", "number": "6"})
    return _form(client, f"/admin/cases/case/unlinked/link/?{asked}", instrument=world["laws"][side])


def _is_linked(world: World, side: int) -> bool:
    return Provision.objects.filter(instrument__in=world["laws"], number="6").exists()


def _take_in_table(client: Client, world: World, side: int) -> Post:
    table = f"slug,jurisdiction,name_en\n,CN,{_name(world, side, 'Tribunal')}\n"
    return _seen(client, "/admin/cases/court/table/in/", "_store", text=table)


def _take_in_text(client: Client, world: World, side: int) -> Post:
    text = (
        f"{_name(world, side, 'Alpha')} v Beta\nJurisdiction: China\nDate of judgment: May 19, 2023\nHeld: It fails.\n"
    )
    return "/admin/cases/case/from-text/", {"text": text, "_store": "1", "jurisdiction": "CN"}


def _take_in_law(client: Client, world: World, side: int) -> Post:
    address = f"/admin/legislation/instrument/{world['laws'][side]}/import/"
    said = {"text": f"Article 1. {_name(world, side, 'Law')}.\nArticle 2. Second.", "language": "en"}
    return _seen(client, address, "_store", in_force=f"{2021 + side}-01-01", **said)


def _delete_keyword(client: Client, world: World, side: int) -> Post:
    return f"/admin/cases/keyword/{world['spare']}/delete/", {"post": "yes"}


def _add_session(client: Client, world: World, side: int) -> Post:
    chosen = {"collection": world["collection"], "number": 1 + side * world["apart"]}
    return _form(client, "/admin/cases/session/add/", names_en=_name(world, side, "Session"), **chosen)


def _add_counterpart(client: Client, world: World, side: int) -> Post:
    other = world["abroad"][side]
    return _form(client, "/admin/legislation/counterpart/add/", provision=world["provisions"][0], other=other)


def _named(model, column: str, what: str):
    return lambda world, side: model.objects.filter(**{column: _name(world, side, what)}).exists()


ACTS = {
    "save a draft": Act(_save("_save"), _is_saved),
    "save and publish": Act(_save("_publish"), _is_published),
    "withdraw": Act(_of_case("withdraw", "published", reason="By order."), _is_withdrawn),
    "discard": Act(_of_case("discard", "drafts"), _is_discarded),
    "restore": Act(_of_case("restore/1", "published"), _is_restored),
    "add a court": Act(_add_court, _named(Court, "names__en", "Court")),
    "change a law": Act(_change_law, _named(Instrument, "number", "No")),
    "add a wording": Act(_add_wording, _named(ProvisionText, "text", "Words")),
    "merge courts": Act(_merge, lambda world, side: not Court.objects.filter(pk=world["gone"]).exists()),
    "link citations": Act(_link, _is_linked),
    "take in a table": Act(_take_in_table, _named(Court, "names__en", "Tribunal")),
    "take in a text": Act(
        _take_in_text,
        lambda world, side: Case.objects.filter(title__startswith=_name(world, side, "Alpha")).exists(),
    ),
    "take in a law": Act(
        _take_in_law,
        lambda world, side: InstrumentText.objects.filter(source__contains=_name(world, side, "Law")).exists(),
    ),
    "delete a keyword": Act(
        _delete_keyword, lambda world, side: not Keyword.objects.filter(pk=world["spare"]).exists()
    ),
    "add a session": Act(_add_session, _named(Session, "names__en", "Session")),
    "add a counterpart": Act(
        _add_counterpart,
        lambda world, side: Counterpart.objects.filter(other=world["abroad"][side]).exists(),
    ),
}
