"""Kept pages against an empty shelf: for every address and every reader the same bytes, and fresh after every act."""

from collections.abc import Callable, Hashable, Iterator
from pathlib import Path

import pytest
from werkzeug.routing import Rule

from negotiate.models import Audience
from negotiate.operations.text.instruments import set_audience
from negotiate.web.pages import keeping
from negotiate.web.serving.shelf import KeptPage, Shelf, finished
from tests.browsers import browser
from tests.databases import SQLITE, Databases
from tests.distrust import Distrustful, visible
from tests.matrix.routes import CASES
from tests.matrix.stage import Stage, copied, is_done, set_up
from tests.unkept_pages import NEVER_KEPT

#: Addresses that somebody watches while something happens: by endpoint, with the state of the scene that they name.
WATCHED = (
    "amendments.index",
    "amendments.show",
    "position_matrices.index",
    "clauses.show",
    "dates.index",
    "home.index",
    "instruments.show",
    "redlines.show",
    "rounds.show",
    "since.show",
    "terms.index",
    "versions.show",
)


@pytest.fixture(scope="module")
def tried(databases: Databases) -> Iterator[Stage]:
    """Return the scene of the matrix with an application on it that looks at every kept page twice."""
    with databases.new(SQLITE) as url:
        stage = set_up(url)
        yield stage
        stage.let_go()


@pytest.fixture(autouse=True)
def with_her_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pages be drawn by the reader herself, so that one that says her name or asks for her person gives it away."""
    monkeypatch.setattr(keeping, "_nameless", lambda actor: actor)


@pytest.mark.parametrize("audience", Audience)
def test_a_kept_page_reads_for_everybody_as_if_it_had_been_drawn_for_her(tried: Stage, audience: Audience) -> None:
    shelf = tried.app.extensions["kept_pages"] = Distrustful()
    open_to(tried, audience)

    read_everything(tried, audience)

    assert shelf.found > 50


def test_every_page_is_kept_but_these(tried: Stage) -> None:
    views = tried.app.view_functions
    plain = {rule.endpoint for rule in tried.rules("GET") if not hasattr(views[rule.endpoint], "__wrapped__")}

    assert plain == set().union(*NEVER_KEPT.values())


def test_after_every_act_no_page_is_read_that_is_not_so_any_more(tried: Stage, tmp_path: Path) -> None:
    open_to(tried, Audience.PARTICIPANTS)
    shelf = tried.app.extensions["kept_pages"] = Shelf()
    watch(tried)
    tried.app.extensions["kept_pages"] = Suspicious(shelf)
    copied(tried.path, before := tmp_path / "before.sqlite")

    done = [rule.endpoint for rule in tried.rules("POST") if acted(tried, rule, before)]

    assert len(done) > 60


class Suspicious(Shelf):
    """A shelf that draws again what another one holds, and finds nothing else."""

    def __init__(self, before: Shelf) -> None:
        super().__init__()
        self.before = before

    def get(self, key: Hashable, make: Callable[[], KeptPage | None]) -> KeptPage | None:
        """Compare a page that would still be found with a new one."""
        kept = self.before.get(key, lambda: finished((), ()))
        if kept is not None and kept.pieces:
            fresh = make()
            assert fresh is not None
            assert visible(kept) == visible(fresh), f"a page of {key!r} is kept although it has changed"
        return finished((b"",), ())


def open_to(tried: Stage, audience: Audience) -> None:
    """Say who may read the instruments of the scene."""
    with tried.app.store.writing() as db:
        for place in (tried.scene.busy, tried.scene.quiet, tried.scene.resting):
            set_audience(db, tried.cast.sefa.actor, place["instrument"], audience)


def read_everything(tried: Stage, audience: Audience) -> None:
    """Let everybody read every page of the matrix that is kept; the shelf compares what it finds."""
    browsers = tried.browsers()
    for rule in tried.rules("GET"):
        if hasattr(tried.app.view_functions[rule.endpoint], "__wrapped__"):
            for state in CASES[rule.endpoint].states:
                if state.audience is audience:
                    address = tried.address(rule, state)
                    for reader in browsers:
                        reader.get(address).close()


def watch(tried: Stage) -> None:
    """Let some of everybody read the watched pages."""
    cast = tried.cast
    addresses = [
        tried.address(rule, CASES[rule.endpoint].states[0]) for rule in tried.rules("GET") if rule.endpoint in WATCHED
    ]
    for player in (cast.sefa, cast.nadia, cast.bela):
        reader = browser(tried.app, player.secret)
        for address in addresses:
            reader.get(address).close()


def acted(tried: Stage, rule: Rule, before: Path) -> bool:
    """Do an act on the scene, as whoever may; say whether it was done and, where it was, watch the pages.

    The scene is put back into the same file, and not copied for each act: who opens a file must learn all questions.
    """
    for state in CASES[rule.endpoint].states:
        try:
            if any(is_done(actor, tried.address(rule, state), tried.form(rule, state)) for actor in tried.browsers()):
                watch(tried)
                return True
        finally:
            copied(before, tried.path)
    return False
