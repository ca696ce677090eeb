"""Passwords."""

import pytest

from negotiate.errors import Invalid
from negotiate.passwords import LONGEST, hash_password, matches

GOOD = "four words of mine"


def test_a_password_matches_its_hash_and_no_other() -> None:
    kept = hash_password(GOOD)

    assert matches(kept, GOOD)
    assert not matches(kept, GOOD + " ")


def test_the_same_password_never_has_the_same_hash() -> None:
    assert hash_password(GOOD) != hash_password(GOOD)


def test_a_password_is_the_same_however_a_keyboard_composes_it() -> None:
    assert matches(hash_password("caf\u00e9 caf\u00e9 caf\u00e9"), "cafe\u0301 cafe\u0301 cafe\u0301")


@pytest.mark.parametrize(
    "weak", ["", "123456789", "x" * (LONGEST + 1), "ADA@example.org", "password123", "1234567890", "qwertyuiop"]
)
def test_a_weak_password_is_refused_at_its_field(weak: str) -> None:
    with pytest.raises(Invalid) as refusal:
        hash_password(weak, owner=("ada@example.org",))

    assert refusal.value.field == "password"


@pytest.mark.parametrize("kept", [None, "", "not a hash"])
def test_nothing_matches_where_there_is_no_hash(kept: str | None) -> None:
    assert not matches(kept, "nobody has this password")


def test_an_endless_password_is_not_even_hashed() -> None:
    assert not matches(hash_password(GOOD), "x" * 10_000_000)
