"""An address for every kind of page of the admin, and the rows that they show."""

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse

from cases.editing.roles import write_groups
from cases.management.commands.load_library import load_vocabulary
from cases.models import Case, Collection, Court, Keyword
from legislation.models import Instrument, Provision
from tests.case_rows import draft, published
from tests.full_rows import rows_of_every_kind

# Pages without a row of their own, by their names in the admin.
OF_NOTHING = {
    "start": "index",
    "cases": "cases_case_changelist",
    "case-add": "cases_case_add",
    "from-text": "cases_case_from_text",
    "worklists": "cases_case_worklists",
    "unlinked": "cases_case_unlinked",
    "courts": "cases_court_changelist",
    "court-add": "cases_court_add",
    "courts-in": "cases_court_table_in",
    "sessions": "cases_session_changelist",
    "instruments": "legislation_instrument_changelist",
    "provisions": "legislation_provision_changelist",
    "log": "core_logentry_changelist",
    "users": "auth_user_changelist",
    "user-add": "auth_user_add",
    "password": "password_change",
}
# Pages of a row: the name in the admin, and the row's model.
OF_A_ROW = {
    "case": ("cases_case_change", Case),
    "history": ("cases_case_history", Case),
    "preview": ("cases_case_preview", Case),
    "source": ("cases_case_source", Case),
    "withdraw": ("cases_case_withdraw", Case),
    "court": ("cases_court_change", Court),
    "court-delete": ("cases_court_delete", Court),
    "court-history": ("cases_court_history", Court),
    "merge": ("cases_court_merge", Court),
    "keyword": ("cases_keyword_change", Keyword),
    "collection": ("cases_collection_change", Collection),
    "instrument": ("legislation_instrument_change", Instrument),
    "import-law": ("legislation_instrument_import", Instrument),
    "provision": ("legislation_provision_change", Provision),
    "user": ("auth_user_change", User),
    "user-password": ("auth_user_password_change", User),
    "group": ("auth_group_change", Group),
}


def make_rows() -> None:
    """Make the rows: a text that was read, with its findings; a case that was changed since; and one row of each kind.

    Each row that a page shows is the newest of its model.
    """
    load_vocabulary()
    write_groups()
    call_command("intake", str(settings.BASE_DIR / "fixtures/seed/CN108-j.txt"), verbosity=0)
    draft("FR", serial=900, title="Durand c. Martin", held="", decision_date="")
    with transaction.atomic():
        rows_of_every_kind()
    published("IN", title="A title of a case that is long enough to need a second line in a list of cases")
    call_command("intake", str(settings.BASE_DIR / "fixtures/library/FR001-j.txt"), verbosity=0)


def addresses(case: Case | None = None) -> dict[str, str]:
    """Return the address of every kind of page by its name: of a case with a source, else of the newest one."""
    found = {name: reverse(f"admin:{page}") for name, page in OF_NOTHING.items()}
    rows = {model: model._default_manager.order_by("-pk")[0] for _page, model in OF_A_ROW.values()}
    rows[Case] = case or rows[Case]
    found |= {name: reverse(f"admin:{page}", args=[rows[model].pk]) for name, (page, model) in OF_A_ROW.items()}
    return found
