"""How every deed begins: loaded, allowed, held in one order, read again, and asked again.

All that a deed holds it takes here, before it believes anything that it has read, and always in this order:

1. the chain of the instrument; or that of the house, where the thing belongs to no instrument;
2. the chains of delegations, by name;
3. the row of the thing itself.

Which chains these are, `chains` says.

Before all that, where a program names what it sends by a key, the row of its token is held (`house.kept_answers`): for
two that come with one key, and nobody else waits there.

A deed is done in sight of its actor: what is withheld from her she neither meets nor is told of (`state.withheld`).

Whoever holds an instrument's chain has its text, its rounds and its amendments on the table to herself. What a
delegation does in private holds its own chain alone: it waits for nobody at the table, and nobody waits for it. To
choose at a desk is working state that no chain tells of: the row of the clause is enough. On SQLite, where a writer is
alone from the beginning, the order costs nothing and means nothing.
"""

from collections.abc import Callable, Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.errors import Invalid, NotFound, Stale
from negotiate.models import Amendment, Clause, Comment, Delegation, Disclosure, Person, Stage
from negotiate.models.base import Base, Coded
from negotiate.models.house.record import HOUSE
from negotiate.operations.belongings import OF_THE_HOUSE, instrument_of, subject_of
from negotiate.operations.chains import BEGINNINGS, UPON_DRAFTS, private_chains, public_chains
from negotiate.operations.record import delegation_chain, hold
from negotiate.policy import Act, Actor, may, require
from negotiate.state.amendments.columns import IS_OPEN
from negotiate.state.house.actors import as_still_in_office
from negotiate.state.house.seats import as_taking_part
from negotiate.state.once import DEED_ZONE
from negotiate.state.rows import CodedRow, by_code
from negotiate.state.withheld import everything, in_sight_of

#: What is said of words, and changes none of them: no row is held for it but that of the thread itself.
SPOKEN = frozenset({Act.COMMENT, Act.CONFER})
#: What is one person's own: two deeds of hers wait for one another, and nobody else for either.
OF_ONE_PERSON = frozenset({Act.SEE_NOTICE, Act.FOLLOW_TEXT, Act.FOLLOW_AMENDMENT, Act.ASK_FOR_WORK})

#: What an office may be for, so that the law is asked about the clause itself and not about its instrument.
OF_THE_CLAUSE = frozenset({Act.SET_STATUS, Act.PROPOSE_AS_FACILITATOR})

#: What is done to an amendment on the table, and what is said once it has left it.
UPON_OPEN_AMENDMENTS = {
    Act.WITHDRAW: "so it cannot be withdrawn",
    Act.SPONSOR: "so its co-sponsors stay as they are",
    Act.TAKE_POSITION: "so the positions on it stay as they are",
    Act.NOTE_POSITION: "so the positions on it stay as they are",
    Act.ANSWER_CARRIAGE: "so there is nothing to answer",
}

#: What takes back, or puts anew, words that may have been decided.
UNDOING = frozenset({Act.WITHDRAW, Act.ANSWER_CARRIAGE, Act.INCORPORATE})
TOLD_LATER = "What became of it is shown when the round is published."

#: A rule that says whose own journals a deed tells.
Telling = Callable[[], Iterable[Delegation]]


def opened(
    db: Session, actor: Actor, act: Act, kind: type[CodedRow], code: str, *, telling: Telling | None = None
) -> CodedRow:
    """Begin a deed upon a thing, and return the thing as it is now, held until the transaction ends.

    `telling` is asked once the first chain is held, under which alone its answer changes: it says the same afterwards.

    Raise NotFound or Forbidden where the actor may not do it, Stale or Invalid where somebody else came first.
    """
    if kind in OF_THE_HOUSE:
        require(actor, act)  # before anything is looked for: who may not ask learns nothing of what there is
    in_sight_of(db, actor)
    thing = by_code(db, kind, code)
    ask(actor, act, thing)
    _note_zone(db, thing)
    row = _row(actor, act, thing)
    hold(db, public_chains(act, thing))
    hold(db, private_chains(db, actor, act, thing) | _told_chains(db, telling))
    db.expire_all()
    if row is not None:
        hold_row(db, *row)
    _check_stage(act, thing)
    ask(as_still_in_office(db, actor), act, thing)
    _check_decided(db, act, thing)
    return thing


