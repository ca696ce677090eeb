"""The checklists of the story are half answered: readings differ, some are asked anew, some are a group's or private."""

from sqlalchemy.orm import Session

from negotiate.models import Role
from negotiate.queries.norms.checklists.matrix import ChecklistPage, checklist_page
from tests.demo.loaded import Loaded


def page(db: Session, demo: Loaded, delegation: str) -> ChecklistPage:
    """Return the human-rights check as the negotiator of a delegation finds it."""
    return checklist_page(db, demo.actor(db, Role.NEGOTIATOR, delegation), demo.instrument)


def test_they_are_half_answered(db: Session, demo: Loaded) -> None:
    found = page(db, demo, "Aldermere")

    assert found.differing >= 3
    assert found.anew >= 1
    assert found.unanswered >= 5
    assert len(found.choices) == 2


def test_what_is_a_groups_or_ones_own_is_read_there_alone(db: Session, demo: Loaded) -> None:
    rows = {one: [row.label for row in page(db, demo, one).rows] for one in ("Mirrin", "Ouravel", "Veloria", "Kethara")}

    assert [one for one, labels in rows.items() if "Article 21" in labels] == ["Mirrin", "Ouravel", "Veloria"]
