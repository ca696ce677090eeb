"""Bringing a text in, and saying who takes part."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Audience, Capacity
from negotiate.operations.text import instruments
from negotiate.state.text.publications import latest_publication
from negotiate.state.text.versions import standing_versions
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Draft, Negotiation


def test_every_clause_gets_a_first_version_with_its_origin(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    lines = standing_versions(db, negotiation.instrument)

    assert [(version.label, version.number) for _, version in lines] == [
        ("Article 1", 1),
        ("Article 2", 1),
        ("Article 3", 1),
    ]
    assert lines[1][1].runs[0][1] == f"version:{lines[1][1].code}"


def test_the_text_that_came_in_is_a_publication(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    publication = latest_publication(db, negotiation.instrument)

    assert publication is not None
    assert (publication.ordinal, len(publication.entries)) == (0, 3)


@pytest.mark.parametrize(
    ("title", "clauses", "field"),
    [
        (" ", [Draft("Article 1", "", CONDUCT)], "title"),
        ("x" * 401, [Draft("Article 1", "", CONDUCT)], "title"),
        ("Convention", [], "file"),
        ("Convention", [Draft("Article 1", "", "word " * 12_100)], "body"),
        ("Convention", [Draft("Article 1", "two\nlines", CONDUCT)], "heading"),
    ],
)
def test_what_cannot_be_stored_is_refused(
    db: Session, cast: Cast, title: str, clauses: list[Draft], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        instruments.import_text(db, cast.sefa.actor, clauses, title=title, language="en")

    assert refused.value.field == field


def test_a_delegate_brings_nothing_in(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        instruments.import_text(db, cast.nadia.actor, [], title="Convention", language="en")


def test_a_delegation_is_admitted_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="takes part already"):
        instruments.admit(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, Capacity.PARTICIPANT)


def test_an_observer_is_never_given_the_right_to_propose(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="cannot be given the right to propose"):
        instruments.admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.PARTICIPANT)


def test_the_audience_can_be_everyone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    instruments.set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)

    assert negotiation.instrument.audience is Audience.PUBLIC
