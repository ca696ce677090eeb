"""One clause of a variant beside that of its parent: both wordings, what was said of them, what the parent moved."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import RelationKind, Variant
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.variants.lines import Likeness, RelationLine, likeness_of, relation_line
from negotiate.queries.variants.moved import ComparedWords, MovedClause, ParentAnswerLine, answer_lines, moved_clause
from negotiate.state.text.lines import readable_text
from negotiate.state.variants.families import needed_parent
from negotiate.state.variants.followed_clauses import FollowedClause, followed_clauses, published_clauses, relations_of
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import full_name, short_name


@dataclass(frozen=True)
class ClauseBeside:
    """A clause of a parent beside that of a variant; `parent` and `own` are the codes of the versions shown.

    `compared` has the parent's words, and what makes the variant's of them; None where one of them has none. `moved` is
    what the parent has published since, `answers` what was answered before: as far as the reader is told.
    """

    head: InstrumentHeader
    parent_title: str
    parent_instrument: str
    code: str
    name: str
    label: str
    own_code: str
    own_name: str
    parent: str
    own: str
    words: str
    compared: ComparedWords | None
    likeness: Likeness
    relations: tuple[RelationLine, ...]
    kinds: tuple[tuple[str, str, str], ...]
    moved: MovedClause | None
    answers: tuple[ParentAnswerLine, ...]
    may_answer: bool
    may_offer: bool

    @property
    def relation(self) -> RelationLine | None:
        """Return what was said last."""
        return self.relations[0] if self.relations else None


#: What each relation says, beside its name in a form.
MEANINGS = {
    RelationKind.SAME: "It says the same, whatever its words.",
    RelationKind.STRICTER: "It asks for more than the parent.",
    RelationKind.NARROWER: "It holds for fewer cases than the parent.",
    RelationKind.BROADER: "It holds for more cases than the parent.",
    RelationKind.ABSENT: "This text has nothing of it.",
}


def clause_beside(db: Session, actor: Actor, code: str, clause_code: str) -> ClauseBeside:
    """Return how one clause of a parent meets that of a variant, in the words that the actor reads."""
    instrument = load_instrument(db, actor, code)
    variant = needed_parent(db, actor, instrument)
    followed = followed_clauses(db, variant, readable_text(db, actor, instrument)).of(clause_code)
    head, said = header_of(db, actor, instrument), relations_of(db, actor, [variant])
    shown, own = followed.shown, followed.own
    is_told = Act.SEE_WORKING_TEXT in head.acts
    may_relate = Act.SAY_RELATION in head.acts and followed.now is not None
    return ClauseBeside(
        head=head,
        parent_title=variant.parent.title,
        parent_instrument=variant.parent.code,
        code=followed.clause.code,
        name=full_name(shown.label, shown.heading),
        label=short_name(shown.label, shown.heading),
        own_code=own[0].code if own else "",
        own_name=full_name(own[1].label, own[1].heading) if own else "",
        parent=followed.now.code if followed.now else "",
        own=own[1].code if own else "",
        words=shown.wording.text,
        compared=_compared(followed),
        likeness=likeness_of(followed),
        relations=tuple(
            relation_line(row, followed) for row in reversed(said.get((variant.id, followed.clause.id), []))
        ),
        kinds=_kinds(followed) if may_relate else (),
        moved=moved_clause(followed) if is_told else None,
        answers=answer_lines(db, variant, followed) if is_told else (),
        may_answer=Act.FOLLOW_PARENT in head.acts,
        may_offer=may(actor, Act.DRAFT, variant.parent) and _can_be_offered(db, variant, followed),
    )


def _can_be_offered(db: Session, variant: Variant, followed: FollowedClause) -> bool:
    """Say whether the variant has published other words than the parent for a clause that stands in both."""
    published = published_clauses(db, variant).of(followed.clause.code)
    return published.own is not None and published.now is not None and not published.is_alike


def _compared(followed: FollowedClause) -> ComparedWords | None:
    """Return the parent's words, as they are or were, against the variant's."""
    if followed.own is None:
        return None
    before, after = followed.shown.wording.text, followed.own[1].wording.text
    return ComparedWords(before, diff_wordings(before, after))


def _kinds(followed: FollowedClause) -> tuple[tuple[str, str, str], ...]:
    """Return the relations that can be said of a clause, each with what it says."""
    kinds = [kind for kind in RelationKind if (kind is RelationKind.ABSENT) is (followed.own is None)]
    return tuple((kind.value, kind.value.capitalize(), MEANINGS[kind]) for kind in kinds)
