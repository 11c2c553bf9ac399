"""Secrets that a machine makes for itself."""

from concurrent.futures import ThreadPoolExecutor

from config.kept_secret import kept_secret


def test_a_secret_is_for_its_owner_alone(tmp_path):
    kept_secret(tmp_path / "var" / "password")

    assert (tmp_path / "var" / "password").stat().st_mode & 0o777 == 0o600


def test_a_secret_stays_what_it_is_and_no_draft_of_it_is_left(tmp_path):
    first = kept_secret(tmp_path / "password")

    assert len(first) == 32
    assert kept_secret(tmp_path / "password") == first
    assert [path.name for path in tmp_path.iterdir()] == ["password"]


def test_all_who_ask_at_once_get_one_secret(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        secrets = set(pool.map(kept_secret, [tmp_path / "password"] * 50))

    assert len(secrets) == 1
