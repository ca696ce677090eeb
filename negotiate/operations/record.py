"""Appending to the record, and verifying it: every act leaves an entry that is bound to all before it by a hash."""

import hashlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Amendment, Chain, Delegation, Instrument, RecordEntry
from negotiate.policy import Actor

#: What an entry can be about: anything with a code.
Subject = Any


def record(db: Session, actor: Actor, act: str, subject: Subject, *, chain: str, **facts: Any) -> RecordEntry:
    """Append one act to a chain that the deed holds; `act` is a verb in the past ("tabled"), `facts` are JSON values.

    A chain that the deed does not hold is begun here: the instrument has just been made, so nobody else knows of it.
    """
    head = _held(db).get(chain) or _begun(db, chain)
    entry = RecordEntry(
        chain_id=head.id,
        number=head.length + 1,
        at=clock.now(),
        person_id=actor.person_id,
        actor=f"{actor.name} ({actor.seat})" if actor.seat else actor.name,
        act=act,
        subject=f"{_word(subject)}:{subject.code}",
        facts=facts,
        previous_hash=head.hash,
    )
    entry.hash = digest(entry)
    head.length, head.hash = entry.number, entry.hash
    db.add(entry)
    db.flush()
    return entry


def hold(db: Session, chains: Iterable[str]) -> None:
    """Hold chains until the transaction ends, in the order of their names; begin those that are new."""
    names = sorted(chains)
    if not names:
        return
    query = select(Chain).where(Chain.name.in_(names)).order_by(Chain.name).with_for_update()
    found = {chain.name: chain for chain in db.scalars(query)}
    for name in names:
        _held(db)[name] = found.get(name) or _held_new(db, name)


def instrument_chain(instrument: Instrument) -> str:
    """Return the name of the journal that everybody inside the negotiation reads."""
    return f"instrument:{instrument.code}"


def private_chain(amendment: Amendment) -> str:
    """Return the name of the journal that only the amendment's own delegation reads."""
    return delegation_chain(amendment.delegation)


def delegation_chain(delegation: Delegation) -> str:
    """Return the name of a delegation's own journal."""
    return f"delegation:{delegation.code}"


def digest(entry: RecordEntry) -> str:
    """Return the SHA-256 that binds an entry to its predecessor, over a canonical JSON of all its fields."""
    return hashlib.sha256(entry.sealed.encode("utf-8")).hexdigest()


def verify(db: Session) -> list[str]:
    """Return a sentence for every break in any chain; an empty list means that the record is whole."""
    faults: list[str] = []
    for chain in db.scalars(select(Chain).order_by(Chain.name)):
        entries = db.scalars(select(RecordEntry).where(RecordEntry.chain_id == chain.id).order_by(RecordEntry.number))
        faults += _faults(chain, list(entries))
    return faults


def _faults(chain: Chain, entries: list[RecordEntry]) -> list[str]:
    faults, previous = [], ""
    for number, entry in enumerate(entries, start=1):
        if entry.number != number:
            faults.append(f"{chain.name}: entry {number} is missing")
        if entry.previous_hash != previous or entry.hash != digest(entry):
            faults.append(f"{chain.name}: entry {entry.number} does not match its hash")
        previous = entry.hash
    if (chain.length, chain.hash) != (len(entries), previous):
        faults.append(f"{chain.name}: the journal ends before its last entry")
    return faults


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
    return chain


def _word(subject: Subject) -> str:
    """Return what a subject is called in the record: by its table, for a class may be given another name."""
    return str(subject.__tablename__).replace("_", "")
