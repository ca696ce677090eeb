"""Kept pages against an empty shelf: for every address and every reader the same bytes, and fresh after every act."""

from collections.abc import Callable, Hashable, Iterator
from pathlib import Path

import pytest
from werkzeug.routing import Rule

from negotiate.models import Audience
from negotiate.operations.text.instruments import set_audience
from negotiate.web.pages import keeping
from negotiate.web.serving.shelf import KeptPage, Shelf
from tests.browsers import browser
from tests.databases import SQLITE, Databases
from tests.distrust import Distrustful, visible
from tests.matrix.routes import CASES
from tests.matrix.stage import Stage, copied, is_done, set_up

#: What is never kept: the desk and its screens, forms that somebody fills in, the administrator's lists, one's account.
NEVER_KEPT = {
    "account": {
        "forgotten.new",
        "house.new",
        "invitations.edit",
        "long_works.index",
        "long_works.show",
        "work_files.show",
        "work_orders.new",
        "password.edit",
        "personal_tokens.index",
        "reminders.show",
        "session.new",
        "sign_ins.index",
        "tellings.show",
    },
    "desk": {"clearances.new", "merges.new", "projectors.index", "projectors.show", "queues.show"},
    "forms": {
        "amendment_comments.new",
        "amendments.edit",
        "amendments.new",
        "bringings.new",
        "change_notes.edit",
        "chairs_proposals.new",
        "clause_comments.new",
        "corrections.new",
        "draft_comments.new",
        "drafted_ladders.edit",
        "filled_answers.new",
        "filled_positions.new",
        "instruments.new",
        "meetings.edit",
        "meetings.new",
        "next_texts.new",
        "participations.edit",
        "revisions.new",
        "silences.new",
        "status_ladders.edit",
        "statements.new",
        "sub_amendments.new",
        "loopholes.new",
        "obligation_sheets.show",
        "obligations.new",
        "scenarios.new",
        "term_imports.new",
        "tablings.new",
    },
    "house": {
        "arrivals.new",
        "delegations.edit",
        "delegations.index",
        "delegations.new",
        "delegations.show",
        "groups.index",
        "house_checks.index",
        "groups.new",
        "groups.show",
        "house_entries.show",
        "house_record.index",
        "house_record.show",
        "people.edit",
        "people.index",
        "people.new",
        "people.show",
    },
    "drafting": {"draft_histories.show", "packages.new", "packages.show", "rooms.show"},
    "api": {
        "api_amendments.index",
        "api_amendments.show",
        *("api_amendment_threads.index", "api_checklist_answers.show", "api_contests.index", "api_contests.show"),
        *("api_floors.show", "api_outcomes.show", "api_packages.show", "api_publication_positions.index"),
        "api_callers.show",
        "api_dates.index",
        "api_events.index",
        "api_participants.index",
        "api_statements.index",
        "api_all_statements.index",
        "api_all_statements.show",
        "api_checked_clauses.index",
        "api_checklists.index",
        "api_clause_matrix.index",
        "api_convergence.show",
        "api_coverage.index",
        "api_findings.show",
        "api_hints.index",
        "api_histories.index",
        "api_ladders.index",
        "api_ladders.show",
        "api_library.index",
        "api_loopholes.index",
        "api_loopholes.show",
        "api_meetings.index",
        "api_meetings.show",
        "api_obligations.index",
        "api_position_matrix.index",
        "api_protections.show",
        "api_provenance.show",
        "api_scenarios.index",
        "api_silences.index",
        "api_silences.show",
        "api_terms.index",
        "api_variants.show",
        "api_changes.index",
        "api_clauses.index",
        "api_clauses.show",
        "api_descriptions.show",
        "api_guides.show",
        "api_instruments.index",
        "api_instruments.show",
        "api_positions.index",
        "api_publications.index",
        "api_publications.show",
        "api_record.index",
        "api_rounds.index",
        "api_rounds.show",
        "api_text_positions.index",
        "api_threads.index",
        "api_threads.show",
        "api_versions.index",
        "api_versions.show",
    },
    "meetings": {"meetings.index", "meetings.show", "meeting_files.show", "floors.show", "floors.index"},
    "programs": {"feeds.show", "health.show", "news_feeds.show", "static"},
    "addresses": {"stable_places.show", "stable_texts.show"},
    "files": {
        "amendment_sheets.show",
        "date_sheets.show",
        "fate_sheets.show",
        "participation_sheets.show",
        "record_sheets.show",
        "change_sheets.show",
        "clause_matrix_sheets.show",
        "compilation_papers.show",
        "on_the_table_papers.show",
        "outcome_papers.show",
        "printed_amendments.show",
        "printed_clauses.show",
        "printed_texts.show",
        "scenario_sheets.show",
        "structured_amendments.show",
        "structured_texts.show",
        "taken_amendments.show",
        "taken_clauses.show",
        "taken_texts.show",
        "position_sheets.show",
        "answers_to_fill.show",
        "positions_to_fill.show",
        "term_files.show",
    },
    "talk": {"talk.index", "threads.show"},
    "contests": {"contests.index", "contests.new", "contests.show"},
    "workshop": {"bench.index", "loopholes.index", "loopholes.show"},
    "variants": {"variants.index", "variants.new", "parents.show", "parent_clauses.show", "parent_answers.new"},
    "library": {
        *("library.index", "library.new", "library.show"),
        *("house_checklists.index", "house_checklists.new", "checklists.index", "checklist_sheets.show"),
        *("coverage.index", "coverage_sheets.show", "protections.index", "protection_sheets.show"),
    },
    "exercises": {"exercises.index", "exercise.show", "exercise_screens.show", "exercise_screens.index"},
    "searches": {"finding.index", "finding_anywhere.index"},
}
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
        kept = self.before.get(key, lambda: KeptPage((), ()))
        if kept is not None and kept.pieces:
            fresh = make()
            assert fresh is not None
            assert visible(kept) == visible(fresh), f"a page of {key!r} is kept although it has changed"
        return KeptPage((b"",), ())


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
