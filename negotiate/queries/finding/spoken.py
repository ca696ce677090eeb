"""What was said, as far as it holds a question: comments that the actor reads, and statements for the record.

What a comment says never changes, so it is read once and kept in memory by its code, in the form in which it is looked
for; which comments somebody reads is kept until an act on the instrument, or a comment in confidence that she hears.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import (
    Comment,
    CommentWithdrawal,
    Delegation,
    Instrument,
    Statement,
    Thread,
    ThreadState,
    ThreadTurn,
)
from negotiate.policy import Actor
from negotiate.queries.finding.held_words import HeldWords, in_forms
from negotiate.queries.finding.hits import Hit, passage_of
from negotiate.queries.finding.questions import Facts, Question
from negotiate.queries.finding.told import holds
from negotiate.queries.statements.statements import StatementLine, bodies_of, statements_of
from negotiate.state.comments.heard import heard, whispers
from negotiate.state.remembered import Remembered
from negotiate.state.stamps import stamps_of

#: Characters of comments that are kept at once; and how many comments are asked for one by one.
_HELD, _FEW = 20_000_000, 500
#: What the comments say that somebody reads of an instrument, by who reads and in which state: to ask which they are
#: takes longer than to look through them. Comments at most.
_READ: Remembered[Mapping[str, HeldWords]] = Remembered(50_000, lambda one: len(one) + 1)
#: What comments say, by their codes and the language in which it is looked through.
SAID: Remembered[HeldWords] = Remembered(_HELD, lambda one: one.weight)

#: What is said of a comment whose discussion is settled, and who speaks where no delegation does.
RESOLVED, UNNAMED = "resolved", "the secretariat or the chair"


class _ToldComment(NamedTuple):
    """The code of the discussion that a comment stands in, and what never changes of what tells it from others."""

    thread: str
    facts: Facts


#: By the codes of comments; so many at once.
_KNOWN: Remembered[_ToldComment] = Remembered(50_000)
_TOLD = (
    select(Comment.code, Comment.made_at, Thread.kind, Delegation.name)
    .add_columns(Thread.code.label("thread"), Instrument.code.label("home"))
    .join(Comment.thread)
    .join(Thread.instrument)
    .outerjoin(Comment.delegation)
)
_LAST_TURN = (
    select(func.max(ThreadTurn.id)).where(ThreadTurn.thread_id == Thread.id).correlate(Thread).scalar_subquery()
)
_SETTLED = (
    select(Thread.code)
    .join(ThreadTurn, ThreadTurn.thread_id == Thread.id)
    .where(ThreadTurn.id == _LAST_TURN, ThreadTurn.into == ThreadState.RESOLVED)
)

_CODES = select(Comment.code).outerjoin(CommentWithdrawal).join(Comment.thread).where(CommentWithdrawal.id.is_(None))
_COMMENTS = select(Comment).options(
    joinedload(Comment.delegation),
    joinedload(Comment.thread).options(joinedload(Thread.clause), joinedload(Thread.version)),
)


@dataclass(frozen=True)
class FoundComment:
    """A comment that holds a question, and whether as it was typed."""

    code: str
    is_typed: bool


@dataclass(frozen=True)
class FoundStatement:
    """A statement that holds a question, with the title, the language and the code of its instrument."""

    line: StatementLine
    instrument: str
    language: str
    home: str

    @property
    def facts(self) -> Facts:
        """Return what tells it from others."""
        status = "withdrawn" if self.line.withdrawn_at else "standing"
        return Facts(self.home, self.line.kind.value, status, self.line.delegation, at=self.line.made_at)


def comments_holding(db: Session, actor: Actor, instrument: Instrument, question: Question) -> Iterator[FoundComment]:
    """Yield the comments that the actor reads and nobody has taken back, oldest first."""
    words = _said(db, actor, instrument)
    asked = question.key
    typed = {code for code, one in words.items() if asked in one.key}
    found = typed | in_forms(words, question, instrument.language, words.keys() - typed)
    return (FoundComment(code, code in typed) for code in words if code in found)


def _said(db: Session, actor: Actor, instrument: Instrument) -> Mapping[str, HeldWords]:
    """Return what comments say by their codes, oldest first; anew where one came or went that the actor reads."""
    house, code = db.get_bind().engine.pool, instrument.code
    state = stamps_of(db, code), whispers(db, actor, code)
    return _READ.get((house, actor.holdings, code, *state), lambda: _gathered(db, actor, instrument))


def _gathered(db: Session, actor: Actor, instrument: Instrument) -> dict[str, HeldWords]:
    language, reached = instrument.language, heard(actor, instrument)

    def read(missing: list[tuple[str, str]]) -> list[HeldWords]:
        query = select(Comment.code, Comment.words).join(Comment.thread).where(reached)
        if len(missing) <= _FEW:
            query = query.where(Comment.code.in_([code for code, _ in missing]))
        said = {row.code: row.words for row in db.execute(query)}
        return [HeldWords.of(said[code], language) for code, _ in missing]

    codes = list(db.scalars(_CODES.where(reached).order_by(Comment.id)))
    return dict(zip(codes, SAID.all([(code, language) for code in codes], read), strict=True))


def statements_holding(
    db: Session, actor: Actor, instrument: Instrument, question: Question
) -> Iterator[FoundStatement]:
    """Yield the statements that the actor reads, withdrawn ones included, in the order of the text."""
    bodies = bodies_of(db, actor, instrument)
    found = [code for code, body in bodies if holds(question, body, instrument.language)]
    for line in statements_of(db, actor, instrument, Statement.code.in_(found)) if found else ():
        yield FoundStatement(line, instrument.title, instrument.language, instrument.code)


def of_comments(db: Session, comments: Sequence[FoundComment], question: Question) -> list[Hit]:
    """Return what is shown of comments, in the order given."""
    rows = db.scalars(_COMMENTS.where(Comment.code.in_([one.code for one in comments])))
    known = {row.code: row for row in rows}
    return [_of_comment(known[one.code], question) for one in comments]


def facts_of_comments(
    db: Session, actor: Actor, instruments: Sequence[Instrument], comments: Sequence[FoundComment]
) -> Iterator[Facts]:
    """Yield what tells comments from others, in the order given; whether a discussion is settled is asked each time."""

    def read(missing: list[str]) -> list[_ToldComment]:
        told = {row.code: _told(row) for one in instruments for row in db.execute(_TOLD.where(heard(actor, one)))}
        return [told[code] for code in missing]

    settled = {code for one in instruments for code in db.scalars(_SETTLED.where(heard(actor, one)))}
    for thread, facts in _KNOWN.all([one.code for one in comments], read):
        yield facts._replace(status=RESOLVED) if thread in settled else facts


def _told(row: Any) -> _ToldComment:
    facts = Facts(row.home, row.kind.value, status="open", whom=row.name or UNNAMED, at=row.made_at)
    return _ToldComment(row.thread, facts)


def _of_comment(comment: Comment, question: Question) -> Hit:
    thread = comment.thread
    return Hit(
        name=f"Comment by {comment.delegation.name if comment.delegation else UNNAMED}",
        beside=thread.version.label if thread.version else "",
        passage=passage_of(comment.words, question, thread.instrument.language),
        language=thread.instrument.language,
        instrument=thread.instrument.title,
        clause_code=thread.clause.code,
        thread_code=thread.code,
    )


def of_statements(found: Iterable[FoundStatement], question: Question) -> list[Hit]:
    """Return what is shown of statements."""
    return [
        Hit(
            name=f"{one.line.kind.value.capitalize()} of {one.line.delegation}",
            beside=f"{one.line.clause}{', withdrawn' if one.line.withdrawn_at else ''}",
            passage=passage_of(one.line.body, question, one.language),
            language=one.language,
            instrument=one.instrument,
            clause_code=one.line.clause_code,
            statement_code=one.line.code,
        )
        for one in found
    ]
