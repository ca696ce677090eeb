"""Appending to the record: every act leaves an entry that is bound to all before it by a hash, and binds its rows."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, SessionTransaction, UOWTransaction

from negotiate import clock
from negotiate.ids import new_secret
from negotiate.models import (
    Amendment,
    Chain,
    Delegation,
    Fate,
    Instrument,
    Position,
    PositionWithdrawal,
    Publication,
    RecordEntry,
    RecordHead,
    Revision,
    Sponsorship,
    Withdrawal,
)
from negotiate.models.base import Base
from negotiate.models.house.record import HOUSE
from negotiate.policy import Actor
from negotiate.policy.speaking import Said
from negotiate.state.record.covered_rows import COVERED
from negotiate.state.record.held_values import columns_of, name_of, values_of

#: The tables of an amendment and of what is said of it as a whole: only pages that tell of amendments show them.
OF_ONE_AMENDMENT = frozenset(
    one.__tablename__ for one in (Amendment, Revision, Sponsorship, Withdrawal, Fate, Position, PositionWithdrawal)
)
#: What an entry can be about: anything with a code.
Subject = Any


class Unrecorded(RuntimeError):
    """A deed wrote what the record covers, and no entry of its own tells of it: a fault of the program."""


def record(db: Session, actor: Actor, act: str, subject: Subject, *, chain: str, **facts: Any) -> RecordEntry:
    """Append one act to a chain that the deed holds; `act` is a verb in the past ("tabled"), `facts` are JSON values.

    A chain that the deed does not hold is begun here: the instrument has just been made, so nobody else knows of it.
    """
    head, rows = _held(db).get(chain) or _begun(db, chain), _bound(db)
    entry = RecordEntry(
        chain_id=head.id,
        number=head.length + 1,
        at=clock.now(),
        person_id=actor.person_id,
        actor=f"{actor.name} ({actor.seat})" if actor.seat else actor.name,
        act=act,
        subject=f"{_word(subject)}:{subject.code}",
        facts=facts,
        rows=rows,
        previous_hash=head.hash,
    )
    entry.hash = entry.digest
    head.length, head.hash = entry.number, entry.hash
    if not _is_about_one_amendment(entry):
        head.text_hash = entry.hash
    db.add(entry)
    db.flush()
    return entry


def _is_about_one_amendment(entry: RecordEntry) -> bool:
    """Say whether an act was done to an amendment and wrote nothing but it and what is said of it."""
    written = {name.partition(":")[0] for name in entry.rows or ()}
    return entry.subject.startswith("amendment:") and bool(written) and written <= OF_ONE_AMENDMENT


def hold(db: Session, chains: Iterable[str]) -> None:
    """Hold chains until the transaction ends, in the order of their names; begin those that are new."""
    names = sorted(chains)
    if not names:
        return
    query = select(Chain).where(Chain.name.in_(names)).order_by(Chain.name).with_for_update()
    found = {chain.name: chain for chain in db.scalars(query)}
    for name in names:
        _held(db)[name] = found.get(name) or _held_new(db, name)


def house_and(told: Iterable[Delegation]) -> tuple[str, ...]:
    """Return the names of the journals of an act of the house that concerns delegations: the house's, and their own."""
    return HOUSE, *map(delegation_chain, told)


def instrument_chain(instrument: Instrument) -> str:
    """Return the name of the journal that everybody inside the negotiation reads."""
    return f"instrument:{instrument.code}"


def private_chain(amendment: Amendment) -> str:
    """Return the name of the journal that only the amendment's own delegation reads."""
    return delegation_chain(amendment.delegation)


def delegation_chain(delegation: Delegation) -> str:
    """Return the name of a delegation's own journal."""
    return f"delegation:{delegation.code}"


def confidential_chain(instrument: Instrument, delegation: Delegation | None) -> str:
    """Return the name of the journal of what a delegation says in confidence; of none, what the secretariat does."""
    return delegation_chain(delegation) if delegation else f"secretariat:{instrument.code}"


def spoken_chain(said: Said) -> str:
    """Return the name of the journal that tells of what is said of words: nobody reads it who may not read that."""
    if said.reach.is_confidential:
        return confidential_chain(said.instrument, said.delegation)
    return instrument_chain(said.instrument)