def _note_zone(db: Session, thing: Coded) -> None:
    """Note by which clocks a refusal of the deed is to tell instants: she sees the instrument that it is upon."""
    if (instrument := instrument_of(thing)) is not None:
        db.info[DEED_ZONE] = instrument.zone


def _told_chains(db: Session, telling: Telling | None) -> set[str]:
    """Return the chains of those whom a deed tells, read afresh: what was read before the first chain may be old."""
    if telling is None:
        return set()
    db.expire_all()
    return set(map(delegation_chain, telling()))


def opened_house(db: Session, actor: Actor, act: Act) -> None:
    """Begin a deed that makes something new in the house, or takes what waits there."""
    _ask_house(db, actor, act)
    if act is Act.IMPORT_TEXT:
        return  # nobody else can know of what does not exist yet
    hold(db, [HOUSE])
    db.expire_all()
    _ask_house(db, actor, act)


def ask(actor: Actor, act: Act, thing: Coded) -> None:
    """Ask the law about the thing; who may not see its instrument hears that it does not exist.

    Who came in while her delegation took part, and waited until it does no more, is asked of as who takes no part.
    """
    subject, instrument = subject_of(thing), instrument_of(thing)
    if instrument is not None:
        actor = as_taking_part(actor, instrument)
    if instrument is not None and not isinstance(subject, Amendment):
        require(actor, Act.SEE_INSTRUMENT, instrument)
    if isinstance(thing, Comment):
        require(actor, Act.SEE_THREAD, thing.thread)
    if isinstance(thing, Clause) and act in OF_THE_CLAUSE:
        subject = thing
    if isinstance(thing, Amendment) and act in SPOKEN:
        require(actor, Act.SEE_AMENDMENT, thing)
        subject = instrument
    if act in UPON_DRAFTS and may(actor, Act.WITHDRAW, subject):
        _check_stage(act, thing)  # her own, on the table since: the law alone would say that it is not open to her
    require(actor, act, subject)


def _ask_house(db: Session, actor: Actor, act: Act) -> None:
    people = db.scalar(select(func.count(Person.id))) if act is Act.FOUND_HOUSE else None
    require(actor, act, people)


def _check_decided(db: Session, act: Act, thing: Coded) -> None:
    """Refuse what would undo a decision that its actor is not told of yet: the round's publication tells her."""
    if act not in UNDOING or not isinstance(thing, Amendment):
        return
    if thing.instrument.disclosure is Disclosure.AS_DECIDED or thing.stage is not Stage.TABLED:
        return
    parent = thing.parent if act is Act.INCORPORATE else None
    concerned = [one.id for one in (thing, parent) if one is not None]
    with everything(db):
        decided = db.scalar(select(Amendment.number).where(Amendment.id.in_(concerned), ~IS_OPEN))
    if decided is not None:
        raise Invalid(f"{amendment_name(decided)} cannot be changed any more in this round. {TOLD_LATER}")


def _row(actor: Actor, act: Act, thing: Coded) -> tuple[type[Base], int] | None:
    """Return which row is held: the thing's own, or the person's where only what she has seen changes."""
    if act in BEGINNINGS | SPOKEN:
        return None
    if act in OF_ONE_PERSON and actor.person_id is not None:
        return Person, actor.person_id
    return (type(thing), thing.id) if isinstance(thing, Base) else None


def hold_row(db: Session, kind: type[Base], row_id: int) -> None:
    """Hold a row and read it afresh; rows that refer to it are still written meanwhile."""
    if db.scalar(select(kind).where(kind.id == row_id).with_for_update(key_share=True)) is None:
        raise NotFound("There is nothing here that you can see.")


def _check_stage(act: Act, thing: Coded) -> None:
    """Refuse what came too late for an amendment."""
    if not isinstance(thing, Amendment):
        return
    if act in UPON_DRAFTS and thing.stage is not Stage.DRAFT:
        raise Stale(f"This draft was tabled as {amendment_name(thing.number)} in the meantime. Nothing was changed.")
    if act in UPON_OPEN_AMENDMENTS and thing.stage is not Stage.TABLED:
        raise Invalid(f"{amendment_name(thing.number)} is no longer open, {UPON_OPEN_AMENDMENTS[act]}.")
