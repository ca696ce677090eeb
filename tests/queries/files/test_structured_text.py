"""A text as programs want it: its first numbers, its issues, what happened, who changed what."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience, Disclosure
from negotiate.policy import NOBODY
from negotiate.queries.files.structured_text import structured_text
from negotiate.queries.text.comparing.attributions import ClauseChange
from negotiate.queries.text.comparing.editions import editions_of
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, published
from tests.queries.text.comparing.test_redlines import merged


def test_it_knows_who_changed_which_clause_since_the_first_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    merged(db, cast, negotiation)

    text = structured_text(db, cast.bela.actor, negotiation.instrument.code)

    (change,) = text.changes
    assert (change.code, change.change) == (negotiation.conduct.code, ClauseChange.CHANGED)
    assert [source.delegation for source in change.sources] == ["Arvenia"]
    assert [one.first_label for one in text.clauses] == ["Article 1", "Article 2", "Article 3"]
    assert [one.title for one in text.happenings] == ["Round 1 opened"]


def test_a_text_that_was_issued_knows_nothing_of_what_came_after_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    basis = editions_of(db, cast.bela.actor, negotiation.instrument)[0]
    merged(db, cast, negotiation)
    published(db, cast, negotiation.round)

    text = structured_text(db, cast.bela.actor, negotiation.instrument.code, basis.code)

    assert text.changes == ()
    assert [one.code for one in text.issues] == [basis.code]


def test_the_public_reads_what_is_published_and_nothing_of_the_working_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    negotiation.instrument.audience = Audience.PUBLIC
    merged(db, cast, negotiation)

    assert structured_text(db, NOBODY, negotiation.instrument.code).changes == ()
    with pytest.raises(NotFound):
        structured_text(db, NOBODY, negotiation.instrument.code, "working")


def test_what_is_decided_and_not_yet_shown_is_in_no_file(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    in_sight_of(db, cast.sefa.actor)
    merged(db, cast, negotiation)
    db.expire_all()
    in_sight_of(db, cast.bela.actor)

    text = structured_text(db, cast.bela.actor, negotiation.instrument.code)

    assert text.changes == ()
    assert text.clauses[1].version.body == CONDUCT
