"""Answering a contest: with an outcome and words, by an office other than the one whose entry it is."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Contest, ContestAnswer, ContestConsequence, ContestOutcome, ContestState
from negotiate.operations.contests.contesting import check_open
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.operations.sizes import check_rationale
from negotiate.policy import Act, Actor
from negotiate.state.contests.entries import entries_numbered, is_contestable


@dataclass(frozen=True)
class GivenOutcome:
    """What came of a contest, in words; and the number of the entry of the act to which it led, where there is one."""

    outcome: ContestOutcome
    words: str
    led_to: int | None = None


def answer_contest(db: Session, actor: Actor, code: str, answering: GivenOutcome) -> ContestAnswer:
    """Answer a contest, also after its time; the entry that it is about stays as it is."""
    contest = opened(db, actor, Act.ANSWER_CONTEST, Contest, code)
    check_open(contest)
    words = needed(answering.words, "Say in words what came of it. Everybody who negotiates reads it.", "words")
    check_rationale(words, "words")
    if answering.led_to is not None:
        _check_led_to(db, contest, answering.led_to)
    contest.answer = ContestAnswer(
        outcome=answering.outcome, words=words, given_at=clock.now(), given_by_id=actor.person_id
    )
    db.flush()
    facts = {"entry": contest.entry_number, "outcome": answering.outcome.value, "words": words}
    if answering.led_to is not None:
        _link(db, actor, contest, answering.led_to)
        facts["led_to"] = answering.led_to
    record(db, actor, "answered a contest", contest, chain=instrument_chain(contest.instrument), **facts)
    return contest.answer


def name_consequence(db: Session, actor: Actor, code: str, number: int) -> ContestConsequence:
    """Name an act to which an answered contest has led, by the number of its entry; the same once."""
    contest = opened(db, actor, Act.ANSWER_CONTEST, Contest, code)
    if contest.state is not ContestState.ANSWERED:
        raise Invalid(f"This contest is {contest.state.value}. What it led to is named once it is answered.", "led_to")
    known = next((one for one in contest.consequences if one.entry_number == number), None)
    if known is not None:
        return known
    _check_led_to(db, contest, number)
    row = _link(db, actor, contest, number)
    facts = {"entry": contest.entry_number, "led_to": number}
    record(db, actor, "named what a contest led to", contest, chain=instrument_chain(contest.instrument), **facts)
    return row


def _check_led_to(db: Session, contest: Contest, number: int) -> None:
    entry = entries_numbered(db, contest.instrument, [number]).get(number)
    if entry is None or number <= contest.entry_number or not is_contestable(entry):
        raise Invalid(
            f"Give the number of an entry of the record later than {contest.entry_number} that tells of an act.",
            "led_to",
        )


def _link(db: Session, actor: Actor, contest: Contest, number: int) -> ContestConsequence:
    row = ContestConsequence(
        contest_id=contest.id, entry_number=number, named_at=clock.now(), named_by_id=actor.person_id
    )
    db.add(row)
    db.flush()
    return row
