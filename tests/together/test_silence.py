"""Two deeds on one silence procedure: objections, extensions, amendments and new words, before the instant and past it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Level, StatementKind
from negotiate.operations.amendments import tabling
from negotiate.operations.silence.objections import break_silence
from negotiate.operations.silence.procedures import Named, SilenceTerms, extend, put_under_silence
from negotiate.operations.text import corrections
from negotiate.operations.text.statements import NewStatement, make_statement, withdraw_statement
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import begin, drafted
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, form

NOW = clock.now()
UNTIL, LATER = NOW + timedelta(hours=80), NOW + timedelta(hours=90)


def prepared(db: Session, cast: Cast) -> Scene:
    """Return a clause under silence, with a draft and a correction that would change its words."""
    negotiation = begin(db, cast)
    conduct, code = negotiation.conduct, negotiation.instrument.code
    version = current_version(db, conduct).code
    draft = drafted(db, cast.nadia, conduct, "shall not", "should not")
    (correction,) = corrections.propose(db, cast.sefa.actor, conduct.code, form(db, conduct, "water", "waters"), "So.")
    silence = put_under_silence(db, cast.chen.actor, code, Named({conduct.code: version}), SilenceTerms(UNTIL))
    named = {"instrument": code, "conduct": conduct.code, "version": version, "silence": silence.code}
    said = NewStatement(StatementKind.EXPLANATION, "We read it so.")
    named["statement"] = make_statement(db, cast.nadia.actor, conduct.code, version, said).code
    return Scene(cast, {**named, "draft": draft.code, "correction": correction.code})


def past(deed: Deed) -> Deed:
    """Return the deed as it is done when the instant has passed."""

    def done(db: Session, at: Scene) -> object:
        with clock.at(UNTIL):
            return deed(db, at)

    return done


DEEDS: dict[str, Deed] = {
    "object": lambda db, at: break_silence(db, at.cast.nadia.actor, at["silence"], "We need more time."),
    "object elsewhere": lambda db, at: break_silence(db, at.cast.bela.actor, at["silence"], "So do we."),
    "object too late": past(lambda db, at: break_silence(db, at.cast.bela.actor, at["silence"], "Late.")),
    "extend": lambda db, at: extend(db, at.cast.chen.actor, at["silence"], LATER),
    "table": lambda db, at: tabling.table(db, at.cast.nadia.actor, at["draft"], 1),
    "correct": lambda db, at: corrections.accept(db, at.cast.sten.actor, at["correction"]),
    "set the status": lambda db, at: set_status(
        db, at.cast.chen.actor, at["conduct"], at["version"], Agreement(Level.AGREED, "Plenary", frozenset(range(50)))
    ),
    "make a statement": lambda db, at: make_statement(
        db, at.cast.bela.actor, at["conduct"], at["version"], NewStatement(StatementKind.RESERVATION, "We reserve.")
    ),
    "withdraw the statement": lambda db, at: withdraw_statement(db, at.cast.nadia.actor, at["statement"], "Heard."),
    "put under silence": lambda db, at: put_under_silence(
        db, at.cast.sefa.actor, at["instrument"], Named({at["conduct"]: at["version"]}), SilenceTerms(LATER)
    ),
}
THINGS = {
    "the procedure": tuple(deed for deed in DEEDS if "statement" not in deed),
    "statements": ("make a statement", "withdraw the statement", "correct"),
}
#: What can only be done once the procedure is over, or was extended.
REFUSED_ALONE = {"object too late", "put under silence"}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the procedure and everybody around it."""
    with gathering(prepared, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", sorted(DEEDS.keys() - REFUSED_ALONE))
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
