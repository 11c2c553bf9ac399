"""Rows of every kind that the admin shows: of each one with every field filled, and one with none but what it needs."""

from datetime import UTC, datetime

from axes.models import AccessAttempt, AccessAttemptExpiration, AccessFailureLog, AccessLog
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Model

from cases.models import Collection, Court, Keyword, Question, Session, SubjectMatter
from core import log, site_languages
from core.models import LogEntry
from legislation.models import (
    ContractingParty,
    Counterpart,
    Division,
    Instrument,
    InstrumentText,
    Jurisdiction,
    Provision,
    ProvisionText,
)

_NAMES = {code: f"Name in {code}" for code in site_languages.NAME_LANGUAGES}
_NAME = {"en": "Bare name"}
_SEEN = {"ip_address": "127.0.0.1", "user_agent": "Browser", "http_accept": "text/html", "path_info": "/admin/login/"}


def rows_of_every_kind() -> dict[type[Model], list[Model]]:
    """Return rows by model, the filled one first. Rows that are there already stay."""
    rows = _law() | _catalogue()
    user = User.objects.create_user(
        "filled", "filled@court.example", "x", first_name="Filled", last_name="User", is_staff=True,
        last_login=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    group = Group.objects.create(name="Filled group")
    group.permissions.set(Permission.objects.all()[:5])
    user.groups.add(group)
    user.user_permissions.set(Permission.objects.all()[:5])
    rows[User], rows[Group] = [user, User.objects.create(username="bare")], [group, Group.objects.create(name="bare")]
    log.append(LogEntry.Kind.LAW, note="A change\nof two lines", by=user)
    log.append(LogEntry.Kind.RELISTED)
    rows[LogEntry] = list(LogEntry.objects.order_by("-number")[:2])[::-1]
    attempt = AccessAttempt.objects.create(username="x", failures_since_start=2, get_data="a", post_data="b", **_SEEN)
    AccessAttemptExpiration.objects.create(access_attempt=attempt, expires_at=datetime(2026, 1, 1, tzinfo=UTC))
    rows[AccessAttempt] = [attempt, AccessAttempt.objects.create(failures_since_start=0)]
    rows[AccessLog] = [
        AccessLog.objects.create(username="x", logout_time=datetime(2026, 1, 1, tzinfo=UTC), **_SEEN),
        AccessLog.objects.create(),
    ]
    rows[AccessFailureLog] = [
        AccessFailureLog.objects.create(username="x", locked_out=True, **_SEEN),
        AccessFailureLog.objects.create(),
    ]
    return rows


def _law() -> dict[type[Model], list[Model]]:
    home = Jurisdiction.objects.get_or_create(code="CN", defaults={"names": {"en": "China"}})[0]
    abroad = Jurisdiction.objects.get_or_create(code="INT", defaults={"names": _NAMES, "kind": "body"})[0]
    treaty = Instrument.objects.create(
        jurisdiction=abroad, names=_NAMES, slug="filled-treaty", kind="treaty", short_names=_NAMES, number="TRT/1",
        aliases=["FT", "F.T."], type_of_text="multilateral", subject_matter=["patents"], adopted="1994-04-15",
        in_force="1995-01-01", repealed="2020-01-01", source_url="https://treaties.example/1", listed=True,
        provision_pattern="https://treaties.example/1/{number}",
    )  # fmt: skip
    law = Instrument.objects.create(jurisdiction=home, names=_NAME, slug="bare-law")
    for period in (("1995-01-01", "2001-01-01"), ("2002-01-01", None), None):
        ContractingParty.objects.create(treaty=treaty, jurisdiction=home, bound=period)
    InstrumentText.objects.create(
        instrument=treaty, language="en", translator="T", official=True, in_force="1995-01-01", preamble="Whereas",
        source="Article 1\nText", form="text",
    )  # fmt: skip
    part = Division.objects.create(instrument=treaty, kind="part", label="Part I", heading="General", position=1)
    within = Division.objects.create(
        instrument=treaty, parent=part, kind="chapter", label="Chapter 1", heading="More", position=2
    )
    bare_part = Division.objects.create(instrument=law, label="I", position=1)
    article = Provision.objects.get_or_add(treaty, "article", "1")
    Provision.objects.filter(pk=article.pk).update(heading="Scope", division=within, listed=True)
    second = Provision.objects.get_or_add(treaty, "article", "2")
    bare = Provision.objects.get_or_add(law, "section", "1")
    texts = [(("1995-01-01", "2001-01-01"), "old"), (("2001-01-01", None), "new"), ((None, "1995-01-01"), "oldest")]
    for period, text in texts:
        ProvisionText.objects.create(
            provision=article, language="en", text=text, pinpoint="(1)", translator="T", official=True, period=period,
            public=True,
        )  # fmt: skip
    ProvisionText.objects.create(
        provision=article, language="fr", text="cité", attested_in="CN001-j", attested_on=("2020-01-01", "2020-01-02")
    )
    link = Counterpart.objects.create(provision=bare, other=article, kind="implements", root=second, note="Much.")
    return {
        Jurisdiction: [abroad, home],
        Instrument: [treaty, law],
        Division: [within, bare_part],
        Provision: [Provision.objects.get(pk=article.pk), bare],
        Counterpart: [link, Counterpart.objects.create(provision=bare, other=second)],
    }


def _catalogue() -> dict[type[Model], list[Model]]:
    home = Jurisdiction.objects.get(code="CN")
    court = Court.objects.create(
        jurisdiction=home, names=_NAMES, slug="filled-court", variants=["F. C.", "FC"], listed=True
    )
    keyword = Keyword.objects.create(names=_NAMES, slug="filled-keyword", synonyms=["fk"], listed=True)
    bare = Keyword.objects.create(names=_NAME, slug="bare-keyword")
    keyword.broader.add(bare)
    forum = Collection.objects.create(names=_NAMES, slug="filled-forum", year=2025, listed=True)
    asked = Question.objects.create(names=_NAMES, slug="filled-question", introduction="Whether it is.", listed=True)
    subject = SubjectMatter.objects.create(names=_NAMES, slug="filled-subject", position=901)
    return {
        Court: [court, Court.objects.create(jurisdiction=home, names=_NAME, slug="bare-court")],
        Keyword: [keyword, bare],
        Collection: [forum, Collection.objects.create(names=_NAME, slug="bare-forum")],
        Session: [
            Session.objects.create(collection=forum, number=1, names=_NAMES, listed=True),
            Session.objects.create(collection=forum, number=2, names=_NAME),
        ],
        Question: [asked, Question.objects.create(names=_NAME, slug="bare-question")],
        SubjectMatter: [subject, SubjectMatter.objects.create(names=_NAME, slug="bare-subject", position=902)],
    }
