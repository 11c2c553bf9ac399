"""Several processes, several hosts, several versions of the program: each index ends as the log says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection
from tantivy import Index, Schema, SchemaBuilder

from cases.models import Case, Listing
from cases.publication.publish import publish, withdraw
from cases.search.index import sync as follow
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find
from core import log

# Asks until it reads “stop”, and compares each answer with what the log says of the answer's version.
FOLLOW = """
import django, json, os, select, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()
from django.conf import settings
settings.SEARCH_DIRECTORY = os.environ["DIRECTORY"]
settings.DATABASES["default"]["NAME"] = os.environ["NAME"]
from django.db import connection
connection.settings_dict["NAME"] = os.environ["NAME"]
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find
from core.models import LogEntry

def bounds(version):
    # What was published or withdrawn since that version may be known already; what is older must be.
    states = {}
    for number, reference, kind in LogEntry.objects.order_by("number").values_list("number", "reference", "kind"):
        known = states.setdefault(reference, set())
        if number <= version:
            known.clear()
        known.add(kind == "published" if number <= version else None)
    public = sum(known == {True} for known in states.values())
    return public, sum(known != {False} for known in states.values())

asked, wrong, stopping = 0, [], False
print("ready", flush=True)
while True:
    results = find(SearchQuery.parse("q=portrait&sort=title"))
    if not results.from_database:
        asked, version = asked + 1, results.found.index.version
        least, most = bounds(version)
        if not least <= results.total <= most:
            wrong.append([version, least, results.total, most])
        if stopping:
            shown = sorted(listing.reference for listing in results.page)
            print(json.dumps({"asked": asked, "wrong": wrong, "version": version, "shown": shown}), flush=True)
            break
    stopping = bool(select.select([sys.stdin], [], [], 0)[0])
"""


def following(directory: Path) -> subprocess.Popen:
    environment = os.environ | {"DIRECTORY": str(directory), "NAME": connection.settings_dict["NAME"]}
    return subprocess.Popen(
        [sys.executable, "-c", FOLLOW],
        env=environment,
        cwd=Path(django_settings.BASE_DIR),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.django_db(transaction=True)
def test_two_hosts_and_two_processes_of_one_follow_what_is_published_and_withdrawn(draft, tmp_path):
    hosts = [following(tmp_path / name) for name in ("one", "one", "two")]
    assert [host.stdout.readline() for host in hosts] == ["ready\n"] * 3

    for number in range(12):
        publish(draft("CN" if number % 2 else "FR"), None)
        if number % 3 == 2:
            withdraw(Case.objects.order_by("pk")[number // 2], None, "A mistake.")
    version = log.version()
    said = [json.loads(host.communicate("stop\n", timeout=60)[0]) for host in hosts]

    assert [(report["wrong"], report["version"]) for report in said] == [([], version)] * 3
    assert all(report["asked"] for report in said)
    public = sorted(Listing.objects.values_list("reference", flat=True))
    assert [report["shown"] for report in said] == [public] * 3


def another_schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("kind", tokenizer_name="raw")
    builder.add_text_field("words", tokenizer_name="raw")
    return builder.build()


def found() -> tuple[list[str], bool]:
    results = find(SearchQuery.parse("q=portrait"))
    return [listing.reference for listing in results.page], not results.from_database


def test_after_an_upgrade_with_another_schema_the_index_is_made_anew_by_itself(
    published, search_directory, monkeypatch
):
    old, new = f"schema-{follow.SCHEMA_VERSION}", "schema-next"
    published()
    assert found() == (["CN001-j"], True)
    follow.forget()
    monkeypatch.setattr(follow, "SCHEMA_VERSION", "next")

    published("FR")

    shown, from_index = found()
    assert (sorted(shown), from_index) == (["CN001-j", "FR001-j"], True)
    assert (search_directory / new).is_dir()
    assert not (search_directory / old).exists()


def test_an_index_whose_schema_is_not_ours_is_made_anew_though_it_has_our_version(published, search_directory):
    published()
    directory = search_directory / f"schema-{follow.SCHEMA_VERSION}"
    directory.mkdir(parents=True)
    Index(another_schema(), str(directory))

    answers = [found(), found()]

    assert [shown for shown, _from_index in answers] == [["CN001-j"]] * 2
    assert answers[1] == (["CN001-j"], True)
