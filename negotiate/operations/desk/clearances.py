"""Clearing: what a text left open in options or brackets is decided, and becomes the next version of the clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import Clause, Hand, MergeAct, Version, VersionKind
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.desk.saved_drafts import saved_draft, write_edition
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line
from negotiate.operations.sizes import check_left, check_wording
from negotiate.operations.text.signatures import add_signature
from negotiate.operations.text.versions import changed_version, version_origin, write_version
from negotiate.policy import Act, Actor
from negotiate.state.desk.clearing_answers import GivenAnswer, given_answers, with_answers
from negotiate.state.desk.falls import check_meant
from negotiate.state.house.actors import person_name
from negotiate.state.rounds import deciding_round, open_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.clearing.clearing import cleared, cleared_by, floor_of
from negotiate.text.edits import apply
from negotiate.text.wording import Wording

NOTE_LIMIT = 300


@dataclass(frozen=True)
class Clearing:
    """The answers to places of a version, by their numbers; who agreed, and where; which status they are to take."""

    version: str
    answers: Mapping[int, int]
    note: str
    falls: str = ""


def clear(db: Session, actor: Actor, clause_code: str, given: Clearing) -> MergeAct:
    """Decide places of a clause in an open round; a merge without amendments, signed by name.

    What is open on the clause is carried over. Stale where the clause has changed since the form was made;
    AgreementLost where its words are agreed, and it was not said that they are to be so no more.
    """
    clause = opened(db, actor, Act.MERGE, Clause, clause_code)
    round, base = deciding_round(db, clause.instrument), current_version(db, clause)
    if base.code != given.version:
        raise overtaken(db, base, given)
    decided, note = _decided(base, given.answers), _reason(given.note)
    version = _write(db, actor, base, decided)
    check_meant(db, [(base, version)], given.falls)
    carry_open(db, clause, base, [version])
    add_signature(db, actor, version, Hand.CHAIR, note)
    merge = MergeAct(
        clause=clause,
        round=round,
        base_version=base,
        version=version,
        decisions={},
        made_at=version.made_at,
        made_by_id=actor.person_id,
    )
    db.add(merge)
    db.flush()
    _record(db, actor, merge, decided, note)
    return merge


def try_answers(db: Session, actor: Actor, clause_code: str, given: Clearing) -> None:
    """Keep the answers that are tried, in the place of those before, for the screen of the room; nothing is decided.

    The newest count, whoever chose them; between rounds none are kept. Stale where the clause has changed since the
    form was made.
    """
    clause = opened(db, actor, Act.MERGE, Clause, clause_code)
    round, base = open_round(db, clause.instrument), current_version(db, clause)
    if base.code != given.version:
        raise overtaken(db, base, given)
    given_answers(base.wording, given.answers)
    if round is None:
        return
    draft = saved_draft(db, actor, round, base)
    chosen = with_answers(draft.choices, given.answers)
    if chosen != draft.choices:
        write_edition(actor, draft, chosen)


def overtaken(db: Session, base: Version, given: Clearing) -> Stale:
    """Return the refusal of answers on a text that has moved on, with what they would have made of it."""
    shown = by_code(db, Version, given.version)
    text, answers = shown.wording.text, given_answers(shown.wording, given.answers)
    return Stale(
        "The clause has changed since you opened the page, so nothing was decided. "
        "Your answers made the first text below; the second is the clause as it stands now.",
        yours=cleared(text, (one.answer for one in answers), floor_of(shown.wording)),
        theirs=base.wording.text,
        by=person_name(base.made_by),
        at=base.made_at,
    )


def _decided(base: Version, answers: Mapping[int, int]) -> Sequence[GivenAnswer]:
    """Return what is decided; refuse where nothing is."""
    if base.is_deleted:
        raise Invalid("This clause has been deleted; there is nothing to decide in it.")
    decided = given_answers(base.wording, answers)
    if not decided:
        raise Invalid("Nothing is chosen yet. Choose at least one answer, then publish; the rest stays open.")
    return decided


def _reason(note: str) -> str:
    note = needed_line(note, "Say who agreed to this, and where: every delegation will read it.", "note")
    if len(note) > NOTE_LIMIT:
        raise Invalid(f"The note has over {NOTE_LIMIT} characters. Shorten it.", "note")
    return note


def _write(db: Session, actor: Actor, base: Version, decided: Sequence[GivenAnswer]) -> Version:
    text, code, answers = base.wording.text, new_code(), [one.answer for one in decided]
    changes = cleared_by(text, answers, version_origin(code), floor_of(base.wording))
    wording = Wording.of(apply(text, (change.edit for change in changes)))
    check_left(base.wording, wording)
    check_wording(wording, base.label)
    return write_version(db, actor, base.clause, changed_version(base, VersionKind.MERGE, wording, code, changes))


def _record(db: Session, actor: Actor, merge: MergeAct, decided: Sequence[GivenAnswer], note: str) -> None:
    text = merge.base_version.wording.text
    chosen = [[one.place.dispute.value, one.answer.name, one.answer.words(text)] for one in decided]
    record(
        db,
        actor,
        "cleared",
        merge,
        chain=instrument_chain(merge.clause.instrument),
        clause=merge.clause.code,
        version=merge.version.code,
        hash=merge.version.hash,
        chosen=chosen,
        note=note,
    )
