"""The loopholes of the story: closed by amendments, open, open again, and one that is a group's."""

from sqlalchemy.orm import Session

from negotiate.models import Role
from negotiate.queries.norms.loopholes import LoopholesShown, loophole_page, loophole_register
from tests.demo.loaded import Loaded


def states(db: Session, demo: Loaded, delegation: str) -> dict[str, str]:
    """Return how each loophole stands that the negotiator of a delegation sees."""
    actor = demo.actor(db, Role.NEGOTIATOR, delegation)
    return {
        line.title: line.state.value for line in loophole_register(db, actor, demo.instrument, LoopholesShown.ALL).lines
    }


def test_five_were_found_and_two_are_closed_by_amendments(db: Session, demo: Loaded) -> None:
    assert states(db, demo, "Mirrin") == {
        "An anchor is no activity in cyberspace": "open",
        "A service that runs and cannot be trusted": "open",
        "Records that are kept by helping": "closed",
        "A request that nobody answers": "open again",
        "A panel of one": "closed",
    }
    assert len(states(db, demo, "Drovane")) == 4


def test_an_amendment_on_the_table_is_to_close_one(db: Session, demo: Loaded) -> None:
    actor = demo.actor(db, Role.NEGOTIATOR, "Drovane")
    register = loophole_register(db, actor, demo.instrument)
    pages = [loophole_page(db, actor, demo.instrument, line.code) for line in register.lines]

    assert [(page.scenario, [one.number for one in page.remedies]) for page in pages] == [
        ("The slow water", [69]),
        ("", []),
    ]
    assert [page.gone_in.label if page.gone_in else "" for page in pages] == ["", "Article 18"]
