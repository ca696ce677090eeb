"""A variant beside its parent as programs are given it: what the parent has published since, and how clauses relate."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.variants.beside import BesidePage
from negotiate.queries.variants.lines import BesideLine
from negotiate.queries.variants.moved import ComparedWords, MovedClause, ParentAnswerLine
from negotiate.queries.variants.one_clause import ClauseBeside
from negotiate.web.api.values.publishing import StrokeAnswer, marked
from negotiate.web.api.values.variants import RelationAnswer, relation_answer


@dataclass(frozen=True)
class ClauseOfParentAnswer:
    """A clause of a parent beside that of a variant: `own` is its code there, empty where the variant has it not.

    `move` is what the parent has done and waits for an answer; null where nothing does, or you are not told.
    """

    clause: str
    name: str
    own: str
    own_name: str
    likeness: str
    relation: RelationAnswer | None
    move: str | None


@dataclass(frozen=True)
class BesideParentAnswer:
    """A variant and its parent; `since` is how often the parent has published since the variant began."""

    parent: str
    parent_title: str
    began_from: str
    began_from_issued_at: datetime
    newest: str
    newest_issued_at: datetime
    since: int
    clauses: tuple[ClauseOfParentAnswer, ...]


@dataclass(frozen=True)
class ParentReplyAnswer:
    """What the variant answered to a publication of its parent, by whom and why."""

    kind: str
    reason: str
    publication: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ParentMoveAnswer:
    """What waits of a clause: `parent` leads from what the parent said to what it says now, `here` from the variant's
    words to what they become where all is taken over that can be; `met` counts what cannot.
    """

    move: str | None
    parent: tuple[StrokeAnswer, ...]
    here: tuple[StrokeAnswer, ...]
    met: int


@dataclass(frozen=True)
class WholeClauseOfParentAnswer:
    """A clause of a parent beside that of a variant; `strokes` lead from the parent's words to the variant's.

    `version` and `own_version` name the wordings; `relations` and `answers` are the newest first.
    """

    clause: str
    name: str
    version: str
    words: str
    own: str
    own_name: str
    own_version: str
    likeness: str
    strokes: tuple[StrokeAnswer, ...]
    relations: tuple[RelationAnswer, ...]
    moved: ParentMoveAnswer | None
    answers: tuple[ParentReplyAnswer, ...]


def beside_parent(page: BesidePage) -> BesideParentAnswer:
    """Return a variant beside its parent."""
    return BesideParentAnswer(
        parent=page.parent_code,
        parent_title=page.parent_title,
        began_from=page.forked_from.title,
        began_from_issued_at=page.forked_from.issued_at,
        newest=page.newest.title,
        newest_issued_at=page.newest.issued_at,
        since=page.since,
        clauses=tuple(map(_line, page.beside.lines)),
    )


def clause_of_parent(page: ClauseBeside) -> WholeClauseOfParentAnswer:
    """Return a clause of a parent beside that of a variant."""
    return WholeClauseOfParentAnswer(
        clause=page.code,
        name=page.name,
        version=page.parent,
        words=page.words,
        own=page.own_code,
        own_name=page.own_name,
        own_version=page.own,
        likeness=page.likeness.value,
        strokes=_strokes(page.compared),
        relations=tuple(map(relation_answer, page.relations)),
        moved=_moved(page.moved) if page.moved else None,
        answers=tuple(map(_reply, page.answers)),
    )


def _line(line: BesideLine) -> ClauseOfParentAnswer:
    return ClauseOfParentAnswer(
        clause=line.code,
        name=line.name,
        own=line.own,
        own_name=line.own_name,
        likeness=line.likeness.value,
        relation=relation_answer(line.relation) if line.relation else None,
        move=line.move.value if line.move else None,
    )


def _moved(moved: MovedClause) -> ParentMoveAnswer:
    move = moved.move.value if moved.move else None
    return ParentMoveAnswer(move, _strokes(moved.parent), _strokes(moved.here), len(moved.met))


def _reply(line: ParentAnswerLine) -> ParentReplyAnswer:
    return ParentReplyAnswer(line.kind.value, line.reason, line.publication, line.by, line.at)


def _strokes(compared: ComparedWords | None) -> tuple[StrokeAnswer, ...]:
    return marked(compared.text, compared.edits) if compared else ()
