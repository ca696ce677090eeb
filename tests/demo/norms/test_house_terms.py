"""The register that all texts share in the story: what the house says, beside two texts that define words."""

from sqlalchemy.orm import Session

from negotiate.demo.norms.house_terms import SAID
from negotiate.models import Role
from negotiate.queries.norms.house_terms import house_terms_page
from tests.demo.loaded import Loaded


def test_the_house_says_something_of_terms_that_its_texts_define(db: Session, demo: Loaded) -> None:
    page = house_terms_page(db, demo.actor(db, Role.SECRETARIAT))

    assert sum(len(line.remarks) for line in page.lines) == len(SAID)
    assert all(line.meanings for line in page.lines if line.remarks)
