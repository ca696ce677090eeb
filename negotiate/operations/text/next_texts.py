"""Bringing in the next text of an instrument as a whole: each clause as the next version of the one that it is.

Who brings it in has confirmed which clause is which, and signs for every word that came or went. What is open on a
clause is carried onto its new words, as after every other change.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import Clause, ClauseKind, Instrument, Move, Version, VersionKind
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.operations.sizes import check_wording
from negotiate.operations.text.arranging.arrangement import Signing
from negotiate.operations.text.arranging.placement import arranged, delete_clause
from negotiate.operations.text.instruments import DraftClause
from negotiate.operations.text.signatures import add_signature
from negotiate.operations.text.versions import NewVersion, version_origin, write_version
from negotiate.policy import Act, Actor
from negotiate.state.desk.falls import check_meant
from negotiate.state.text.order import text_seal
from negotiate.state.text.versions import standing_versions
from negotiate.text.arrangement.repeated import new_repeated_labels
from negotiate.text.diff.lcs import common
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.provenance.moved_words import follow
from negotiate.text.wording import Wording, joint_in_line, short_name


@dataclass(frozen=True)
class NextText:
    """A whole text; `becomes` names for each of its clauses the one that it is now, "" for a new one.

    `seal` is that of the text that was shown beside it (see `state.text.order.text_seal`); `repeated` are labels that
    several of the clauses are meant to bear.
    """

    clauses: Sequence[DraftClause]
    becomes: Sequence[str]
    seal: str
    signing: Signing
    repeated: frozenset[str] = frozenset()


@dataclass(frozen=True)
class BroughtIn:
    """What came of it: how many clauses have new words or another label, are new, are gone, stand elsewhere."""

    changed: int
    added: int
    deleted: int
    moved: int


def bring_in(db: Session, actor: Actor, instrument_code: str, text: NextText) -> BroughtIn:
    """Make the working text read as the next text does; Stale where it has changed since it was shown."""
    instrument = opened(db, actor, Act.ARRANGE_CLAUSES, Instrument, instrument_code)
    standing = standing_versions(db, instrument)
    _check(standing, text, is_stale=text_seal(db, instrument) != text.seal)
    done = _rewritten(db, actor, instrument, standing, text)
    if done == BroughtIn(0, 0, 0, 0):
        raise Invalid("This is the text as it stands, word for word. There is nothing to bring in.", "file")
    record(
        db,
        actor,
        "brought in the next text",
        instrument,
        chain=instrument_chain(instrument),
        clauses=len(text.clauses),
        changed=done.changed,
        added=done.added,
        deleted=done.deleted,
        moved=done.moved,
        hand=text.signing.hand.value,
        note=text.signing.note,
    )
    return done


def _rewritten(
    db: Session, actor: Actor, instrument: Instrument, standing: Sequence[tuple[Clause, Version]], text: NextText
) -> BroughtIn:
    """Write, begin, take out and move clauses until they read as the next text does; return how many of each."""
    before = {clause.code: (clause, version) for clause, version in standing}
    changed = [_write(db, actor, before[code][1], draft, text.signing) for code, draft in _kept(text)]
    gone = [
        _take_out(db, actor, version, text.signing) for code, (_, version) in before.items() if code not in text.becomes
    ]
    order = [
        before[code][0] if code else _begin(db, actor, instrument, draft, text.signing)
        for code, draft in zip(text.becomes, text.clauses, strict=True)
    ]
    now = {clause.code: version for clause, version in standing_versions(db, instrument)}
    check_meant(db, [(version, now.get(code)) for code, (_, version) in before.items()], text.signing.falls)
    moved = _place(db, actor, [clause for clause, _ in standing], order, text)
    return BroughtIn(sum(changed), text.becomes.count(""), len(gone), moved)


def _check(standing: Sequence[tuple[Clause, Version]], text: NextText, *, is_stale: bool) -> None:
    if is_stale:
        raise Stale(
            "The text has changed since the clauses were matched, so nothing was brought in. Match them once more.",
            yours="\n".join(draft.label or draft.heading for draft in text.clauses),
            theirs="\n".join(version.label or version.heading for _, version in standing),
        )
    if not text.clauses:
        raise Invalid("There is no text in this file.", "file")
    if len(text.becomes) != len(text.clauses):
        raise Invalid("The text was cut into other clauses than were matched. Match them once more.", "becomes")
    named = [code for code in text.becomes if code]
    labels = {clause.code: short_name(version.label, version.heading) for clause, version in standing}
    if unknown := set(named) - labels.keys():
        raise Invalid(f"{len(unknown)} of the clauses that were chosen do not stand in the text any more.", "becomes")
    if twice := [code for code in dict.fromkeys(named) if named.count(code) > 1]:
        raise Invalid(
            f"{labels[twice[0]]} is chosen for {named.count(twice[0])} clauses of the next text. Choose it for one; "
            "another can be a new clause.",
            "becomes",
        )
    _check_labels([version.label for _, version in standing], text)
    asked = "Say what text this is and where it comes from: everybody reads it beside the words."
    needed(text.signing.note, asked, "note")
    for draft in text.clauses:
        check_wording(Wording(draft.heading, draft.body), draft.label)


def _check_labels(before: Sequence[str], text: NextText) -> None:
    """Refuse labels that would newly stand twice, unless it was said that they are meant to."""
    repeated = new_repeated_labels(before, (draft.label for draft in text.clauses))
    unsaid = [label for label in repeated if label not in text.repeated]
    if unsaid:
        raise Invalid(
            f"More than one clause would bear {' and '.join(f'“{label}”' for label in unsaid)}. Say below that this is "
            "meant, or give the text with other labels.",
            "repeated",
        )


def _kept(text: NextText) -> list[tuple[str, DraftClause]]:
    return [(code, draft) for code, draft in zip(text.becomes, text.clauses, strict=True) if code]


def _write(db: Session, actor: Actor, base: Version, draft: DraftClause, signing: Signing) -> bool:
    """Write what a clause reads now; say whether its words or its label changed."""
    clause = base.clause
    clause.depth = draft.depth
    if (clause.level < 0) != (draft.level < 0):  # how a file marks its titles is no more than its own way
        clause.level = draft.level
    wording = Wording(draft.heading, draft.body)
    # A file has a title in one line, whatever stands between its label and its heading here.
    joint = base.joint if joint_in_line(base.joint) == joint_in_line(draft.joint) else draft.joint
    if (base.hash, base.label, base.joint) == (wording.hash, draft.label, joint):
        return False
    code = new_code()
    edits = diff_wordings(base.wording.text, wording.text)
    changes = follow(base.wording.text, edits, version_origin(code))
    runs = base.runs if not changes else ()
    new = NewVersion(VersionKind.IMPORT, draft.label, joint, wording, code, base, changes, runs)
    version = write_version(db, actor, clause, new)
    carry_open(db, clause, base, [version])
    add_signature(db, actor, version, signing.hand, signing.note)
    return True


def _take_out(db: Session, actor: Actor, base: Version, signing: Signing) -> Version:
    version = delete_clause(db, actor, base)
    carry_open(db, base.clause, base, [version])
    add_signature(db, actor, version, signing.hand, signing.note)
    return version


def _begin(db: Session, actor: Actor, instrument: Instrument, draft: DraftClause, signing: Signing) -> Clause:
    """Put a clause into the text that did not stand there; its place is given later."""
    clause = Clause(
        instrument=instrument,
        kind=ClauseKind(draft.kind),
        ordinal=0,
        depth=draft.depth,
        level=draft.level,
        created_at=clock.now(),
    )
    db.add(clause)
    first = NewVersion(VersionKind.INSERTION, draft.label, draft.joint, Wording(draft.heading, draft.body))
    add_signature(db, actor, write_version(db, actor, clause, first), signing.hand, signing.note)
    return clause


def _place(db: Session, actor: Actor, before: Sequence[Clause], order: Sequence[Clause], text: NextText) -> int:
    """Put the clauses in the order of the next text, and write down which of them moved; return how many did."""
    arranged(db, order)
    stayed = [clause for clause in before if clause in order]
    now = [clause for clause in order if clause in before]
    kept = {now[place] for _, place in common(stayed, now)}
    for place, clause in enumerate(order):
        if clause in before and clause not in kept and not clause.kind.is_division:
            was = before.index(clause)
            db.add(
                Move(
                    clause=clause,
                    from_id=before[was - 1].id if was else None,
                    after_id=order[place - 1].id if place else None,
                    hand=text.signing.hand,
                    note=text.signing.note,
                    moved_at=clock.now(),
                    moved_by_id=actor.person_id,
                )
            )
    db.flush()
    return len(now) - len(kept)
