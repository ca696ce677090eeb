"""The change note of a published round: saved in sight of those who prepare it, then issued, and never changed."""

import hashlib
import json
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound, Stale
from negotiate.models import ChangeNote, ChangeNoteDraft, Round, RoundState
from negotiate.operations.opening import opened
from negotiate.operations.record import confidential_chain, instrument_chain, record
from negotiate.operations.remarks import needed, noted
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor
from negotiate.state.house.actors import person_name
from negotiate.state.publishing.change_notes import issued_notes, newest_draft, sentences_for


@dataclass(frozen=True)
class WrittenNote:
    """What a form holds: the words above the figures and below them, and the names of the figures to be said."""

    opening: str
    closing: str = ""
    said: tuple[str, ...] = ()
    #: How often it had been saved when the form was made.
    edition: int = 0


def save_change_note(db: Session, actor: Actor, round_code: str, written: WrittenNote) -> ChangeNoteDraft:
    """Save a note before it is issued; the same once. Stale where somebody else has saved another meanwhile."""
    round = opened(db, actor, Act.WRITE_CHANGE_NOTE, Round, round_code)
    offered = [one.name for one in sentences_for(db, _published(round))]
    last = newest_draft(db, round)
    words = (noted(written.opening, "opening"), noted(written.closing, "closing"))
    said = [name for name in offered if name in written.said]
    if last is not None and (last.opening, last.closing, last.said) == (*words, said):
        return last
    _check_edition(last, written.edition, "\n\n".join(words))
    draft = ChangeNoteDraft(
        round=round,
        ordinal=written.edition + 1,
        opening=words[0],
        closing=words[1],
        said=said,
        saved_at=clock.now(),
        saved_by_id=actor.person_id,
    )
    db.add(draft)
    db.flush()
    record(db, actor, "saved a change note", round, chain=confidential_chain(round.instrument, None))
    return draft


def issue_change_note(db: Session, actor: Actor, round_code: str, edition: int, reason: str = "") -> ChangeNote:
    """Issue what was saved last, with its figures as they are counted now; a later one corrects the one before.

    `edition` is the saving that the actor has read; Stale where there is a newer one.
    """
    round = _published(opened(db, actor, Act.ISSUE_CHANGE_NOTE, Round, round_code))
    draft, issued = newest_draft(db, round), issued_notes(db, round)
    _check_edition(draft, edition, "")
    if draft is None or not says_something(draft.opening):
        raise Invalid("Write in plain words what the round has changed, and save it, before it is issued.", "opening")
    if issued and issued[0].draft_id == draft.id:
        raise Invalid("This note is issued already. Change it and save it, to issue a correction.", "opening")
    if issued:
        reason = needed(reason, "Say what was wrong in the note that this one corrects.", "reason")
    figures = [[one.name, one.words] for one in sentences_for(db, round) if one.name in draft.said]
    note = ChangeNote(
        round=round,
        ordinal=len(issued) + 1,
        draft=draft,
        corrects_id=issued[0].id if issued else None,
        reason=reason if issued else "",
        opening=draft.opening,
        closing=draft.closing,
        figures=figures,
        issued_at=clock.now(),
        issued_by_id=actor.person_id,
        hash=_seal(draft.opening, figures, draft.closing),
    )
    db.add(note)
    db.flush()
    _tell(db, actor, round, note)
    return note


def _tell(db: Session, actor: Actor, round: Round, note: ChangeNote) -> None:
    chain = instrument_chain(round.instrument)
    if note.corrects_id is None:
        record(db, actor, "issued a change note", round, chain=chain, hash=note.hash)
    else:
        record(db, actor, "corrected a change note", round, chain=chain, hash=note.hash, reason=note.reason)


def _published(round: Round) -> Round:
    if round.state is not RoundState.CLOSED:
        raise NotFound(f"Round {round.number} is {round.state.value}. Its change note is written once it is published.")
    return round


def _check_edition(last: ChangeNoteDraft | None, edition: int, yours: str) -> None:
    if (last.ordinal if last else 0) != edition:
        raise Stale(
            "Somebody has saved this note since you opened the page. Nothing of yours was kept, and both are below.",
            yours=yours,
            theirs="\n\n".join(filter(None, (last.opening, last.closing))) if last else "",
            by=person_name(last.saved_by) if last else "",
            at=last.saved_at if last else None,
        )


def _seal(*parts: object) -> str:
    """Return the SHA-256 over what a note says."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
