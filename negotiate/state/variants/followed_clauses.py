"""How each clause of a parent meets the one that a variant has of it: what was answered last, and whether it moved.

Only what the parent has published counts: a variant learns nothing of a text between two rounds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.errors import NotFound
from negotiate.models import ParentAnswer, Publication, StatedRelation, Variant
from negotiate.policy import Act, Actor, may
from negotiate.state.once import once
from negotiate.state.text.lines import PlainClause, PlainVersion, Text, published_text, text_of_versions
from negotiate.state.text.publications import latest_publication
from negotiate.text.rebase.pulling import Pulled, pull


class ParentMove(Enum):
    """What the parent has done with a clause since the variant answered last."""

    CHANGED = "changed"
    ADDED = "new"
    GONE = "taken out"


@dataclass(frozen=True)
class FollowedClause:
    """One clause of a parent: its words as they were answered `last` and as they are published `now`; None where none.

    `own` are the words that the variant has of it, None where it has none.
    """

    clause: PlainClause
    last: PlainVersion | None
    now: PlainVersion | None
    own: tuple[PlainClause, PlainVersion] | None
    is_answered: bool

    @property
    def move(self) -> ParentMove | None:
        """Return what waits for an answer of the variant; what it does not have has nothing to follow."""
        if not self.is_answered:
            return ParentMove.ADDED
        if self.own is None or self.last is None:
            return None
        if self.now is None:
            return ParentMove.GONE
        return ParentMove.CHANGED if self.now.hash != self.last.hash else None

    @property
    def comes_in(self) -> bool:
        """Say whether the variant could take in a clause that it does not have, be it new or left out before."""
        return self.own is None and self.now is not None

    @property
    def is_alike(self) -> bool:
        """Say whether both have the same words; what they mean is for people to say."""
        return self.own is not None and self.now is not None and self.own[1].hash == self.now.hash

    @property
    def shown(self) -> PlainVersion:
        """Return by which version of the parent the clause is named."""
        shown = self.now or self.last
        assert shown is not None  # a clause is followed because it was published
        return shown


@dataclass(frozen=True)
class Followed:
    """The clauses of a parent in the order of its newest publication, and then those that are gone from it."""

    publication: Publication
    clauses: tuple[FollowedClause, ...]

    def of(self, code: str) -> FollowedClause:
        """Return a clause by the code that it has in the parent; raise NotFound."""
        found = next((one for one in self.clauses if one.clause.code == code), None)
        if found is None:
            raise NotFound("There is nothing here that you can see.")
        return found

    @property
    def own_ids(self) -> frozenset[int]:
        """Return the ids of the variant's clauses that the parent has, or had."""
        return frozenset(one.own[0].id for one in self.clauses if one.own)


def followed_clauses(db: Session, variant: Variant, text: Text) -> Followed:
    """Return how the parent's clauses meet those of a variant in this `text` of it: the one that its reader reads."""
    publication = latest_publication(db, variant.parent)
    assert publication is not None  # it was forked from one
    published = published_text(db, publication)
    answers = answers_of(db, variant)
    own, now = {clause.id: (clause, version) for clause, version in text}, {clause.id for clause, _ in published}
    known = {clause: answer.parent_version_id for clause, answer in answers.items()}
    last = {line[0].id: line for line in text_of_versions(db, filter(None, known.values()))}
    gone = [(clause, None) for clause, _ in last.values() if clause.id not in now]
    followed = []
    for clause, version in (*published, *gone):
        answer = answers.get(clause.id)
        followed.append(
            FollowedClause(
                clause=clause,
                last=last[clause.id][1] if clause.id in last else None,
                now=version,
                own=own.get(answer.clause_id) if answer is not None and answer.clause_id is not None else None,
                is_answered=answer is not None,
            )
        )
    return Followed(publication, tuple(followed))


@dataclass(frozen=True)
class OwnClause:
    """A clause that a variant alone has published, and the clause of the parent behind which it would stand there."""

    clause: PlainClause
    version: PlainVersion
    behind: PlainClause


def published_own(db: Session, variant: Variant) -> list[OwnClause]:
    """Return the clauses that a variant alone has published, in the order of its text.

    Each would stand behind the parent's clause that the one before it follows; the first of all behind the first.
    """
    publication = latest_publication(db, variant.instrument)
    text = published_text(db, publication) if publication else []
    followed = followed_clauses(db, variant, text)
    standing = [one for one in followed.clauses if one.now is not None]
    of_parent = {one.own[0].id: one.clause for one in standing if one.own}
    found: list[OwnClause] = []
    behind = standing[0].clause if standing else None
    for clause, version in text:
        behind = of_parent.get(clause.id, behind)
        if clause.id not in followed.own_ids and behind is not None:
            found.append(OwnClause(clause, version, behind))
    return found


def published_clauses(db: Session, variant: Variant) -> Followed:
    """Return how the parent's clauses meet what the variant has published of them."""
    publication = latest_publication(db, variant.instrument)
    return followed_clauses(db, variant, published_text(db, publication) if publication else [])


def following(followed: FollowedClause) -> Pulled:
    """Return what the parent's change of a clause comes to in the words that the variant has of it."""
    assert followed.last is not None  # a change is one of two wordings
    assert followed.now is not None
    assert followed.own is not None
    return pull(followed.last.wording.text, followed.now.wording.text, followed.own[1].wording.text)


@once
def answers_of(db: Session, variant: Variant) -> dict[int, ParentAnswer]:
    """Return the newest answer of a variant to each clause of its parent, by the clause's id."""
    query = select(ParentAnswer).where(ParentAnswer.variant_id == variant.id).order_by(ParentAnswer.id)
    return {answer.parent_clause_id: answer for answer in db.scalars(query)}


def relations_of(db: Session, actor: Actor, variants: Sequence[Variant]) -> dict[tuple[int, int], list[StatedRelation]]:
    """Return what was said of the relation of clauses, the newest last, by variant and clause of the parent.

    Who reads only what is published is told what was said by then.
    """
    until = {one.id: _told_until(db, actor, one) for one in variants}
    query = select(StatedRelation).where(StatedRelation.variant_id.in_(until))
    loaded = query.options(
        selectinload(StatedRelation.parent_version),
        selectinload(StatedRelation.version),
        selectinload(StatedRelation.said_by),
    )
    found: dict[tuple[int, int], list[StatedRelation]] = {}
    for row in db.scalars(loaded.order_by(StatedRelation.id)):
        last = until[row.variant_id]
        if last is not None and row.said_at > last:
            continue
        found.setdefault((row.variant_id, row.parent_clause_id), []).append(row)
    return found


def _told_until(db: Session, actor: Actor, variant: Variant) -> datetime | None:
    """Return the instant after which a reader is told nothing; None where she reads what is decided as it is."""
    if may(actor, Act.SEE_WORKING_TEXT, variant.instrument):
        return None
    publication = latest_publication(db, variant.instrument)
    return max(publication.issued_at, variant.forked_at) if publication else variant.forked_at


def is_earlier(relation: StatedRelation, followed: FollowedClause) -> bool:
    """Say whether a relation was said of other words than either side has now."""
    parent = followed.now.hash if followed.now else ""
    own = followed.own[1].hash if followed.own else ""
    said = relation.version.hash if relation.version and not relation.version.is_deleted else ""
    return (relation.parent_version.hash, said) != (parent, own)
