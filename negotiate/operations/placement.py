"""Acts on a clause as a whole: insert one, delete one, set one in brackets."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import new_code
from negotiate.models import Amendment, Clause, ClauseKind, Version, VersionKind
from negotiate.operations.versions import amendment_origin, version_origin, write_version
from negotiate.policy import Actor
from negotiate.queries.rows import current_version
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance import Attributed
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording

#: Clauses that stand above others; what is inserted after one of them is its first article.
DIVISIONS = (ClauseKind.PART, ClauseKind.CHAPTER, ClauseKind.SECTION)


def insert_clause(db: Session, actor: Actor, after: Clause, amendment: Amendment) -> Version:
    """Put the clause that an amendment proposes behind another; the words are the amendment's."""
    db.execute(
        update(Clause)
        .where(Clause.instrument_id == after.instrument_id, Clause.ordinal > after.ordinal)
        .values(ordinal=Clause.ordinal + 1)
    )
    clause = Clause(
        instrument=after.instrument,
        kind=after.kind if after.kind is ClauseKind.ANNEX else ClauseKind.ARTICLE,
        ordinal=after.ordinal + 1,
        depth=after.depth + 1 if after.kind in DIVISIONS else after.depth,
        level=after.level + 1 if after.kind in DIVISIONS and after.level else after.level,
        created_at=clock.now(),
    )
    db.add(clause)
    revision = amendment.revision
    return write_version(
        db,
        actor,
        clause,
        VersionKind.INSERTION,
        revision.wording,
        label=revision.label,
        joint=current_version(db, after).joint or " \N{EM DASH} ",
        previous=None,
        origin=amendment_origin(amendment),
    )


def delete_clause(db: Session, actor: Actor, version: Version, amendment: Amendment) -> Version:
    """Take a clause out of the text; its versions and its code stay for ever."""
    wording = Wording("", "")
    border = len(tokenize(BORDER))
    tokens = tokenize(version.wording.text)
    heading = len(tokenize(version.heading))
    origin = amendment_origin(amendment)
    changes = [Attributed(Edit(0, heading), origin), Attributed(Edit(heading + border, len(tokens)), origin)]
    return write_version(
        db,
        actor,
        version.clause,
        VersionKind.DELETION,
        wording,
        label=version.label,
        joint=version.joint,
        previous=version,
        changes=[change for change in changes if change.edit.start < change.edit.end],
    )


def bracket_clause(db: Session, actor: Actor, version: Version) -> Version:
    """Set the whole body of a clause in square brackets."""
    text = version.wording.text
    tokens = tokenize(text)
    start = len(tokenize(version.heading + BORDER))
    code = new_code()
    origin = version_origin(code)
    changes = [
        Attributed(Edit(start, start, ("[",)), origin),
        Attributed(Edit(len(tokens), len(tokens), ("]",)), origin),
    ]
    return write_version(
        db,
        actor,
        version.clause,
        VersionKind.MERGE,
        Wording.of(apply(text, [change.edit for change in changes])),
        label=version.label,
        joint=version.joint,
        previous=version,
        code=code,
        changes=changes,
    )
