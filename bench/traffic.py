"""Mixed requests of readers, robots, attackers and editors, for a soak of the site."""

import gzip
import http.client
import json
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from urllib.parse import quote, urlencode

from cases.synthetic.words import script_of

from .measure import HEADERS

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
_LANGUAGES = ("en", "fr", "zh", "ar", "ru")
_ODD = (
    "page=999999999", "page=-1", "q=%00", "q=%ED%A0%80", "from=9999-99", "jurisdiction=" + "A" * 3000, "q=" + "(" * 500,
    "q=%22%22%22", "level=nonsense", "unknown=1&unknown=2", "q=" + "+".join(["article"] * 400), "sort=;drop",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Targets:
    """What the requests are made of: paths of published cases, and primary keys of large drafts."""

    cases: list[str]
    drafts: list[int]
    password: str


@dataclass(slots=True)
class Client:
    """One connection, and who asks over it: with cookies once an editor has logged in. `statuses`: how often each."""

    port: int
    targets: Targets
    dice: Random
    statuses: dict[str, int] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    connection: http.client.HTTPConnection | None = None

    def ask(self, path: str, form: dict[str, str] | None = None) -> str:
        """Return the page; a request that fails counts as a status of its own, and its page is empty.

        As browsers do, it asks again where the server closed a connection that was kept; that counts as "kept".
        """
        kept = self.connection is not None
        try:
            return self._exchange(path, form)
        except (OSError, http.client.HTTPException) as fault:
            self.leave()
            again = kept and isinstance(fault, ConnectionError)
            self._count("kept" if again else type(fault).__name__)
        return self.ask(path, form) if again else ""

    def _exchange(self, path: str, form: dict[str, str] | None) -> str:
        headers = HEADERS | {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {} if form is None else {"Content-Type": "application/x-www-form-urlencoded"}
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        body = None if form is None else urlencode(form)
        self.connection.request("GET" if form is None else "POST", path, body, headers)
        answer = self.connection.getresponse()
        page = answer.read()
        if answer.headers.get("Content-Encoding") == "gzip":
            page = gzip.decompress(page)
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _equals, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        self._count(str(answer.status))
        return page.decode("utf-8", "replace")

    def post(self, path: str, form: dict[str, str]) -> str:
        """Send a form of the admin, with the token of the page that shows it."""
        token = _TOKEN.search(self.ask(path))
        return self.ask(path, form | {"csrfmiddlewaretoken": token[1] if token else ""})

    def leave(self) -> None:
        """Close the connection; the next request opens another one, which any worker may take."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def words(self, count: int) -> str:
        return " ".join(script_of(self.dice.choice(_LANGUAGES)).draw(self.dice, count))

    def _count(self, status: str) -> None:
        self.statuses[status] = self.statuses.get(status, 0) + 1


def _list(client: Client) -> None:
    client.ask(f"/cases/?page={client.dice.randint(1, 250)}")


def _search(client: Client) -> None:
    client.ask(f"/cases/?q={quote(client.words(client.dice.randint(1, 4)))}")


def _case(client: Client) -> None:
    client.ask(client.dice.choice(client.targets.cases))


def _feed(client: Client) -> None:
    client.ask(f"/feeds/cases.atom?q={quote(client.words(1))}")


def _suggestions(client: Client) -> None:
    client.ask(f"/cases/suggestions/?q={quote(client.words(1)[:4])}")


def _missing(client: Client) -> None:
    client.ask(f"/{secrets.token_urlsafe(12)}/")


def _odd(client: Client) -> None:
    client.ask(f"/cases/?{client.dice.choice(_ODD)}")


def _wrong_password(client: Client) -> None:
    stranger = Client(client.port, client.targets, client.dice, client.statuses)
    stranger.post("/admin/login/", {"username": secrets.token_hex(4), "password": "a wrong guess"})
    stranger.leave()


def _log_in(client: Client) -> None:
    if "sessionid" not in client.cookies:
        form = {"username": "soak", "password": client.targets.password, "next": "/admin/"}
        client.post("/admin/login/", form)


def _preview(client: Client) -> None:
    _log_in(client)
    client.ask(f"/admin/cases/case/{client.dice.choice(client.targets.drafts)}/preview/")


def _markdown(client: Client) -> None:
    _log_in(client)
    token = client.cookies.get("csrftoken", "")
    text = "\n\n".join(client.words(60) for _paragraph in range(200))
    client.ask("/admin/cases/case/markdown/", {"text": text, "csrfmiddlewaretoken": token})


def _paste(client: Client) -> None:
    _log_in(client)
    paragraphs = "\n\n".join(client.words(80) for _paragraph in range(1000))
    client.post("/admin/cases/case/from-text/", {"text": f"Basic facts: {paragraphs}\n\nHeld: The court agrees."})


def _admin_list(client: Client) -> None:
    _log_in(client)
    client.ask(f"/admin/cases/case/?{urlencode({'q': client.words(1)})}")


# Each with its share: an attack of readers' pages, with an editor among them whose texts are as large as they may be.
SHARES: dict[Callable[[Client], None], int] = {
    _list: 20, _search: 30, _case: 30, _feed: 8, _suggestions: 8, _missing: 8, _odd: 8, _wrong_password: 2,
    _preview: 1, _markdown: 1, _paste: 1, _admin_list: 2,
}  # fmt: skip


# Acts after which a client comes back over another connection, on average: a worker keeps the one that it has taken.
_STAY = 10


def drive(client: Client) -> None:
    """Make one request, or the few that belong together, of a kind drawn by the shares."""
    if client.dice.randrange(_STAY) == 0:
        client.leave()
    (act,) = client.dice.choices(list(SHARES), weights=list(SHARES.values()))
    act(client)


def statuses(clients: list[Client]) -> str:
    """Return how often each status was answered, of all clients together."""
    together: dict[str, int] = {}
    for client in clients:
        for status, count in list(client.statuses.items()):
            together[status] = together.get(status, 0) + count
    return json.dumps(dict(sorted(together.items())))
