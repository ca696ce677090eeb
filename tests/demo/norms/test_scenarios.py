"""The bench of the story: readings differ, some words have changed since, and one scenario is a group's."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Circle, Finds, Role, ScenarioAnswer
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.queries.norms.scenarios.bench_cells import BenchPage
from tests.demo.loaded import Loaded


def bench(db: Session, demo: Loaded, delegation: str) -> BenchPage:
    """Return the bench as the negotiator of a delegation finds it."""
    return bench_page(db, demo.actor(db, Role.NEGOTIATOR, delegation), demo.instrument)


def test_readings_differ_and_words_have_changed(db: Session, demo: Loaded) -> None:
    page = bench(db, demo, "Aldermere")

    assert len(page.columns) == 5
    assert page.differing >= 3
    assert page.anew >= 1


def test_an_amendment_is_tried_before_all_and_drafts_in_private(db: Session, demo: Loaded) -> None:
    told = select(ScenarioAnswer).where(ScenarioAnswer.amendment_id.is_not(None))
    public = {row.delegation.short_name: row.finds for row in db.scalars(told) if row.published_to is Circle.ALL}
    private = {row.delegation.short_name for row in db.scalars(told) if row.published_to is None}

    assert public["Aldermere"] is Finds.COVERS
    assert public["Drovane"] is Finds.UNCLEAR
    assert private == {"Veloria", "Mirrin", "Ouravel"}


def test_a_scenario_of_the_islands_is_theirs(db: Session, demo: Loaded) -> None:
    assert len(bench(db, demo, "Mirrin").columns) == 6
