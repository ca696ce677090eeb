"""The opening of a deed: which chains it holds, and that what came first is seen."""

from collections.abc import Callable, Iterable

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import (
    Amendment,
    Clause,
    Delegation,
    Person,
    Revision,
    Round,
    SavedWording,
    Sponsorship,
    Withdrawal,
)
from negotiate.operations import opening
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import delegation_chain, hold, instrument_chain
from negotiate.policy import COMMAND_LINE, NOBODY, Act
from negotiate.state.rows import by_code
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled

Meanwhile = Callable[[Callable[[], object]], None]


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Return a function that lets something happen while a deed waits for its chains."""

    def happens(event: Callable[[], object]) -> None:
        ahead = iter([event])

        def waited(db: Session, chains: Iterable[str]) -> None:
            next(ahead, lambda: None)()
            hold(db, chains)

        monkeypatch.setattr(opening, "hold", waited)

    return happens


@pytest.fixture
def draft(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return a draft of Arvenia, while the session holds nothing."""
    amendment = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    db.info.clear()
    in_sight_of(db, COMMAND_LINE)
    return amendment


@pytest.fixture
def amendment(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment of Arvenia on the table, while the session holds nothing."""
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    db.info.clear()
    in_sight_of(db, COMMAND_LINE)
    return amendment


def held(db: Session) -> set[str]:
    """Return the chains that a session holds."""
    return set(db.info.get("chains", {}))


def test_a_deed_on_the_text_holds_the_chain_of_its_instrument(db: Session, cast: Cast, draft: Amendment) -> None:
    opened(db, cast.sefa.actor, Act.MERGE, Clause, draft.clause.code)

    assert held(db) == {instrument_chain(draft.instrument)}


@pytest.mark.parametrize("act", [Act.EDIT_DRAFT, Act.SHARE_DRAFT, Act.DISCARD_DRAFT])
def test_a_deed_on_a_draft_holds_the_chain_of_its_delegation_alone(
    db: Session, cast: Cast, draft: Amendment, act: Act
) -> None:
    opened(db, cast.nadia.actor, act, Amendment, draft.code)

    assert held(db) == {delegation_chain(draft.delegation)}


def test_a_draft_is_begun_on_the_chain_of_the_delegation_that_begins_it(
    db: Session, cast: Cast, amendment: Amendment
) -> None:
    opened(db, cast.bela.actor, Act.AMEND, Amendment, amendment.code)

    assert held(db) == {f"delegation:{cast.belmara}"}


def test_tabling_holds_both_chains(db: Session, cast: Cast, draft: Amendment) -> None:
    opened(db, cast.nadia.actor, Act.TABLE, Amendment, draft.code)

    assert held(db) == {instrument_chain(draft.instrument), delegation_chain(draft.delegation)}


def test_whoever_sits_at_a_desk_holds_no_chain(db: Session, cast: Cast, amendment: Amendment) -> None:
    opened(db, cast.sefa.actor, Act.SIT_AT_DESK, Clause, amendment.clause.code)

    assert held(db) == set()


def test_words_are_offered_on_the_chains_of_those_who_have_proposed_something(
    db: Session, cast: Cast, amendment: Amendment
) -> None:
    opened(db, cast.sefa.actor, Act.OFFER_WORDS, Clause, amendment.clause.code)

    assert held(db) == {instrument_chain(amendment.instrument), delegation_chain(amendment.delegation)}


def test_a_deed_on_people_holds_the_chain_of_the_house(db: Session, cast: Cast) -> None:
    opened(db, cast.ada.actor, Act.MANAGE_PEOPLE, Person, cast.nadia.code)

    assert held(db) == {"house"}


def test_whom_a_deed_tells_is_asked_once_nothing_moves_any_more(db: Session, cast: Cast, meanwhile: Meanwhile) -> None:
    concerned: list[Delegation] = []
    meanwhile(lambda: concerned.append(by_code(db, Delegation, cast.belmara)))

    opened(db, cast.ada.actor, Act.MANAGE_PEOPLE, Person, cast.nadia.code, telling=lambda: concerned)

    assert held(db) == {"house", f"delegation:{cast.belmara}"}


def test_something_new_in_the_house_holds_its_chain(db: Session, cast: Cast) -> None:
    opened_house(db, cast.ada.actor, Act.MANAGE_PEOPLE)

    assert held(db) == {"house"}


def test_a_text_that_is_brought_in_holds_nothing(db: Session, cast: Cast) -> None:
    opened_house(db, COMMAND_LINE, Act.IMPORT_TEXT)

    assert held(db) == set()


def test_who_may_not_ask_about_people_is_not_told_whether_there_is_one(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        opened(db, NOBODY, Act.MANAGE_PEOPLE, Person, "nothing")


def test_a_draft_that_was_tabled_meanwhile_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, draft: Amendment, meanwhile: Meanwhile
) -> None:
    meanwhile(lambda: db.execute(_tabling(draft, negotiation.round)))

    with pytest.raises(Stale, match="tabled as Amendment 7 in the meantime"):
        opened(db, cast.nadia.actor, Act.EDIT_DRAFT, Amendment, draft.code)


def test_a_draft_that_was_discarded_meanwhile_is_not_found(
    db: Session, cast: Cast, draft: Amendment, meanwhile: Meanwhile
) -> None:
    def discard() -> None:
        db.execute(delete(SavedWording).where(SavedWording.revision_id == draft.revision.id))
        db.execute(delete(Revision).where(Revision.amendment_id == draft.id))
        db.execute(delete(Amendment).where(Amendment.id == draft.id))

    meanwhile(discard)

    with pytest.raises(NotFound):
        opened(db, cast.nadia.actor, Act.EDIT_DRAFT, Amendment, draft.code)


@pytest.mark.parametrize("act", [Act.WITHDRAW, Act.ANSWER_CARRIAGE])
def test_an_amendment_that_left_the_table_meanwhile_is_refused(
    db: Session, cast: Cast, amendment: Amendment, meanwhile: Meanwhile, act: Act
) -> None:
    now, nadia = clock.now(), cast.nadia.actor.person_id
    gone = Withdrawal(amendment_id=amendment.id, reason="", withdrawn_at=now, withdrawn_by_id=nadia)
    meanwhile(lambda: db.add(gone))

    with pytest.raises(Invalid, match="Amendment 1 is no longer open"):
        opened(db, cast.nadia.actor, act, Amendment, amendment.code)


def test_what_was_written_meanwhile_is_read(
    db: Session, cast: Cast, amendment: Amendment, meanwhile: Meanwhile
) -> None:
    assert amendment.sponsorships == []
    belmara = db.get_one(Person, cast.bela.actor.person_id).seats[0].delegation_id
    meanwhile(lambda: db.add(Sponsorship(amendment_id=amendment.id, delegation_id=belmara, since=clock.now())))

    found = opened(db, cast.bela.actor, Act.SPONSOR, Amendment, amendment.code)

    assert [row.delegation_id for row in found.sponsorships] == [belmara]


def _tabling(draft: Amendment, round: Round) -> object:
    return update(Amendment).where(Amendment.id == draft.id).values(number=7, tabled_at=clock.now(), round_id=round.id)
