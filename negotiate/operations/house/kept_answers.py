"""What a program sends twice under one key is done once: its answer is kept for a day and given again.

A program that hears nothing, for the line broke or the server was stopped, cannot know whether it was done, and sends
it again. The answer is kept in the transaction that did it: either both are there or neither is. Two that come at once
wait for one another at the row of their token, which is held before everything else and by nobody for long: so there
is nothing half done to be told of, and nothing that a stopped server could leave behind. What was refused has changed
nothing, and is asked anew.
"""

from datetime import timedelta

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import KeptAnswer, PersonalToken
from negotiate.operations.opening import hold_row

#: For how long an answer is kept.
KEPT = timedelta(hours=24)
OTHERWISE = (
    "Under this key something else was sent before. A key names one request: send that again as it was, or take a "
    "new key."
)


def answer_kept(db: Session, token_id: int, key_hash: str, asked_hash: str) -> KeptAnswer | None:
    """Return what a token was answered under a key; raise Invalid where it was asked something else.

    The token is held until the transaction ends: who comes at once with the same waits, and finds the answer.
    """
    hold_row(db, PersonalToken, token_id)
    _remove(db, KeptAnswer.token_id == token_id, KeptAnswer.made_at < clock.now() - KEPT)
    query = select(KeptAnswer).where(KeptAnswer.token_id == token_id, KeptAnswer.key_hash == key_hash)
    kept = db.scalars(query).one_or_none()
    if kept is not None and kept.asked_hash != asked_hash:
        raise Invalid(OTHERWISE, "Idempotency-Key")
    return kept


def keep_answer(db: Session, answer: KeptAnswer) -> None:
    """Keep an answer for a day."""
    answer.made_at = clock.now()
    db.add(answer)


def forget_answers(db: Session, *tokens: ColumnElement[bool]) -> None:
    """Forget what some tokens were answered: they let nobody in any more."""
    _remove(db, KeptAnswer.token_id.in_(select(PersonalToken.id).where(*tokens)))


def forget_old_answers(db: Session) -> None:
    """Forget what was answered more than a day ago."""
    _remove(db, KeptAnswer.made_at < clock.now() - KEPT)


def _remove(db: Session, *which: ColumnElement[bool]) -> None:
    db.execute(delete(KeptAnswer).where(*which))
