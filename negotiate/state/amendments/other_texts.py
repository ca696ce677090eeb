"""Texts that are no state of an instrument's own: as it would read with an amendment, and another instrument's.

Both are lines as any text has them. A version that somebody only proposes has a number below 0, and the clauses of
another instrument stand under those of ours that they probably are (`negotiate.text.diff.paragraphs.clause_matching`).
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Amendment, AmendmentKind, Clause, ClauseKind, Instrument, Version, VersionKind
from negotiate.policy import Act, Actor, may, require
from negotiate.state.amendments.standing_edits import place
from negotiate.state.remembered import Remembered
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainClause, PlainVersion, Text, standing_text
from negotiate.text.diff.paragraphs.clause_matching import ClauseMatch, MatchedWords, match_clauses
from negotiate.text.edits import apply
from negotiate.text.wording import Wording

#: What was matched, by the codes of the versions on both sides: the number of a row may be that of another's later.
MATCHES: Remembered[tuple[ClauseMatch, ...]] = Remembered(64)


def own_drafts(db: Session, actor: Actor, instrument: Instrument) -> list[tuple[str, str]]:
    """Return the drafts of the actor's delegations by their codes, with the label of the clause that each is on."""
    newest = select(Version.label).where(Version.clause_id == Clause.id).order_by(Version.id.desc()).limit(1)
    query = (
        select(Amendment.code, newest.correlate(Clause).scalar_subquery())
        .join(Clause, Clause.id == Amendment.clause_id)
        .where(
            Amendment.instrument_id == instrument.id,
            Amendment.number.is_(None),
            Amendment.delegation_id.in_(actor.proposes_for(instrument.id)),
        )
        .order_by(Amendment.id)
    )
    return [(code, label) for code, label in db.execute(query)]


def amendment_named(db: Session, actor: Actor, instrument: Instrument, code: str) -> Amendment:
    """Return an amendment to an instrument that the actor may read beside the working text; raise NotFound."""
    amendment = by_code(db, Amendment, code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    if amendment.instrument_id != instrument.id or not may(actor, Act.SEE_WORKING_TEXT, instrument):
        raise NotFound("There is no such text of this instrument.")
    return amendment


def text_with(db: Session, amendment: Amendment) -> Text:
    """Return the working text as it would read with an amendment alone."""
    lines = standing_text(db, amendment.instrument)
    at = next((n for n, (clause, _) in enumerate(lines) if clause.id == amendment.clause_id), None)
    if at is None:
        return lines  # the clause has been deleted: nothing is left that it could change
    before, (clause, version), behind = lines[:at], lines[at], lines[at + 1 :]
    match amendment.kind:
        case AmendmentKind.MODIFY:
            return [*before, (clause, version_with(amendment, version)), *behind]
        case AmendmentKind.INSERT:
            return [*before, (clause, version), _inserted(amendment, clause, version), *behind]
        case AmendmentKind.DELETE:
            return [*before, *behind]
        case AmendmentKind.MOVE:
            return _moved(amendment, [*before, *behind], (clause, version))


def version_with(amendment: Amendment, version: PlainVersion) -> PlainVersion:
    """Return what an amendment makes of a version; its own wording where it never stood on this one."""
    placed = place(amendment, version)
    wording = amendment.revision.wording
    if not placed.is_displaced:
        wording = Wording.of(apply(version.wording.text, placed.edits))
    return _with(amendment, version, version.label, wording)


def _with(amendment: Amendment, version: PlainVersion, label: str, wording: Wording) -> PlainVersion:
    revision = amendment.revision
    return version._replace(
        id=-amendment.id,
        code=f"{revision.code}.{revision.edition}.{version.code}",
        label=label,
        heading=wording.heading,
        body=wording.body,
        hash=wording.hash,
    )


def _inserted(amendment: Amendment, clause: PlainClause, version: PlainVersion) -> tuple[PlainClause, PlainVersion]:
    new = PlainClause(-amendment.id, amendment.code, ClauseKind.ARTICLE, clause.depth, clause.level)
    words = _with(amendment, version, amendment.revision.label, amendment.revision.wording)
    return new, words._replace(clause_id=new.id, number=1, kind=VersionKind.INSERTION)


def _moved(amendment: Amendment, rest: Text, line: tuple[PlainClause, PlainVersion]) -> Text:
    """Return the other lines with one behind its destination; at the beginning where that is gone."""
    destination = amendment.revision.destination
    after = destination.after_id if destination else None
    to = next((n for n, (clause, _) in enumerate(rest, start=1) if clause.id == after), 0)
    return [*rest[:to], line, *rest[to:]]


def under_ours(ours: Text, theirs: Text) -> Text:
    """Return the lines of another instrument, each under the clause of ours that it probably is, or its own."""
    key = tuple(version.code for _, version in ours), tuple(version.code for _, version in theirs)
    matches = MATCHES.get(key, lambda: match_clauses(_words(ours), _words(theirs)))
    return [(_place(clause, found, ours), version) for (clause, version), found in zip(theirs, matches, strict=True)]


def _place(clause: PlainClause, found: ClauseMatch, ours: Text) -> PlainClause:
    if found.old is None:
        return clause
    own, _ = ours[found.old]
    return clause._replace(id=own.id, code=own.code)


def _words(lines: Iterable[tuple[PlainClause, PlainVersion]]) -> Sequence[MatchedWords]:
    return [
        MatchedWords(version.label, version.heading, version.body, clause.kind.is_division) for clause, version in lines
    ]


def is_its_own(lines: Text) -> bool:
    """Say whether every line is a clause of an instrument in a version that it really had."""
    return all(version.id > 0 and version.clause_id == clause.id for clause, version in lines)
