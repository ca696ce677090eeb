"""What is done to a question once it is put: its day is moved, it is ended, it is taken up again. Its words stay."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import ClashQuestion, QuestionStep, QuestionTurn
from negotiate.operations.desk.clash_questions import check_until
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed, noted
from negotiate.operations.sizes import check_rationale
from negotiate.policy import Act, Actor
from negotiate.state.desk.rival_readings import is_deferred, stands_as_put
from negotiate.state.house.actors import person_name

#: What the record calls a step, by what it does and whether it names a day.
_ACTS = {
    (QuestionTurn.MOVED, True): "moved the day of readings",
    (QuestionTurn.MOVED, False): "took the day of readings off",
    (QuestionTurn.ENDED, False): "ended readings",
    (QuestionTurn.RESUMED, False): "took readings up again",
}


@dataclass(frozen=True)
class NewDay:
    """Until when answers are asked for from now on, None for no day; why; how many steps the form has shown."""

    until: datetime | None
    note: str = ""
    shown: int = 0


def move_day(db: Session, actor: Actor, question_code: str, new: NewDay) -> QuestionStep:
    """Ask for answers until another day, later or earlier, or until none; Stale where somebody has done so since."""
    question = _opened(db, actor, question_code, new.note)
    if question.ending is not None:
        raise Invalid("This question has ended. Take it up again before you move its day.", "until")
    if new.until == question.asked_until:
        raise Invalid("This is the day already. Name another one, or none.", "until")
    check_until(new.until)
    if len(question.steps) != new.shown:
        last = question.steps[-1]
        raise Stale(
            "The day was moved since you opened this page. See until when answers are asked for now.",
            by=person_name(last.made_by),
            at=last.made_at,
        )
    was, step = question.asked_until, _step(question, actor, QuestionTurn.MOVED, new.note, new.until)
    days = {"was": was.isoformat() if was else "", "until": new.until.isoformat() if new.until else ""}
    return _recorded(db, actor, question, step, **{name: day for name, day in days.items() if day})


def end_question(db: Session, actor: Actor, question_code: str, note: str) -> QuestionStep:
    """Ask no more: from now on no position is taken on the readings; those that were taken stay. `note` says why."""
    question = _opened(db, actor, question_code, note, "why")
    needed(note, "Say why it ends: delegations read it in place of the form.", "why")
    if question.ending is not None:
        raise Invalid("This question has been ended already.")
    step = _step(question, actor, QuestionTurn.ENDED, note)
    return _recorded(db, actor, question, step)


def resume_question(db: Session, actor: Actor, question_code: str, note: str = "") -> QuestionStep:
    """Ask again what was ended, in the same words; what has changed since is put anew instead."""
    question = _opened(db, actor, question_code, note, "why")
    if question.ending is None:
        raise Invalid("This question has not been ended.")
    if is_deferred(db, question):
        raise Invalid("Its amendments are deferred to the next round. Take it up again once that is open.")
    if not stands_as_put(db, question):
        raise Invalid("The amendments no longer meet in these words. Put the readings as they are now.")
    step = _step(question, actor, QuestionTurn.RESUMED, note)
    return _recorded(db, actor, question, step)


def _opened(db: Session, actor: Actor, question_code: str, note: str, field: str = "note") -> ClashQuestion:
    question = opened(db, actor, Act.ASK_OF_READINGS, ClashQuestion, question_code)
    check_rationale(note, field)
    return question


def _step(
    question: ClashQuestion, actor: Actor, turn: QuestionTurn, note: str, until: datetime | None = None
) -> QuestionStep:
    return QuestionStep(
        question_id=question.id,
        number=len(question.steps) + 1,
        turn=turn,
        until=until,
        note=noted(note, "note"),
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )


def _recorded(db: Session, actor: Actor, question: ClashQuestion, step: QuestionStep, **days: str) -> QuestionStep:
    question.steps.append(step)
    db.flush()
    told = {"clause": question.clause.code, "question": question.number, **days}
    note = {"note": step.note} if step.note else {}
    chain = instrument_chain(question.instrument)
    record(db, actor, _ACTS[step.turn, bool(days.get("until"))], question, chain=chain, **told, **note)
    return step
