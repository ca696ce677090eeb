"""Refusals: each a sentence and a status."""

import pytest

from negotiate.errors import Faults, Forbidden, Invalid, NotFound, Refusal, Stale, Unavailable


@pytest.mark.parametrize(
    ("kind", "status"), [(NotFound, 404), (Forbidden, 403), (Stale, 409), (Invalid, 422), (Unavailable, 503)]
)
def test_every_refusal_has_its_status_and_says_its_sentence(kind: type[Refusal], status: int) -> None:
    refusal = kind("Not now.")

    assert (refusal.status, str(refusal)) == (status, "Not now.")


def test_a_stale_form_carries_both_texts() -> None:
    refusal = Stale("Moved on.", yours="mine", theirs="theirs")

    assert (refusal.yours, refusal.theirs) == ("mine", "theirs")


def test_all_faults_of_a_form_are_told_at_once() -> None:
    faults = Faults()
    found = faults.of(lambda: _refusing("name"), "nothing"), faults.of(lambda: _refusing("email"), "nothing")

    with pytest.raises(Invalid) as refused:
        faults.tell()

    assert found == ("nothing", "nothing")
    assert [fault.field for fault in refused.value.every] == ["name", "email"]


def test_no_fault_is_no_refusal() -> None:
    faults = Faults()

    assert faults.of(lambda: "Ada", "") == "Ada"
    faults.tell()


def _refusing(field: str) -> str:
    raise Invalid("Fill in this field.", field)
