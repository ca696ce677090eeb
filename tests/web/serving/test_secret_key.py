"""The key that signs session cookies."""

from pathlib import Path

import pytest

from negotiate.web.serving.secret_key import kept_secret_key


def test_the_key_of_the_first_start_is_the_key_of_the_second(tmp_path: Path) -> None:
    assert kept_secret_key(tmp_path) == kept_secret_key(tmp_path)
    assert len(kept_secret_key(tmp_path)) > 40


def test_only_the_owner_reads_the_key(tmp_path: Path) -> None:
    kept_secret_key(tmp_path)

    assert [(path.name, path.stat().st_mode & 0o777) for path in tmp_path.iterdir()] == [("secret-key", 0o600)]


def test_the_environment_may_give_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEGOTIATE_SECRET_KEY", "from the environment")

    assert kept_secret_key(tmp_path) == "from the environment"
    assert list(tmp_path.iterdir()) == []
