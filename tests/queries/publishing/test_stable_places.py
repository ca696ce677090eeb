"""Addresses that last: what each leads to, and for whom."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience
from negotiate.policy import NOBODY
from negotiate.queries.publishing.stable_places import stable_place
from negotiate.queries.text.comparing.editions import editions_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published


def test_an_address_names_clause_paragraph_time_and_language_in_this_order(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code, objective = negotiation.instrument.code, negotiation.clauses[0].code
    basis = editions_of(db, cast.nadia.actor, negotiation.instrument)[0].code
    after = published(db, cast, negotiation.round).code

    def led(address: str) -> tuple[str, str, str]:
        place = stable_place(db, cast.nadia.actor, code, address)
        return place.publication, place.clause, place.anchor

    assert led("") == ("", "", "")
    assert led("en") == ("", "", "")
    assert led("art_1") == ("", objective, "")
    assert led(f"{objective}/para_2") == ("", objective, "2")
    assert led("art_1/para_2/basis/en") == (basis, objective, "2")
    assert led("art_1/round-1") == (after, objective, "")
    assert led("text-1/en") == led("round-1") == (after, "", "")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("art_9", "no clause of that name"),
        ("art_1/para_9", "no paragraph of that number"),
        ("round-9", "No text has been published"),
        ("fr", "not there in this language"),
        ("en/art_1", "in this order"),
        ("basis/art_1", "in this order"),
        ("art_1/para_1/para_2", "in this order"),
        ("round-99999999", "in this order"),
    ],
)
def test_an_address_that_names_nothing_says_what_is_missing(
    db: Session, cast: Cast, negotiation: Negotiation, address: str, reason: str
) -> None:
    with pytest.raises(NotFound) as missing:
        stable_place(db, cast.nadia.actor, negotiation.instrument.code, address)

    assert reason in missing.value.sentence


def test_the_public_is_led_to_what_is_open_to_it_and_to_nothing_else(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    with pytest.raises(NotFound):
        stable_place(db, NOBODY, code, "art_1")

    negotiation.instrument.audience = Audience.PUBLIC

    assert stable_place(db, NOBODY, code, "art_1").clause == negotiation.clauses[0].code
