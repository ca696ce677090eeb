"""Positions on amendments: who reads which, which stand, and that what few are told is in nothing that others read."""

import ast
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Position, Stance, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.state.comments.amendment_positions import STANDS, STANDS_BEFORE_ALL, positions_read
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.talking import friends

OWN, TO_ALL, GROUP = ThreadReach.DELEGATION, ThreadReach.PARTICIPANTS, ThreadReach.GROUP
#: The file of a journal holds the rows that its entries name; a line and a cell are given theirs by `on_amendment`. What
#: is taken along asks `amendment_positions` by its module; threads only tell what is said from a position.
BY_OTHER_GUARDS = {"record_file.py", "stance_lines.py", "opened_cell.py", "taken_positions.py", "threads.py"}
QUERIES = Path(__file__).parents[3] / "negotiate" / "queries"


@pytest.fixture
def soft(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment of Arvenia's that is on the table."""
    return tabled(db, cast.nadia, negotiation.conduct, "shall", "should")


def said(db: Session, cast: Cast, amendment: Amendment, *told: tuple[Stance, ThreadReach]) -> list[Position]:
    """Let Bela take positions on an amendment, one after the other."""
    group = friends(db, cast, cast.arvenia, cast.belmara)
    return [
        take(db, cast.bela.actor, amendment.code, NewPosition(stance, "", reach, group if reach is GROUP else ""))
        for stance, reach in told
    ]


@pytest.mark.parametrize("name", ["ada", "sefa", "chen", "nadia", "hugo", "bela", "olu", "obi", ""])
def test_lists_hold_what_the_law_allows(db: Session, cast: Cast, soft: Amendment, name: str) -> None:
    said(db, cast, soft, (Stance.SUPPORT, TO_ALL), (Stance.RESERVE, GROUP), (Stance.OPPOSE, OWN))
    actor: Actor = getattr(cast, name).actor if name else NOBODY

    listed = {row for row, _ in positions_read(db, actor, soft.instrument)}

    assert listed == {one for one in db.scalars(select(Position)) if may(actor, Act.SEE_POSITION, one)}


@pytest.mark.parametrize(
    ("told", "stand"),
    [
        ([(Stance.OPPOSE, OWN), (Stance.SUPPORT, TO_ALL)], [Stance.SUPPORT]),
        ([(Stance.SUPPORT, TO_ALL), (Stance.OPPOSE, OWN)], [Stance.SUPPORT, Stance.OPPOSE]),
        ([(Stance.OPPOSE, OWN), (Stance.RESERVE, GROUP)], [Stance.RESERVE]),
        ([(Stance.RESERVE, GROUP), (Stance.OPPOSE, OWN)], [Stance.RESERVE, Stance.OPPOSE]),
        ([(Stance.RESERVE, GROUP), (Stance.OPPOSE, GROUP)], [Stance.OPPOSE]),
    ],
)
def test_what_goes_as_far_or_further_takes_the_place_of_what_was_said(
    db: Session, cast: Cast, soft: Amendment, told: list[tuple[Stance, ThreadReach]], stand: list[Stance]
) -> None:
    said(db, cast, soft, *told)

    assert list(db.scalars(select(Position.stance).where(STANDS).order_by(Position.id))) == stand


def test_what_is_taken_back_brings_nothing_back_that_it_had_replaced(db: Session, cast: Cast, soft: Amendment) -> None:
    *_, last = said(db, cast, soft, (Stance.OPPOSE, TO_ALL), (Stance.SUPPORT, TO_ALL))
    take_back(db, cast.bela.actor, last.code)

    assert list(db.scalars(select(Position).where(STANDS_BEFORE_ALL))) == []


def test_every_page_that_asks_for_positions_says_who_is_told_of_them() -> None:
    guards = {"TOLD_TO_ALL", "STANDS_BEFORE_ALL", "STANDS", "positions_read"}
    asking = {path.name: names for path in QUERIES.rglob("*.py") if "Position" in (names := imported(path))}

    assert {name for name, names in asking.items() if not names & guards} == BY_OTHER_GUARDS


def imported(path: Path) -> set[str]:
    """Return the names that a module imports."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
