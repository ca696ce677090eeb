"""Obligations in the demonstration: most are suggested, some confirmed, one mended, one stale, one said to be none."""

from collections import Counter

from sqlalchemy.orm import Session

from negotiate.exporting.pdf.press import to_pdf
from negotiate.models import Role
from negotiate.queries.norms.obligations.obligations import obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from negotiate.web.norms.obligations.obligation_briefs import paper_of_brief
from tests.demo.loaded import Loaded
from tests.exporting.pdf.reading import opened


def test_some_are_confirmed_one_is_mended_and_one_is_stale(db: Session, demo: Loaded) -> None:
    page = obligations_page(db, demo.actor(db, Role.SECRETARIAT), demo.instrument, ObligationView())
    states = Counter(line.state.value for line in page.lines)

    assert page.total > 100
    assert (states["confirmed"], states["mended"]) == (5, 1)
    assert [one.place.name for one in page.stale] == ["Article 15 (1)"]
    assert len(page.none) == 1
    assert len(page.rules) > 10


def test_between_two_rounds_obligations_became_something_else(db: Session, demo: Loaded) -> None:
    page = obligations_page(db, demo.actor(db, Role.NEGOTIATOR, "Mirrin"), demo.instrument, ObligationView())

    assert page.earlier is not None
    assert page.groups


def test_a_minister_reads_them_on_two_pages(db: Session, demo: Loaded) -> None:
    page = obligations_page(db, demo.actor(db, Role.NEGOTIATOR, "Aldermere"), demo.instrument, ObligationView())
    file = to_pdf(paper_of_brief(page, "https://negotiate.example/"))

    assert len(opened(file).pages) == 2
