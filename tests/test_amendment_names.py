"""What amendments are called: two series, which are never counted together."""

import pytest

from negotiate.amendment_names import (
    LAST_OF_DELEGATIONS,
    amendment_name,
    amendment_number,
    amendments_named,
    amendments_told,
    is_of_office,
)

FIRST_OF_CHAIR = LAST_OF_DELEGATIONS + 1


@pytest.mark.parametrize(("number", "name"), [(1, "Amendment 1"), (LAST_OF_DELEGATIONS, "Amendment 900000")])
def test_an_amendment_of_a_delegation_goes_by_its_number(number: int, name: str) -> None:
    assert (amendment_name(number), is_of_office(number)) == (name, False)


def test_a_proposal_of_the_chair_is_numbered_from_one() -> None:
    assert (amendment_name(FIRST_OF_CHAIR), amendment_number(FIRST_OF_CHAIR)) == ("Chair’s proposal 1", "Chair’s 1")


def test_several_are_named_in_the_order_of_their_numbers() -> None:
    assert amendments_named([FIRST_OF_CHAIR, 12, 3]) == "amendments 3, 12, chair’s proposal 1"


@pytest.mark.parametrize(
    ("total", "of_office", "words"),
    [
        (0, 0, "0 amendments"),
        (1, 0, "1 amendment"),
        (3, 1, "2 amendments and 1 compromise proposal"),
        (2, 2, "2 compromise proposals"),
    ],
)
def test_a_proposal_of_the_chair_is_counted_apart(total: int, of_office: int, words: str) -> None:
    assert amendments_told(total, of_office) == words
