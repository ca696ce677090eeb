"""The register of terms in the story: fifteen words, disputed remarks, a definition that changed."""

from sqlalchemy.orm import Session

from negotiate.demo.norms.terms import told_remarks
from negotiate.models import Role
from negotiate.queries.norms.terms import terms_page
from tests.demo.loaded import Loaded
from tests.demo.playing import STORY


def test_every_remark_is_made_by_somebody_of_the_story() -> None:
    names = {one.short_name for one in STORY.cast.delegations} | {""}

    assert {told.by for told in told_remarks()} <= names


def test_a_definition_changed_and_what_is_written_is_disputed(db: Session, demo: Loaded) -> None:
    page = terms_page(db, demo.actor(db, Role.NEGOTIATOR, "Aldermere"), demo.instrument)

    assert len(page.lines) == 15
    assert [line.words for line in page.changed] == ["essential service"]
    assert [line.words for line in page.contested] == ["response measure", "significant incident"]
    assert sum(bool(one.names) for line in page.lines for one in line.remarks) == 2
