"""Two deeds on one round: its deadline, its preparation and its publication, while delegations still table."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Audience, Capacity, Level, Notice
from negotiate.operations.amendments import tabling
from negotiate.operations.desk.desk_drafts import Filled, save
from negotiate.operations.house.departures import end_participation
from negotiate.operations.publishing import notices, preparations, reopenings, rounds
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.reopenings import NewReopening
from negotiate.operations.text import corrections, instruments
from negotiate.operations.text.status_names import agree_as_package, name_statuses
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.status_ladder import OF_THE_HOUSE
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import begin, drafted, published
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, form

DUE = clock.now() + timedelta(days=30)


def prepared(db: Session, cast: Cast) -> Scene:
    """Return a second round whose text is prepared, with a draft that could still be tabled."""
    negotiation = begin(db, cast)
    first, noted = published(db, cast, negotiation.round), negotiation.round
    save_change_note(db, cast.sefa.actor, noted.code, WrittenNote("Nothing has changed."))
    round = rounds.open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    objective, conduct, _ = negotiation.clauses
    draft = drafted(db, cast.nadia, conduct, "shall not", "should not")
    (correction,) = corrections.propose(db, cast.sefa.actor, objective.code, form(db, objective, "at all", "at"), "So.")
    things = {
        "instrument": negotiation.instrument.code,
        "round": round.code,
        "conduct": conduct.code,
        "version": current_version(db, conduct).code,
        "draft": draft.code,
        "correction": correction.code,
        "preparation": preparations.prepare_round(db, cast.sefa.actor, round.code, Terms()).code,
        "first": first.code,
        "closed": noted.code,
        "notice": next(one.code for one in db.query(Notice) if one.delegation.code == cast.arvenia),
        "rest": Filled(current_version(db, conduct).code, 0, frozenset(), {"reason-rest": "No consensus."}),
    }
    return Scene(cast, things)


DEEDS: dict[str, Deed] = {
    "approve": lambda db, at: preparations.approve(db, at.cast.sten.actor, at["preparation"]),
    "prepare": lambda db, at: preparations.prepare_round(db, at.cast.sten.actor, at["round"], Terms("Second draft")),
    "set the deadline": lambda db, at: rounds.set_deadline(db, at.cast.sefa.actor, at["round"], DUE),
    "defer the rest": lambda db, at: rounds.defer_rest(db, at.cast.sten.actor, at["round"], "No time."),
    "open the next": lambda db, at: rounds.open_next(db, at.cast.sefa.actor, at["instrument"], None),
    "reopen": lambda db, at: reopenings.reopen(
        db, at.cast.sefa.actor, at["instrument"], NewReopening([at["conduct"]], "It is asked for.")
    ),
    "table": lambda db, at: tabling.table(db, at.cast.nadia.actor, at["draft"], 1),
    "correct": lambda db, at: corrections.accept(db, at.cast.sten.actor, at["correction"]),
    "set the status": lambda db, at: set_status(
        db, at.cast.chen.actor, at["conduct"], at["version"], Agreement(Level.AGREED, "Plenary", frozenset(range(50)))
    ),
    "name the statuses": lambda db, at: name_statuses(
        db, at.cast.sten.actor, at["instrument"], [replace(rung, word=f"{rung.word}, here") for rung in OF_THE_HOUSE]
    ),
    "agree as a whole": lambda db, at: agree_as_package(db, at.cast.sefa.actor, at["instrument"], is_package=True),
    "choose at a desk": lambda db, at: save(db, at.cast.sefa.actor, at["conduct"], at["rest"]),
    "admit": lambda db, at: instruments.admit(
        db, at.cast.sefa.actor, at["instrument"], at.cast.watch, Capacity.OBSERVER
    ),
    "end a participation": lambda db, at: end_participation(
        db, at.cast.sefa.actor, at["instrument"], at.cast.arvenia, "It has left."
    ),
    "end it too": lambda db, at: end_participation(
        db, at.cast.sten.actor, at["instrument"], at.cast.arvenia, "It has withdrawn."
    ),
    "set the audience": lambda db, at: instruments.set_audience(
        db, at.cast.sten.actor, at["instrument"], Audience.PUBLIC
    ),
    "set the time zone": lambda db, at: instruments.set_zone(db, at.cast.sten.actor, at["instrument"], "Europe/Zurich"),
    "save the note": lambda db, at: save_change_note(
        db, at.cast.sten.actor, at["closed"], WrittenNote("Little has changed.", edition=1)
    ),
    "save it otherwise": lambda db, at: save_change_note(
        db, at.cast.sefa.actor, at["closed"], WrittenNote("Much has changed.", edition=1)
    ),
    "issue the note": lambda db, at: issue_change_note(db, at.cast.sefa.actor, at["closed"], 1),
    "issue it too": lambda db, at: issue_change_note(db, at.cast.sten.actor, at["closed"], 1),
    "see what was published": lambda db, at: notices.see(db, at.cast.nadia.actor, at["notice"]),
}
#: What the deeds are done to.
THINGS = {
    "the round": ("approve", "prepare", "set the deadline", "defer the rest", "open the next", "reopen", "table"),
    "its deadline": ("set the deadline", "set the time zone"),
    "its text": ("approve", "prepare", "correct", "set the status", "choose at a desk"),
    "its note": ("save the note", "save it otherwise", "issue the note", "issue it too", "admit"),
    "its statuses": ("name the statuses", "agree as a whole", "set the status"),
    "who takes part": ("admit", "end a participation", "end it too", "table", "approve"),
    "who sees it": ("approve", "admit", "set the audience", "see what was published"),
}
#: What can only be done once the round has been closed.
AFTERWARDS = {"open the next", "reopen"}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the round and everybody around it."""
    with gathering(prepared, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", sorted(DEEDS.keys() - AFTERWARDS))
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
