"""What each kind of long work makes."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Naming
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.publishing.compilations import issue_compilation
from negotiate.operations.work.doing import ClaimedWork
from negotiate.web.work.makers import ASKED, MAKERS, Making
from tests.cast import Cast, Player
from tests.exporting.pdf import reading
from tests.operations.negotiation import Negotiation, published, tabled
from tests.operations.work.opening import HOUSE
from tests.web.files.everything.opening import unpacked

Made = Callable[..., bytes]


@pytest.fixture
def made(app: Flask, db: Session, negotiation: Negotiation, tmp_path: Path) -> Made:
    """Return a function that makes something of the negotiation for somebody."""

    def make(player: Player, kind: WorkKind, told: list[tuple[int, int]], **asked: str) -> bytes:
        work = ClaimedWork("k7", 1, kind, 0, negotiation.instrument.id, negotiation.instrument.code, asked, HOUSE)
        file = BytesIO()
        with app.test_request_context(base_url=HOUSE):
            MAKERS[kind].write(Making(db, player.actor, work, lambda *steps: told.append(steps), tmp_path), file)
        return file.getvalue()

    return make


def test_everything_is_made_step_by_step(made: Made, cast: Cast) -> None:
    told: list[tuple[int, int]] = []

    files = unpacked(made(cast.nadia, WorkKind.EVERYTHING, told))

    assert "README.txt" in files
    assert told[-1][0] == told[-1][1] == len(told)


def test_a_text_is_printed_as_it_was_asked_for(made: Made, cast: Cast) -> None:
    told: list[tuple[int, int]] = []

    words = reading.words(made(cast.nadia, WorkKind.TEXT, told, text="working", lines="page"))

    assert "Article 2" in words
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_what_is_on_the_table_and_a_compilation_are_printed(
    made: Made, db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    code = issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "", Naming.NAMED).code

    now = reading.words(made(cast.bela, WorkKind.ON_THE_TABLE, []))
    issued = reading.words(made(cast.bela, WorkKind.COMPILATION, [], compilation=code))

    assert "should" in now
    assert "should" in issued


def test_the_outcome_of_a_round_is_printed(made: Made, db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    words = reading.words(made(cast.bela, WorkKind.OUTCOME, [], round=negotiation.round.code))
    assert "Status of each clause" in words


def test_a_table_is_printed_as_it_stands_at_its_address_when_it_is_done(
    made: Made, db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    address = f"/instruments/{negotiation.instrument.code}/amendments/table.pdf?show=all"
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")

    words = reading.words(made(cast.bela, WorkKind.TABLE, [], table=address))

    assert "[deleted: shall] [added: should]" in words


@pytest.mark.parametrize("address", ["", "/account/tokens", "/instruments/{}/amendments/table.csv", "/nowhere.pdf"])
def test_nothing_is_printed_of_what_is_no_table(made: Made, cast: Cast, negotiation: Negotiation, address: str) -> None:
    with pytest.raises(NotFound):
        made(cast.bela, WorkKind.TABLE, [], table=address.format(negotiation.instrument.code))


@pytest.mark.parametrize("kind", [kind for kind in WorkKind if kind is not WorkKind.READING])
def test_nothing_is_made_of_what_its_asker_may_not_read(made: Made, cast: Cast, kind: WorkKind) -> None:
    with pytest.raises(NotFound):
        made(cast.olu, kind, [])


def test_a_text_is_read_only_for_whoever_may_bring_one_in_and_from_a_file_that_is_there(made: Made, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        made(cast.nadia, WorkKind.READING, [])
    with pytest.raises(NotFound, match="not on this machine any more"):
        made(cast.sefa, WorkKind.READING, [])


def test_every_kind_has_a_maker_and_what_is_asked_has_names() -> None:
    assert set(MAKERS) == set(WorkKind)
    assert "compilation" in ASKED
