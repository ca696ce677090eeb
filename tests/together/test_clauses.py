"""Two deeds on one clause: chosen at its desk, decided, corrected, moved, divided, renumbered."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Hand, Instrument, Level, Version
from negotiate.operations.amendments import offers, tabling
from negotiate.operations.desk import desk_drafts, presences
from negotiate.operations.desk.clearances import Clearing, clear, try_answers
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.text import corrections, next_texts
from negotiate.operations.text.arranging import arrangement, divisions
from negotiate.operations.text.arranging.arrangement import NewClause
from negotiate.operations.text.arranging.renumbering import renumber
from negotiate.operations.text.signatures import sign
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.numbering.renumbering_plan import renumbering_plan
from negotiate.state.rows import by_code
from negotiate.state.text.order import order_of
from tests.cast import Cast
from tests.operations.text.test_next_texts import as_it_stands, reworded
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import EDITORIAL, Deed, Scene, talks

CARE = NewClause("", "Care", "Each State shall take care.")


def planned(db: Session, cast: Cast) -> Scene:
    """Return the talks with what the pages of the whole text have shown."""
    scene = talks(db, cast)
    instrument = by_code(db, Instrument, scene["instrument"])
    order, seal = order_of(db, instrument).seal, renumbering_plan(db, instrument, "").seal
    unsigned = db.scalars(select(Version.code).where(Version.body.contains("[hospitals]")).order_by(Version.id)).first()
    given = reworded(as_it_stands(db, instrument), 2, "shall not", "should not")
    return Scene(cast, {**scene.things, "order": order, "seal": seal, "unsigned": unsigned, "next text": given})


DEEDS: dict[str, Deed] = {
    "choose": lambda db, at: desk_drafts.save(db, at.cast.sefa.actor, at["conduct"], at["rest"]),
    "choose otherwise": lambda db, at: desk_drafts.save(db, at.cast.sten.actor, at["conduct"], at["other rest"]),
    "undo": lambda db, at: desk_drafts.undo(db, at.cast.sefa.actor, at["conduct"], at["as it is"]),
    "settle": lambda db, at: desk_drafts.settle(
        db, at.cast.sten.actor, at["conduct"], at["as it is"], desk_drafts.ContestedSide(f"place-{at['place']}", 0)
    ),
    "sit at the desk": lambda db, at: presences.be_here(db, at.cast.sefa.actor, at["conduct"]),
    "offer words": lambda db, at: offers.offer(db, at.cast.sten.actor, at["conduct"], at["other words"], at["place"]),
    "decide": lambda db, at: merge_clause(db, at.cast.sefa.actor, at["conduct"], at["choices"]),
    "clear": lambda db, at: clear(db, at.cast.sten.actor, at["conduct"], Clearing(at["version"], {0: 0}, "Agreed.")),
    "try answers": lambda db, at: try_answers(
        db, at.cast.sefa.actor, at["conduct"], Clearing(at["version"], {0: 0}, "")
    ),
    "take back": lambda db, at: take_back(db, at.cast.sefa.actor, at["merge"], "It was too early."),
    "set the status": lambda db, at: set_status(
        db, at.cast.chen.actor, at["conduct"], at["version"], Agreement(Level.UNDER_DISCUSSION)
    ),
    "insert": lambda db, at: arrangement.insert(db, at.cast.sefa.actor, at["conduct"], CARE, EDITORIAL),
    "delete": lambda db, at: arrangement.delete(db, at.cast.sten.actor, at["conduct"], at["version"], EDITORIAL),
    "move": lambda db, at: arrangement.move(db, at.cast.sefa.actor, at["conduct"], "", at["order"], EDITORIAL),
    "split": lambda db, at: divisions.split(
        db, at.cast.sten.actor, at["objective"], divisions.Cut(at["objective version"], 1, CARE), EDITORIAL
    ),
    "bring in": lambda db, at: next_texts.bring_in(db, at.cast.sten.actor, at["instrument"], at["next text"]),
    "renumber": lambda db, at: renumber(db, at.cast.sefa.actor, at["instrument"], "", at["seal"]),
    "correct": lambda db, at: corrections.accept(db, at.cast.sten.actor, at["correction"]),
    "leave as it is": lambda db, at: corrections.decline(db, at.cast.chen.actor, at["correction"]),
    "propose a correction": lambda db, at: corrections.propose(
        db, at.cast.sefa.actor, at["conduct"], at["to correct"], "As elsewhere."
    ),
    "sign": lambda db, at: sign(db, at.cast.chen.actor, at["unsigned"], Hand.CHAIR, "My proposal."),
    "table": lambda db, at: tabling.table(db, at.cast.nadia.actor, at["draft"], 1),
}
#: What the deeds are done to.
THINGS = {
    "the desk": (
        "choose",
        "choose otherwise",
        "undo",
        "settle",
        "sit at the desk",
        "offer words",
        "decide",
        "take back",
        "delete",
        "correct",
        "table",
    ),
    "the words": (
        "decide",
        "clear",
        "set the status",
        "delete",
        "renumber",
        "correct",
        "leave as it is",
        "propose a correction",
        "sign",
    ),
    "what the room sees": ("choose", "try answers", "clear"),
    "the order": ("insert", "delete", "move", "split", "renumber", "bring in"),
    "the clause before": ("take back", "split", "renumber"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the clause and everybody around it."""
    with gathering(planned, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
