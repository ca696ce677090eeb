"""What was said, as far as it holds a question: comments that the actor reads, and statements for the record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Comment, CommentWithdrawal, Instrument, Thread
from negotiate.policy import Actor
from negotiate.queries.finding.hits import Hit, passage_of
from negotiate.queries.finding.questions import Question
from negotiate.queries.finding.told import holds
from negotiate.queries.statements.statements import StatementLine, statements_of
from negotiate.state.comments.heard import heard

_COMMENTS = (
    select(Comment)
    .join(Comment.thread)
    .outerjoin(CommentWithdrawal, CommentWithdrawal.comment_id == Comment.id)
    .where(CommentWithdrawal.id.is_(None))
    .options(joinedload(Comment.delegation))
    .options(joinedload(Comment.thread).options(joinedload(Thread.clause), joinedload(Thread.version)))
    .order_by(Comment.id)
)


@dataclass(frozen=True)
class FoundStatement:
    """A statement that holds a question, the title of its instrument and the language of that."""

    line: StatementLine
    instrument: str
    language: str


def comments_holding(db: Session, actor: Actor, instrument: Instrument, question: Question) -> Iterator[Comment]:
    """Yield the comments that the actor reads and nobody has taken back, oldest first."""
    for comment in db.scalars(_COMMENTS.where(heard(actor, instrument))):
        if holds(question, comment.words, instrument.language):
            yield comment


def statements_holding(
    db: Session, actor: Actor, instrument: Instrument, question: Question
) -> Iterator[FoundStatement]:
    """Yield the statements that the actor reads, withdrawn ones included, in the order of the text."""
    for line in statements_of(db, actor, instrument):
        if holds(question, line.body, instrument.language):
            yield FoundStatement(line, instrument.title, instrument.language)


def of_comments(comments: Iterable[Comment], question: Question) -> list[Hit]:
    """Return what is shown of comments."""
    return [
        Hit(
            name=f"Comment by {one.delegation.name if one.delegation else 'the secretariat or the chair'}",
            beside=one.thread.version.label if one.thread.version else "",
            passage=passage_of(one.words, question, one.thread.instrument.language),
            language=one.thread.instrument.language,
            instrument=one.thread.instrument.title,
            clause_code=one.thread.clause.code,
            thread_code=one.thread.code,
        )
        for one in comments
    ]


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
