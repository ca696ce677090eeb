"""What a parent has published of a clause since a variant answered last, and what that comes to in words here."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import ParentAnswer, ParentAnswerKind, Variant
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.actors import person_name
from negotiate.state.text.excerpts import AROUND, Excerpt, excerpts, surroundings
from negotiate.state.text.lines import standing_text
from negotiate.state.variants.families import needed_parent
from negotiate.state.variants.followed_clauses import FollowedClause, ParentMove, followed_clauses, following
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.rebase.rebased import Collision
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording, short_name


@dataclass(frozen=True)
class ComparedWords:
    """A wording and what makes another of it."""

    text: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class MetWords:
    """A change of the parent that cannot be carried: in its words, and those that stand `here` instead, as `new`."""

    excerpt: Excerpt
    here: Excerpt


@dataclass(frozen=True)
class MovedClause:
    """What waits of a clause; `move` is None where it was left out before and could be taken in after all.

    `parent` has what the parent changed, `here` what of it can be carried into the words here, `met` what cannot.
    """

    move: ParentMove | None
    parent: ComparedWords | None
    here: ComparedWords | None
    met: tuple[MetWords, ...]
    wording: Wording

    @property
    def is_clean(self) -> bool:
        """Say whether everything can be taken over as it is."""
        return not self.met

    @property
    def is_there(self) -> bool:
        """Say whether the words here say already what the parent says now."""
        return self.here is not None and not self.here.edits and self.is_clean

    @property
    def can_be_adapted(self) -> bool:
        """Say whether there are words to be written."""
        return self.move is not ParentMove.GONE


@dataclass(frozen=True)
class ParentAnswerLine:
    """What was answered to a publication of the parent, by whom and why."""

    kind: ParentAnswerKind
    reason: str
    publication: str
    by: str
    at: datetime


@dataclass(frozen=True)
class AdaptationForm:
    """The form of own words for a move of the parent, filled with what can be carried; codes as in the form sent."""

    head: InstrumentHeader
    parent_title: str
    code: str
    name: str
    parent: str
    own: str
    moved: MovedClause


def moved_clause(followed: FollowedClause) -> MovedClause | None:
    """Return what the parent has done with a clause that can be answered; None where nothing."""
    if followed.move is None and not followed.comes_in:
        return None
    if followed.own is None or followed.now is None or followed.last is None:
        shown = followed.own[1] if followed.own else followed.shown
        return MovedClause(followed.move, None, None, (), shown.wording)
    before, now, pulled = followed.last.wording.text, followed.now.wording.text, following(followed)
    met = tuple(_met(before, pulled.own, collision) for collision in pulled.clashes)
    return MovedClause(
        move=followed.move,
        parent=ComparedWords(before, diff_wordings(before, now)),
        here=ComparedWords(pulled.own, pulled.edits),
        met=met,
        wording=Wording.of(pulled.text),
    )


def _met(before: str, own: str, collision: Collision) -> MetWords:
    """Return what cannot be carried, with the words here that it meets, and some round them."""
    (excerpt,) = excerpts(before, [collision.edit])
    tokens, start, end = tokenize(own), collision.start, collision.end
    around = surroundings(tokens, start, end, AROUND)
    return MetWords(excerpt, Excerpt(around[0], "", "".join(tokens[start:end]), around[1]))


def answer_lines(db: Session, variant: Variant, followed: FollowedClause) -> tuple[ParentAnswerLine, ...]:
    """Return what a variant has answered to one clause of its parent, the newest first."""
    query = select(ParentAnswer).where(
        ParentAnswer.variant_id == variant.id, ParentAnswer.parent_clause_id == followed.clause.id
    )
    loaded = query.options(joinedload(ParentAnswer.publication), joinedload(ParentAnswer.answered_by))
    return tuple(
        ParentAnswerLine(row.kind, row.reason, row.publication.title, person_name(row.answered_by), row.answered_at)
        for row in db.scalars(loaded.order_by(ParentAnswer.id.desc()))
    )


def adaptation_form(db: Session, actor: Actor, code: str, clause_code: str) -> AdaptationForm | None:
    """Return the form of own words for a move of the parent; None where none are to be written."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.FOLLOW_PARENT, instrument)
    variant = needed_parent(db, actor, instrument)
    followed = followed_clauses(db, variant, standing_text(db, instrument)).of(clause_code)
    moved = moved_clause(followed)
    if moved is None or not moved.can_be_adapted:
        return None
    return AdaptationForm(
        head=header_of(db, actor, instrument),
        parent_title=variant.parent.title,
        code=followed.clause.code,
        name=short_name(followed.shown.label, followed.shown.heading),
        parent=followed.now.code if followed.now else "",
        own=followed.own[1].code if followed.own else "",
        moved=moved,
    )
