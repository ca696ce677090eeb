"""Which chains tell of a deed: those that are held while it is done, and that its entry is written to."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    ClashQuestion,
    Clause,
    Delegation,
    Exercise,
    FilledChecklist,
    Instrument,
    Loophole,
    Offer,
    Publication,
    ReceivedFile,
    Round,
    Scenario,
    Thread,
)
from negotiate.models.base import Coded
from negotiate.models.house.record import HOUSE
from negotiate.operations.belongings import instrument_of, said_in
from negotiate.operations.record import confidential_chain, delegation_chain, instrument_chain, spoken_chain
from negotiate.policy import Act, Actor
from negotiate.policy.speaking import Said
from negotiate.state.house.seats import delegation_of, office_of, seated_in

#: What a delegation begins in private: it changes nothing that stands, so that no row is held either.
BEGINNINGS = frozenset(
    {
        *(Act.DRAFT, Act.PROPOSE_COMPROMISE, Act.PROPOSE_AS_FACILITATOR, Act.AMEND),
        *(Act.NOTE_POSITION, Act.NOTE_TEXT_POSITION, Act.NOTE_READING_POSITION),
    }
)
#: What is done to a draft, as long as it is one.
UPON_DRAFTS = frozenset(
    {
        *(Act.EDIT_DRAFT, Act.NAME_RECONCILED, Act.SHARE_DRAFT, Act.DISCARD_DRAFT, Act.SPEAK_OF_DRAFT),
        *(Act.BUNDLE, Act.BACK_DRAFT, Act.TABLE),
    }
)
#: What one delegation's journal alone tells of.
PRIVATE = (
    BEGINNINGS
    | UPON_DRAFTS - {Act.TABLE}
    | {Act.ANSWER_OFFER, Act.CONFER, Act.TAKE_UP, Act.WRITE_SCENARIO, Act.FIND_LOOPHOLE, Act.MEND_LOOPHOLE}
    | {Act.WRITE_CHANGE_NOTE, Act.RECEIVE_FILES}
)
#: What two journals may tell of, or one that depends on what is found: private until now, public from now on.
SURFACING = frozenset({Act.TABLE, Act.TAKE_OVER})
#: What no journal tells of.
UNRECORDED = frozenset(
    {Act.SIT_AT_DESK, Act.SEE_NOTICE, Act.SEND_MAIL, Act.FOLLOW_TEXT, Act.FOLLOW_AMENDMENT, Act.ASK_FOR_WORK}
)


def public_chains(act: Act, thing: Coded) -> set[str]:
    """Return the chain of the instrument, or of the house, that tells of a deed; none where it is done in private."""
    if act in PRIVATE | UNRECORDED:
        return set()
    if (said := said_in(thing)) is not None and said.reach.is_confidential:
        return set()
    instrument = instrument_of(thing)
    return {HOUSE if instrument is None else instrument_chain(instrument)}


def private_chains(db: Session, actor: Actor, act: Act, thing: Coded) -> set[str]:
    """Return the chains of delegations; who has proposed something is settled once the instrument's chain is held."""
    match thing:
        case Clause():
            return _chains_of_clause(db, actor, act, thing)
        case Amendment():
            return _chains_of_amendment(db, actor, act, thing)
        case Publication() | ClashQuestion() if act in BEGINNINGS:
            return _own_chain(db, actor, thing.instrument)
        case Thread() if act is Act.TAKE_UP:
            return _own_chain(db, actor, thing.instrument)
        case _ if (said := said_in(thing)) and said.reach.is_confidential:
            return {spoken_chain(said), *_chain_of_draft(said)}
        case Round() if act is Act.WRITE_CHANGE_NOTE:
            return {confidential_chain(thing.instrument, None)}
        case Instrument() if act is Act.RECEIVE_FILES:
            return {confidential_chain(thing, None)}
        case ReceivedFile():
            return {confidential_chain(thing.instrument, None)}
        case Offer():
            return {delegation_chain(thing.amendment.delegation)}
        case Instrument() if act in (Act.WRITE_SCENARIO, Act.FIND_LOOPHOLE):
            return _own_chain(db, actor, thing)
        case Exercise() | FilledChecklist() | Loophole() | Scenario():
            return _chain_beside(db, actor, thing.instrument)
        case _:
            return set()


def _chains_of_clause(db: Session, actor: Actor, act: Act, clause: Clause) -> set[str]:
    if act is Act.PROPOSE_COMPROMISE:
        return {delegation_chain(office_of(db, clause.instrument))}
    if act is Act.PROPOSE_AS_FACILITATOR:
        return {delegation_chain(office_of(db, clause.instrument, actor.person_id))}
    if act in BEGINNINGS:
        return _own_chain(db, actor, clause.instrument)
    if act is Act.CONFER:
        return {_chain_of_who_confers(db, actor, clause.instrument)}
    if act is Act.OFFER_WORDS:
        return set(map(delegation_chain, _proposers(db, clause)))
    return _chain_beside(db, actor, clause.instrument) if act is Act.ANSWER_CHECKLIST else set()


def _chains_of_amendment(db: Session, actor: Actor, act: Act, amendment: Amendment) -> set[str]:
    if act in BEGINNINGS:
        return _own_chain(db, actor, amendment.instrument)
    if act is Act.CONFER:
        return {_chain_of_who_confers(db, actor, amendment.instrument)}
    if act is Act.SPEAK_OF_DRAFT and not amendment.is_of_office:
        return {delegation_chain(amendment.delegation)} | _own_chain(db, actor, amendment.instrument)
    return {delegation_chain(amendment.delegation)} if act in PRIVATE | SURFACING else set()


def _own_chain(db: Session, actor: Actor, instrument: Instrument) -> set[str]:
    return {delegation_chain(delegation_of(db, actor, instrument))}


def _chain_of_who_confers(db: Session, actor: Actor, instrument: Instrument) -> str:
    own = seated_in(actor, instrument)
    return confidential_chain(instrument, delegation_of(db, actor, instrument) if own else None)


def _chain_beside(db: Session, actor: Actor, instrument: Instrument) -> set[str]:
    """Return the journal of the actor's delegation, which tells what is not public of what it works on norms."""
    return _own_chain(db, actor, instrument) if seated_in(actor, instrument) else set()


def _proposers(db: Session, clause: Clause) -> Iterable[Delegation]:
    """Return the delegations that have tabled an amendment to a clause."""
    tabled = select(Amendment.delegation_id).where(Amendment.clause_id == clause.id, Amendment.tabled_at.is_not(None))
    return db.scalars(select(Delegation).where(Delegation.id.in_(tabled)))


def _chain_of_draft(said: Said) -> set[str]:
    """Return the journal of whoever may discard the draft that a thread is about, and all that is said of it."""
    if not isinstance(said, Thread) or not said.is_of_draft or said.amendment is None:
        return set()
    return {delegation_chain(said.amendment.delegation)}
