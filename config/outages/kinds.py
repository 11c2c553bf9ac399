"""Kinds of failure, and the sentences that readers and editors see."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType

from django.db import InterfaceError, InternalError, OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.database_errors import LOCK_NOT_HAD, sqlstate

from .time_limits import CrowdedError, OverdueError

_COMMIT = {BaseDatabaseWrapper._commit.__code__}  # type: ignore[attr-defined]  # the stubs leave it out
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of failure. `happened`: for readers; `advice`: for an editor whose form was not stored.

    `retry_after`: seconds, 0 where the failure does not pass by itself. `states`: the SQLSTATEs, or their first two
    characters. `status`: of the answer where the failure does not pass.
    """

    name: str
    title: str | Promise
    happened: str | Promise
    advice: str | Promise
    retry_after: int
    states: tuple[str, ...] = ()
    status: int = 500


_WAIT = _("Wait a minute, then press “Try again”.")

AWAY = Kind(
    "away",
    _("The database is not available"),
    _("Casebridge cannot reach its database at the moment. It keeps trying by itself."),
    _WAIT,
    10,
    ("08", "57P", "58"),
)
KINDS = (
    Kind(
        "locked",
        _("This page is busy"),
        _("Another change that is still running holds the data that this page needs."),
        _("Wait until the other change has ended, usually some seconds, then press “Try again”."),
        5,
        (LOCK_NOT_HAD,),
    ),
    Kind(
        "slow",
        _("This took too long"),
        _("The database needed more time for this page than one request may take, and stopped."),
        _("Press “Try again”. If it happens again, make a smaller change, or tell the person who runs this site."),
        10,
        ("57014",),
    ),
    Kind(
        "conflict",
        _("Someone else changed this at the same time"),
        _("Another person changed the same data at the same moment, and their change was saved first."),
        _("Press “Try again”."),
        1,
        ("40",),
    ),
    Kind(
        "full",
        _("The disk is full"),
        _("The disk of this site is full, so it cannot save anything at the moment."),
        _("Tell the person who runs this site. When there is room again, press “Try again”."),
        60,
        ("53100",),
    ),
    Kind(
        "busy",
        _("The database is busy"),
        _("The database has more work than it can take at the moment."),
        _WAIT,
        10,
        ("53",),
    ),
    Kind(
        "read_only",
        _("Nothing can be changed at the moment"),
        _("The database can be read but not changed at the moment; somebody may be working on it."),
        _WAIT,
        60,
        ("25006",),
    ),
    AWAY,
)
FULL = next(kind for kind in KINDS if kind.name == "full")
LOCKED = next(kind for kind in KINDS if kind.name == "locked")
SLOW = next(kind for kind in KINDS if kind.name == "slow")
# A failure of the database that is none of these; and a bug of ours.
FAULT = Kind(
    "fault",
    _("The database failed"),
    _("The database could not do what this page asked for. The fault has been recorded."),
    _WAIT,
    10,
)
BUG = Kind(
    "bug",
    _("Something failed here"),
    _("Something failed on our side. The fault is ours, not yours, and it has been recorded."),
    _("Press “Try again”. If it fails again, copy your text from below and tell the person who runs this site."),
    0,
)
# No failure of the site: `config.refused_values` gives this kind.
REFUSED = Kind(
    "refused",
    _("This value cannot be saved"),
    _("Your form has a character or value that the database cannot save."),
    _("Go back in your browser, change the value and save again. You can also copy your text from below."),
    0,
    status=400,
)


def kind_of(error: BaseException) -> Kind:
    """Return the kind of failure that an exception, or what it came from, tells of."""
    for link in _chain(error):
        if isinstance(link, OSError) and link.errno in _NO_ROOM:
            return FULL
        if isinstance(link, CrowdedError):
            return LOCKED
        if isinstance(link, OverdueError):
            return SLOW
        if state := sqlstate(link):
            found = _of_state(state)
            if found is not None:
                return found
    if isinstance(error, OperationalError | InterfaceError):
        return AWAY if _has_no_state(error) else FAULT
    return FAULT if isinstance(error, InternalError) else BUG


def may_be_saved(error: BaseException, kind: Kind) -> bool:
    """Say whether nobody here knows if a form was saved: a bug struck, the commit broke off, or the act had ended."""
    return kind is BUG or any(
        frame.tb_frame.f_code in _COMMIT or frame.tb_frame.f_code.co_name == "process_response"
        for link in _chain(error)
        for frame in _frames(link.__traceback__)
    )


def _of_state(state: str) -> Kind | None:
    return next((kind for kind in KINDS if state.startswith(kind.states)), None)


def _has_no_state(error: BaseException) -> bool:
    return not any(sqlstate(link) for link in _chain(error))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _frames(traceback: TracebackType | None) -> Iterator[TracebackType]:
    while traceback is not None:
        yield traceback
        traceback = traceback.tb_next
