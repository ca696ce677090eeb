"""Checklists: kept in the library of a house, answered on a clause, and what is answered opened to others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.library import LibraryChecklist
from negotiate.models import (
    ChecklistAnswer,
    ChecklistWidening,
    Circle,
    Clause,
    FilledChecklist,
    KeptChecklist,
    KeptQuestion,
    Version,
    WordsSay,
)
from negotiate.models.house.record import HOUSE
from negotiate.operations.norms.circles import chain_of, group_let_in
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import record
from negotiate.operations.remarks import needed, needed_line, noted
from negotiate.policy import Act, Actor
from negotiate.state.comments.words_now import version_read
from negotiate.state.house.seats import delegation_of, seated_in
from negotiate.state.norms.checklists import AnswerNow, answers_now, checklist
from negotiate.text.wording import clean

#: Questions of one checklist, and characters of the name of one.
MOST_QUESTIONS, LONGEST_NAME = 20, 60


@dataclass(frozen=True)
class NewChecklist:
    """A checklist as it is filled in: in `questions` a paragraph for each question.

    Its first line names it, the second says what it asks, the others what to look for.
    """

    title: str
    about: str
    questions: str


@dataclass(frozen=True)
class NewChecklistAnswer:
    """What somebody says to one question."""

    says: WordsSay
    reason: str


@dataclass(frozen=True)
class ChecklistOn:
    """Which checklist was answered, by its key, and in which version, by its code, the clause was read."""

    checklist: str
    version: str


def keep(db: Session, actor: Actor, new: NewChecklist) -> KeptChecklist:
    """Put a checklist into the library of the house."""
    opened_house(db, actor, Act.KEEP_LIBRARY)
    title = needed_line(new.title, "Give the checklist a title.", "title")
    row = KeptChecklist(title=title, about=noted(new.about, "about"), added_at=clock.now(), added_by_id=actor.person_id)
    row.questions = questions_in(new.questions)
    db.add(row)
    db.flush()
    record(db, actor, "added a checklist", row, chain=HOUSE, title=title)
    return row


def retire(db: Session, actor: Actor, code: str) -> KeptChecklist:
    """Take a checklist of the house off its library; what was answered to it stays readable."""
    row = opened(db, actor, Act.KEEP_LIBRARY, KeptChecklist, code)
    if row.retired_at is not None:
        raise Invalid("It is off the library already.")
    row.retired_at, row.retired_by_id = clock.now(), actor.person_id
    record(db, actor, "retired a checklist", row, chain=HOUSE, title=row.title)
    return row


def questions_in(written: str) -> list[KeptQuestion]:
    """Return the questions that paragraphs hold; raise Invalid where one is not whole, or where there are none."""
    paragraphs = [part.strip().splitlines() for part in re.split(r"\n\s*\n", clean(written)) if part.strip()]
    if not 1 <= len(paragraphs) <= MOST_QUESTIONS:
        raise Invalid(f"Write between 1 and {MOST_QUESTIONS} questions, a paragraph for each.", "questions")
    for number, lines in enumerate(paragraphs, 1):
        if len(lines) < 2:
            raise Invalid(f"Paragraph {number} has one line: a name, and below it what it asks.", "questions")
        if len(lines[0].strip()) > LONGEST_NAME:
            raise Invalid(f"The name of question {number} has over {LONGEST_NAME} characters.", "questions")
    return [
        KeptQuestion(title=lines[0].strip(), asks=lines[1].strip(), look_for=" ".join(map(str.strip, lines[2:])))
        for lines in paragraphs
    ]


def answer(
    db: Session, actor: Actor, clause_code: str, on: ChecklistOn, said: Mapping[str, NewChecklistAnswer]
) -> FilledChecklist:
    """Say what the words of a clause say to questions, by their keys; what is said of them already is not said twice.

    A delegation's answers are its own until they are opened; the secretariat's are everybody's.
    """
    clause = opened(db, actor, Act.ANSWER_CHECKLIST, Clause, clause_code)
    asked = checklist(db, on.checklist)
    version = version_read(db, actor, clause)
    if version.is_deleted or version.code != on.version:
        raise Stale("The words have changed since you read them. Read the new ones before you answer.")
    filled = _filled(db, actor, clause, version, asked)
    fresh = _fresh(answers_now(filled.answers, version.body), said)
    _check(asked, fresh)
    now, questions = clock.now(), {one.key: one for one in asked.questions}
    for key, one in fresh.items():
        words = {"question": key, "asked": questions[key].asks, "says": one.says, "reason": noted(one.reason)}
        filled.answers.append(ChecklistAnswer(version=version, said_at=now, said_by_id=actor.person_id, **words))
    db.flush()
    count = "1 question" if len(fresh) == 1 else f"{len(fresh)} questions"
    chain, facts = chain_of(filled, filled.delegation), {"title": asked.title, "clause": clause.code}
    record(db, actor, "answered a checklist", filled, chain=chain, count=count, **facts)
    return filled


def widen(db: Session, actor: Actor, code: str, circle: Circle, group_code: str = "") -> FilledChecklist:
    """Let a group, or everybody in the negotiation, read what is answered on a clause; it is never narrowed again."""
    filled = opened(db, actor, Act.WIDEN_CHECKLIST, FilledChecklist, code)
    group = group_let_in(db, filled, circle, group_code)
    filled.widenings.append(_widening(actor, circle, group=group))
    db.flush()
    chain, to = chain_of(filled, filled.delegation), group.name if group else circle.value
    facts = {"title": checklist(db, filled.checklist).title, "clause": filled.clause.code, "circle": to}
    record(db, actor, "widened a checklist", filled, chain=chain, **facts)
    return filled


def _filled(db: Session, actor: Actor, clause: Clause, version: Version, asked: LibraryChecklist) -> FilledChecklist:
    """Return what the actor's delegation, or the secretariat, has filled in on a clause; else begin it."""
    instrument = clause.instrument
    delegation = delegation_of(db, actor, instrument) if seated_in(actor, instrument) else None
    whose = FilledChecklist.delegation_id == (delegation.id if delegation else None)
    query = select(FilledChecklist).where(FilledChecklist.clause_id == clause.id, whose)
    found = db.scalars(query.where(FilledChecklist.checklist == asked.key)).one_or_none()
    if found is not None:
        return found
    if asked.is_retired:
        raise Invalid("This checklist has been taken off the library. Choose another one.")
    begun = FilledChecklist(
        instrument=instrument,
        clause=clause,
        version_id=version.id,
        checklist=asked.key,
        delegation=delegation,
        begun_at=clock.now(),
        begun_by_id=actor.person_id,
    )
    if delegation is None:
        begun.widenings.append(_widening(actor, Circle.ALL))
    db.add(begun)
    return begun


def _widening(actor: Actor, circle: Circle, **group: object) -> ChecklistWidening:
    return ChecklistWidening(circle=circle, made_at=clock.now(), made_by_id=actor.person_id, **group)


def _fresh(now: Mapping[str, AnswerNow], said: Mapping[str, NewChecklistAnswer]) -> dict[str, NewChecklistAnswer]:
    """Return what is not said already of the words that stand."""
    known = {key: NewChecklistAnswer(one.row.says, one.row.reason) for key, one in now.items() if not one.is_stale}
    return {key: one for key, one in said.items() if known.get(key) != NewChecklistAnswer(one.says, noted(one.reason))}


def _check(asked: LibraryChecklist, fresh: Mapping[str, NewChecklistAnswer]) -> None:
    """Refuse answers to nothing, to what is not asked, or without a reason."""
    if not fresh:
        raise Invalid("Answer at least one of the questions otherwise than you have already.")
    if unknown := set(fresh) - {one.key for one in asked.questions}:
        raise Invalid(f"This checklist does not ask “{min(unknown)[:40]}”.")
    for key, one in fresh.items():
        needed(one.reason, "Say why: others want to know what you read there, or miss.", f"reason-{key}")
