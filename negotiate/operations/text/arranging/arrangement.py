"""Acts on whole clauses by the secretariat: insert, delete, move, split, join; each signed by name as it is done."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Faults, Invalid, Stale
from negotiate.models import Clause, Descent, Hand, Lineage, Move, Version, VersionKind
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted_line
from negotiate.operations.sizes import check_wording, says_something
from negotiate.operations.text.arranging.placement import clause_before, delete_clause, move_clause, new_clause
from negotiate.operations.text.signatures import add_signature, check_hand
from negotiate.operations.text.versions import NewVersion, write_version
from negotiate.policy import Act, Actor
from negotiate.state.desk.falls import check_meant
from negotiate.state.house.actors import person_name
from negotiate.state.rows import by_code
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version, standing_versions
from negotiate.text.marks.labels import label_after
from negotiate.text.wording import Wording, clean


@dataclass(frozen=True)
class Signing:
    """In whose hand an act is done, and why; and which statuses it is meant to take from agreed words."""

    hand: Hand
    note: str = ""
    falls: str = ""


@dataclass(frozen=True)
class NewClause:
    """A clause as the secretariat writes it; without a label it takes the next bis, ter … of the one before it."""

    label: str = ""
    heading: str = ""
    body: str = ""

    @property
    def wording(self) -> Wording:
        """Return heading and body as they will be stored."""
        return Wording(" ".join(clean(self.heading).split()), clean(self.body))


def insert(db: Session, actor: Actor, after_code: str, new: NewClause, signing: Signing) -> Version:
    """Put a clause of the secretariat's own words behind another."""
    after = opened(db, actor, Act.ARRANGE_CLAUSES, Clause, after_code)
    before, faults = current_version(db, after), Faults()
    label = faults.of(lambda: label_behind(db, after, before, new.label), "")
    if not says_something(new.wording.body):
        faults.found.append(Invalid("The new clause has no text yet. Write it, then insert it.", "body"))
    faults.of(lambda: check_wording(new.wording, label), None)
    faults.tell()
    first = NewVersion(VersionKind.INSERTION, label, before.joint or " \N{EM DASH} ", new.wording)
    version = write_version(db, actor, new_clause(db, after), first)
    sign_and_record(db, actor, "inserted", version, signing, after=after.code, label=label)
    return version


def delete(db: Session, actor: Actor, clause_code: str, version_code: str, signing: Signing) -> Version:
    """Take a clause out of the text; what is open on it has no target any more, and its delegations are told."""
    clause = opened(db, actor, Act.ARRANGE_CLAUSES, Clause, clause_code)
    base = based_on(db, clause, version_code)
    version = delete_clause(db, actor, base)
    check_meant(db, [(base, version)], signing.falls)
    carry_open(db, clause, base, [version])
    sign_and_record(db, actor, "deleted", version, signing, label=base.label)
    return version


def move(db: Session, actor: Actor, clause_code: str, after_code: str, order: str, signing: Signing) -> Move:
    """Put a clause and what stands under it behind another, or first; raise Stale where the order has changed."""
    clause = opened(db, actor, Act.ARRANGE_CLAUSES, Clause, clause_code)
    check_hand(actor, clause.instrument, signing.hand)
    if current_version(db, clause).is_deleted:
        raise Invalid("This clause has been deleted: it has no place in the text to be moved from.")
    after = by_code(db, Clause, after_code) if after_code else None
    now = order_of(db, clause.instrument)
    if now.seal != order:
        raise Stale(
            "The order of the clauses has changed since you opened the page. Nothing was moved; look at it once more.",
            yours=f"{current_version(db, clause).label} behind "
            f"{current_version(db, after).label if after else 'nothing'}",
            theirs=now.text,
        )
    return move_behind(db, actor, clause, after, Move(hand=signing.hand, note=noted_line(signing.note, "note")))


def move_behind(db: Session, actor: Actor, clause: Clause, after: Clause | None, act: Move) -> Move:
    """Carry a move out and write it down; the caller has asked the policy, and says in `act` who answers for it."""
    if after is not None and after.instrument_id != clause.instrument_id:
        raise Invalid("A clause moves within its own instrument.", "after")
    before = clause_before(db, clause)
    if after is before:
        raise Invalid("The clause stands there already.", "after")
    try:
        move_clause(db, clause, after)
    except ValueError:
        raise Invalid("A clause cannot stand behind itself, nor a part inside itself.", "after") from None
    act.clause, act.from_id, act.after_id = clause, before.id if before else None, after.id if after else None
    act.moved_at, act.moved_by_id = clock.now(), actor.person_id
    db.add(act)
    db.flush()
    record(
        db,
        actor,
        "moved",
        clause,
        chain=instrument_chain(clause.instrument),
        after=after.code if after else "",
        hand=act.hand.value if act.hand else "",
        note=act.note,
    )
    return act


def label_behind(db: Session, after: Clause, before: Version, wanted: str) -> str:
    """Return the label of a new clause: as wanted, or the first bis, ter … that is free; refuse one that is taken."""
    taken = [version.label for _, version in standing_versions(db, after.instrument)]
    label = " ".join(wanted.split())
    if label and label in taken:
        raise Invalid(f"“{label}” is taken. Give another label, or leave it empty for the next bis or ter.", "label")
    return label or label_after(before.label, taken)


def based_on(db: Session, clause: Clause, version_code: str) -> Version:
    """Return the version that a form was made from; raise Stale where it is no longer the newest, Invalid if gone."""
    newest = current_version(db, clause)
    if newest.is_deleted:
        raise Invalid("This clause has been deleted already.")
    if newest.code != version_code:
        shown = by_code(db, Version, version_code)
        raise Stale(
            "The clause has changed since you opened the page. Nothing was done; read it as it stands now.",
            yours=shown.wording.text,
            theirs=newest.wording.text,
            by=person_name(newest.made_by),
            at=newest.made_at,
        )
    return newest


def add_lineage(db: Session, actor: Actor, clause: Clause, source: Clause, descent: Descent) -> None:
    """Write down that words of one clause stand in another from now on."""
    db.add(Lineage(clause=clause, source=source, descent=descent, made_at=clock.now(), made_by_id=actor.person_id))


def sign_and_record(db: Session, actor: Actor, act: str, version: Version, signing: Signing, **facts: str) -> None:
    """Sign a version's own words, and write the record; Forbidden where the hand is another's."""
    check_hand(actor, version.clause.instrument, signing.hand)
    add_signature(db, actor, version, signing.hand, signing.note)
    chain = instrument_chain(version.clause.instrument)
    record(
        db,
        actor,
        act,
        version.clause,
        chain=chain,
        version=version.code,
        hash=version.hash,
        hand=signing.hand.value,
        note=signing.note,
        **facts,
    )
    db.flush()
