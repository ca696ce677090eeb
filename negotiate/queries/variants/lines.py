"""What the pages of variants say of one clause: whether its words are alike, its relation as somebody stated it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy.orm import Session

from negotiate.models import RelationKind, StatedRelation, Variant
from negotiate.policy import Act, Actor, may
from negotiate.state.house.actors import person_name
from negotiate.state.text.lines import PlainClause, PlainVersion, Text, readable_text
from negotiate.state.variants.followed_clauses import (
    Followed,
    FollowedClause,
    ParentMove,
    followed_clauses,
    is_earlier,
    published_own,
    relations_of,
)
from negotiate.text.wording import full_name, short_name


class Likeness(Enum):
    """What two wordings are to each other, as far as a program can tell: it compares words and judges nothing."""

    EQUAL = "words equal"
    DIFFER = "words differ"
    NOT_HERE = "not in this text"
    GONE = "not in the parent"


@dataclass(frozen=True)
class RelationLine:
    """What somebody said of a relation; `is_earlier` where either side has other words by now."""

    kind: RelationKind
    reason: str
    by: str
    at: datetime
    is_earlier: bool


@dataclass(frozen=True)
class BesideLine:
    """One clause of a parent beside that of a variant; `own` is its code there, empty where the variant has it not.

    `move` is what waits for an answer of the variant, None where nothing does or the reader is not told.
    """

    code: str
    name: str
    label: str
    own: str
    own_name: str
    likeness: Likeness
    relation: RelationLine | None
    move: ParentMove | None

    @property
    def is_absent(self) -> bool:
        """Say whether the variant does not have the clause, and has answered so."""
        return not self.own and self.move is None


@dataclass(frozen=True)
class OwnLine:
    """A clause that a variant alone has; `behind` is the parent's clause behind which it can be offered, by code.

    It is empty, like the clause's name, where the reader can offer nothing, or the variant has not published it.
    """

    code: str
    name: str
    behind: str = ""
    behind_name: str = ""


@dataclass(frozen=True)
class Beside:
    """A parent beside a variant, as a reader finds them; `own` are the clauses that the variant alone has."""

    followed: Followed
    lines: tuple[BesideLine, ...]
    own: tuple[OwnLine, ...]

    @property
    def held(self) -> tuple[BesideLine, ...]:
        """Return the clauses that the variant has, or is yet to answer."""
        return tuple(line for line in self.lines if not line.is_absent)

    @property
    def settled(self) -> tuple[BesideLine, ...]:
        """Return the clauses that the variant has, and of which nothing waits."""
        return tuple(line for line in self.held if line.move is None)

    @property
    def left_out(self) -> tuple[BesideLine, ...]:
        """Return the clauses that the variant does not have."""
        return tuple(line for line in self.lines if line.is_absent)

    @property
    def waiting(self) -> tuple[BesideLine, ...]:
        """Return the clauses of which the parent has published something that waits for an answer."""
        return tuple(line for line in self.lines if line.move is not None)


def beside_all(db: Session, actor: Actor, variants: Iterable[Variant]) -> list[Beside]:
    """Return each of some variants beside its parent."""
    rows = list(variants)
    said = relations_of(db, actor, rows) if rows else {}
    return [_beside(db, actor, row, said) for row in rows]


def relation_line(relation: StatedRelation, followed: FollowedClause) -> RelationLine:
    """Return what was said of a relation as a page shows it."""
    by = person_name(relation.said_by)
    return RelationLine(relation.kind, relation.reason, by, relation.said_at, is_earlier(relation, followed))


def likeness_of(followed: FollowedClause) -> Likeness:
    """Return what the two wordings of a clause are to each other."""
    if followed.own is None:
        return Likeness.NOT_HERE
    if followed.now is None:
        return Likeness.GONE
    return Likeness.EQUAL if followed.is_alike else Likeness.DIFFER


def _beside(db: Session, actor: Actor, variant: Variant, said: dict[tuple[int, int], list[StatedRelation]]) -> Beside:
    text = readable_text(db, actor, variant.instrument)
    followed = followed_clauses(db, variant, text)
    is_told = may(actor, Act.SEE_WORKING_TEXT, variant.instrument)
    lines = tuple(_line(one, said.get((variant.id, one.clause.id), []), is_told=is_told) for one in followed.clauses)
    return Beside(followed, lines, _own(db, actor, variant, followed, text))


def _own(db: Session, actor: Actor, variant: Variant, followed: Followed, text: Text) -> tuple[OwnLine, ...]:
    """Return the clauses that a variant alone has, each with where its reader can offer it to the parent."""
    offered = published_own(db, variant) if may(actor, Act.DRAFT, variant.parent) else []
    names = {one.clause.id: short_name(one.shown.label, one.shown.heading) for one in followed.clauses}
    behind = {one.clause.id: (one.behind.code, names[one.behind.id]) for one in offered}
    return tuple(
        OwnLine(clause.code, _name(version), *behind.get(clause.id, ("", "")))
        for clause, version in text
        if clause.id not in followed.own_ids
    )


def _line(followed: FollowedClause, said: list[StatedRelation], *, is_told: bool) -> BesideLine:
    shown, own = followed.shown, followed.own or (None, None)
    clause, version = own
    return BesideLine(
        code=followed.clause.code,
        name=_name(shown),
        label=short_name(shown.label, shown.heading),
        own=_code(clause),
        own_name=short_name(version.label, version.heading) if version else "",
        likeness=likeness_of(followed),
        relation=relation_line(said[-1], followed) if said else None,
        move=followed.move if is_told else None,
    )


def _code(clause: PlainClause | None) -> str:
    return clause.code if clause else ""


def _name(version: PlainVersion) -> str:
    return full_name(version.label, version.heading)
