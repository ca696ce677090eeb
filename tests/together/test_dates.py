"""Two deeds on the dates of one clause: rules written and retired, events recorded, corrected and taken back."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from negotiate.dates import Lack
from negotiate.models import DateAnswer, DateRuleKind, PartyAct
from negotiate.operations.dates.applications import NewStage, apply_from, retire_application
from negotiate.operations.dates.dates import (
    NewEvent,
    NewRule,
    Occurrence,
    add_rule,
    confirm_rule,
    correct_event,
    record_event,
    retire_rule,
)
from negotiate.operations.dates.decisions import Decision, decide
from negotiate.operations.dates.depositary import DoneByParty, record_act, retract_event
from negotiate.operations.dates.findings import RaisedFlag, dismiss
from negotiate.operations.text import corrections
from negotiate.state.dates.events import events_of, newest_entry
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import begin, corrected
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, form

BEGAN, HELD, SOURCE = date(2022, 1, 17), date(2023, 1, 17), "Record 1"
NOTATION = "ends 2 years after measure taken, extendable"


def dated(db: Session, cast: Cast) -> Scene:
    """Return a clause with a rule on an older wording, an event, a stage, and a correction that is proposed."""
    negotiation, sefa = begin(db, cast), cast.sefa.actor
    review, instrument = negotiation.clauses[2], negotiation.instrument
    event = record_event(db, sefa, instrument.code, NewEvent("measure taken", Occurrence(BEGAN, SOURCE)))
    rule = add_rule(db, sefa, review.code, NewRule(DateRuleKind.SUNSET, NOTATION))
    corrected(db, cast, review, "The Conference", "The Conference of the Parties")
    stage = apply_from(db, sefa, review.code, NewStage("on 2027-01-01", "Decision 3"))
    (correction,) = corrections.propose(db, sefa, review.code, form(db, review, "this Convention", "it"), "So.")
    things = {
        "instrument": instrument.code,
        "review": review.code,
        "read": current_version(db, review).hash,
        "event": event.code,
        "rule": rule.code,
        "stage": stage.code,
        "correction": correction.code,
        "held": Decision(DateAnswer.HELD, HELD, "Decision 7", seen=newest_entry(events_of(db, instrument))),
    }
    return Scene(cast, things)


DEEDS: dict[str, Deed] = {
    "write a rule": lambda db, at: add_rule(
        db,
        at.cast.sefa.actor,
        at["review"],
        NewRule(DateRuleKind.REVIEW, "5 years after entry into force", read=at["read"]),
    ),
    "retire the rule": lambda db, at: retire_rule(db, at.cast.sten.actor, at["rule"]),
    "confirm the rule": lambda db, at: confirm_rule(db, at.cast.chen.actor, at["rule"], at["read"]),
    "record an event": lambda db, at: record_event(
        db, at.cast.sefa.actor, at["instrument"], NewEvent("entry into force", Occurrence(BEGAN, SOURCE))
    ),
    "correct the event": lambda db, at: correct_event(db, at.cast.sten.actor, at["event"], Occurrence(HELD, SOURCE)),
    "take the event back": lambda db, at: retract_event(db, at.cast.sefa.actor, at["event"], "It was another."),
    "record an act": lambda db, at: record_act(
        db,
        at.cast.sefa.actor,
        at["instrument"],
        DoneByParty(at.cast.arvenia, PartyAct.SIGNATURE, Occurrence(BEGAN, SOURCE)),
    ),
    "decide": lambda db, at: decide(db, at.cast.chen.actor, at["rule"], at["held"]),
    "stage": lambda db, at: apply_from(db, at.cast.sefa.actor, at["review"], NewStage("on 2028-01-01", "Decision 4")),
    "strike the stage": lambda db, at: retire_application(db, at.cast.sten.actor, at["stage"]),
    "set a flag aside": lambda db, at: dismiss(
        db,
        at.cast.chen.actor,
        at["review"],
        RaisedFlag(Lack.RULE, "five years after", at["read"]),
        "Watched elsewhere.",
    ),
    "correct the clause": lambda db, at: corrections.accept(db, at.cast.chen.actor, at["correction"]),
}
#: What the deeds are done to.
THINGS = {
    "the rules": ("write a rule", "retire the rule", "confirm the rule", "decide", "correct the clause"),
    "the events": ("record an event", "correct the event", "take the event back", "record an act", "decide"),
    "the stages": ("stage", "strike the stage", "correct the clause"),
    "what is pointed out": ("write a rule", "set a flag aside", "correct the clause"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the clause and its dates."""
    with gathering(dated, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
