"""Refusals: each a sentence and a status."""

import pytest

from negotiate.errors import Forbidden, Invalid, NotFound, Refusal, Stale, Unavailable


@pytest.mark.parametrize(
    ("kind", "status"), [(NotFound, 404), (Forbidden, 403), (Stale, 409), (Invalid, 422), (Unavailable, 503)]
)
def test_every_refusal_has_its_status_and_says_its_sentence(kind: type[Refusal], status: int) -> None:
    refusal = kind("Not now.")

    assert (refusal.status, str(refusal)) == (status, "Not now.")


def test_a_stale_form_carries_both_texts() -> None:
    refusal = Stale("Moved on.", yours="mine", theirs="theirs")

    assert (refusal.yours, refusal.theirs) == ("mine", "theirs")