def seal_all(db: Session, actor: Actor, publication: Publication) -> RecordHead:
    """Bind all journals, as far as they have come, under one head, and say so in the journal of the instrument."""
    own = instrument_chain(publication.instrument)
    db.flush()
    states = [[one.name, one.length, one.hash] for one in db.scalars(select(Chain).order_by(Chain.name))]
    head = RecordHead(
        publication=publication,
        made_at=clock.now(),
        own=next(state for state in states if state[0] == own),
        others=[state for state in states if state[0] != own],
        secret=new_secret(),
        previous_hash=db.scalar(select(RecordHead.hash).order_by(RecordHead.id.desc()).limit(1)) or "",
    )
    head.hash = head.recomputed
    db.add(head)
    record(db, actor, "sealed all journals", publication, chain=own, head=head.hash)
    return head


def bind(db: Session, rows: Iterable[Base]) -> None:
    """Let the next entry bind rows that were not written through this session."""
    _unbound(db).update((row, True) for row in rows)


def _remember(db: Session, _: UOWTransaction) -> None:
    """Remember, whenever rows have been written, those that the next entry of the record will bind."""
    unbound = _unbound(db)
    for row in (*db.new, *(row for row in db.dirty if _is_changed(row)), *db.deleted):
        if type(row) in COVERED:
            unbound[row] = row not in db.deleted


def _forget_undone(db: Session, _: SessionTransaction) -> None:
    """Forget what was undone to where somebody goes on: the next entry binds no row that was never kept."""
    unbound = _unbound(db)
    for row, stands in tuple(unbound.items()):
        state = inspect(row)
        if state.transient or (state.persistent and not stands):
            del unbound[row]


def _refuse_unrecorded(db: Session) -> None:
    """Let nothing be kept that the record covers and no entry binds: it could be changed later, and nobody would see.

    Raise Unrecorded, so that the whole deed is undone.
    """
    if db.in_nested_transaction():
        return
    db.flush()
    left = [name_of(type(row), row.id) for row in _unbound(db) if COVERED[type(row)].is_public(row)]
    if left:
        raise Unrecorded(f"written without an entry of the record: {', '.join(left)}")


def _is_changed(row: Base) -> bool:
    """Say whether a column that the record covers has another value than it had."""
    if type(row) not in COVERED:
        return False
    state = inspect(row)
    names = (state.mapper.get_property_by_column(column).key for column in columns_of(type(row)))
    return any(state.attrs[name].history.has_changes() for name in names)


def _unbound(db: Session) -> dict[Base, bool]:
    """Return the rows that no entry has bound yet, and whether each of them still stands."""
    unbound: dict[Base, bool] = db.info.setdefault("unbound", {})
    return unbound


def _bound(db: Session) -> dict[str, Any]:
    """Return what an entry binds: every row written since the last one, as it is now."""
    db.flush()
    written, bound = dict(_unbound(db)), {}
    _unbound(db).clear()
    for row, stands in written.items():
        covered = COVERED[type(row)]
        if not covered.is_public(row):
            continue
        for one in (row, *covered.with_it(row)):
            if one is not None:
                bound[name_of(type(one), one.id)] = values_of(one) if stands else None
    return bound


def _held(db: Session) -> dict[str, Chain]:
    """Return the chains that the transaction of a session holds, by name."""
    held: dict[str, Chain] = db.info.setdefault("chains", {})
    return held


def _held_new(db: Session, name: str) -> Chain:
    """Begin a chain, or hold it after all where another transaction has just begun it."""
    try:
        with db.begin_nested():
            return _begun(db, name)
    except IntegrityError:
        return db.scalars(select(Chain).where(Chain.name == name).with_for_update()).one()


def _begun(db: Session, name: str) -> Chain:
    chain = Chain(name=name, length=0, hash="")
    db.add(chain)
    db.flush()
    _held(db)[name] = chain
    return chain


def _word(subject: Subject) -> str:
    """Return what a subject is called in the record: by its table, for a class may be given another name."""
    return str(subject.__tablename__).replace("_", "")


event.listen(Session, "after_flush", _remember)
event.listen(Session, "after_soft_rollback", _forget_undone)
event.listen(Session, "before_commit", _refuse_unrecorded)
