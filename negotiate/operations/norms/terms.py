"""Writing in the register of terms: what the text does not say, by whom, and who does not share it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Delegation, Dissent, Instrument, RemarkKind, TermRemark
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed, noted, noted_line
from negotiate.policy import Act, Actor, may
from negotiate.state.house.seats import delegation_of
from negotiate.text.language import OFFICIAL, primary
from negotiate.text.norms.definitions import term_key

#: Characters of a term, and of an equivalent or of discouraged words.
LONGEST_TERM = 120
#: Remarks that one deed writes.
MOST_AT_ONCE = 500


@dataclass(frozen=True)
class NewRemark:
    """A remark as it is filled in; `language` and `reason` where its kind has them."""

    term: str
    kind: RemarkKind
    words: str
    reason: str = ""
    language: str = ""


def say(db: Session, actor: Actor, instrument_code: str, new: NewRemark) -> TermRemark:
    """Write a remark under a term, for the actor's delegation or for the secretariat."""
    return say_all(db, actor, instrument_code, [new])[0]


def say_all(db: Session, actor: Actor, instrument_code: str, remarks: Sequence[NewRemark]) -> list[TermRemark]:
    """Write remarks as `say` does one, such as those that a translator's file brings: all of them, or none."""
    instrument = opened(db, actor, Act.KEEP_TERMS, Instrument, instrument_code)
    if not remarks or len(remarks) > MOST_AT_ONCE:
        raise Invalid(f"Choose between 1 and {MOST_AT_ONCE} remarks.")
    delegation = delegation_of(db, actor, instrument) if may(actor, Act.DRAFT, instrument) else None
    return [_written(db, actor, instrument, delegation, new) for new in remarks]


def _written(
    db: Session, actor: Actor, instrument: Instrument, delegation: Delegation | None, new: NewRemark
) -> TermRemark:
    check_remark(new, instrument.language)
    remark = TermRemark(
        instrument=instrument,
        term=noted_line(new.term, "term"),
        kind=new.kind,
        language=new.language if new.kind is RemarkKind.EQUIVALENT else "",
        words=noted(new.words, "words"),
        reason=noted(new.reason, "reason"),
        delegation=delegation,
        said_at=clock.now(),
        said_by_id=actor.person_id,
    )
    db.add(remark)
    db.flush()
    _record(db, actor, "said of a term", remark)
    return remark


def take_back(db: Session, actor: Actor, code: str) -> TermRemark:
    """Take a remark back; it stays in the record."""
    remark = opened(db, actor, Act.TAKE_BACK_REMARK, TermRemark, code)
    _check_standing(remark)
    remark.taken_back_at, remark.taken_back_by_id = clock.now(), actor.person_id
    _record(db, actor, "took back a remark", remark)
    return remark


def dissent(db: Session, actor: Actor, code: str) -> TermRemark:
    """Say that the actor's delegation does not share a remark."""
    remark = opened(db, actor, Act.DISSENT, TermRemark, code)
    _check_standing(remark)
    delegation = delegation_of(db, actor, remark.instrument)
    if remark.delegation_id == delegation.id:
        raise Invalid("Your own delegation wrote this: take it back instead.")
    if _standing(remark, delegation.id) is None:
        remark.dissents.append(Dissent(delegation=delegation, since=clock.now()))
        db.flush()
        _record(db, actor, "dissented from a remark", remark)
    return remark


def end_dissent(db: Session, actor: Actor, code: str) -> TermRemark:
    """Say that the actor's delegation no longer disputes a remark."""
    remark = opened(db, actor, Act.DISSENT, TermRemark, code)
    standing = _standing(remark, delegation_of(db, actor, remark.instrument).id)
    if standing is not None:
        standing.until = clock.now()
        _record(db, actor, "ended a dissent", remark)
    return remark


def check_remark(new: NewRemark, language: str) -> None:
    """Refuse a remark on a term of a language that says nothing, too much, or what its kind does not have.

    Raise Invalid, at a field of the form.
    """
    term, said = term_key(new.term), needed(new.words, "Write what is to stand in the register.", "words")
    if not term or len(term) > LONGEST_TERM:
        raise Invalid(f"Name the term, in {LONGEST_TERM} characters at most.", "term")
    if new.kind is not RemarkKind.NOTE and len(said) > LONGEST_TERM:
        raise Invalid(f"This has {len(said):,} characters; {LONGEST_TERM} are the most.", "words")
    if new.kind is RemarkKind.EQUIVALENT and new.language not in OFFICIAL:
        raise Invalid("Choose one of the six languages.", "language")
    if new.kind is RemarkKind.EQUIVALENT and new.language == primary(language):
        raise Invalid("The text itself is in this language.", "language")
    if new.kind is RemarkKind.DISCOURAGED:
        needed(new.reason, "Say why these words should not be used.", "reason")
    if new.kind is RemarkKind.DISCOURAGED and term_key(said) == term:
        raise Invalid("These are the words of the term itself.", "words")


def _check_standing(remark: TermRemark) -> None:
    if remark.taken_back_at is not None:
        raise Invalid("This has been taken back in the meantime.")


def _standing(remark: TermRemark, delegation_id: int) -> Dissent | None:
    return next((one for one in remark.dissents if one.delegation_id == delegation_id and one.until is None), None)


def _record(db: Session, actor: Actor, act: str, remark: TermRemark) -> None:
    chain, facts = instrument_chain(remark.instrument), {"term": remark.term, "kind": remark.kind.value}
    record(db, actor, act, remark, chain=chain, **facts, words=remark.words, reason=remark.reason)
