"""Watching: what a person says last of a clause, an amendment or a delegation counts, and for her alone."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Attention
from negotiate.operations.reading.watching import attend_to_amendment, attend_to_clause, attend_to_delegation
from negotiate.state.reading.watches import OWN_PROPOSAL, OWN_WORD, watches_of
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, drafted, tabled

WATCH, LEAVE = Attention.WATCH, Attention.LEAVE


def reasons(db: Session, player: Player, negotiation: Negotiation) -> tuple[str, ...]:
    """Return why a player watches the conduct clause; nothing where she does not."""
    return watches_of(db, player.actor, negotiation.instrument).clauses.get(negotiation.conduct.id, ())


def test_a_clause_is_watched_at_ones_word(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    attend_to_clause(db, cast.nadia.actor, negotiation.conduct.code, WATCH)

    assert reasons(db, cast.nadia, negotiation) == (OWN_WORD,)


def test_a_colleague_watches_for_herself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    attend_to_clause(db, cast.nadia.actor, negotiation.conduct.code, WATCH)

    assert reasons(db, cast.noor, negotiation) == ()


def test_what_is_left_is_watched_no_longer(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    attend_to_clause(db, cast.nadia.actor, negotiation.conduct.code, WATCH)
    attend_to_clause(db, cast.nadia.actor, negotiation.conduct.code, LEAVE)

    assert reasons(db, cast.nadia, negotiation) == ()


def test_what_ones_delegation_has_proposed_on_is_watched_by_itself(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert reasons(db, cast.noor, negotiation) == (OWN_PROPOSAL,)
    assert reasons(db, cast.bela, negotiation) == ()


def test_a_clause_that_is_left_is_not_watched_for_a_proposal_either(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    attend_to_clause(db, cast.nadia.actor, negotiation.conduct.code, LEAVE)

    assert reasons(db, cast.nadia, negotiation) == ()


def test_a_draft_is_no_reason_to_watch(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert reasons(db, cast.nadia, negotiation) == ()


def test_who_watches_an_amendment_watches_its_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    attend_to_amendment(db, cast.nadia.actor, amendment.code, WATCH)

    assert reasons(db, cast.nadia, negotiation) == (f"you watch Amendment {amendment.number}",)


def test_who_watches_a_delegation_watches_what_it_proposes_on(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    attend_to_delegation(db, cast.nadia.actor, negotiation.instrument.code, cast.belmara, WATCH)

    assert reasons(db, cast.nadia, negotiation) == ("you watch the amendments of Belmara",)


def test_a_draft_cannot_be_watched(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(Forbidden):
        attend_to_amendment(db, cast.nadia.actor, draft.code, WATCH)
    with pytest.raises(NotFound):
        attend_to_amendment(db, cast.bela.actor, draft.code, WATCH)


def test_a_delegation_that_takes_no_part_cannot_be_watched(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        attend_to_delegation(db, cast.nadia.actor, negotiation.instrument.code, cast.ostravia, WATCH)


def test_who_cannot_read_the_text_cannot_watch_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        attend_to_clause(db, cast.ada.actor, negotiation.conduct.code, WATCH)
