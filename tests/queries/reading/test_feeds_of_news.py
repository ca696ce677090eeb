"""What a feed reader finds: what was issued, for whoever may read it; what she watches, for herself."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Naming, RecordHead
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.publishing.compilations import issue_compilation
from negotiate.policy import NOBODY
from negotiate.queries.reading.feeds_of_news import issued_texts, own_news
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published, tabled


def test_publications_and_compilations_are_told_in_their_order(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "Proposals", Naming.MASKED)

    issued = issued_texts(db, cast.bela.actor, negotiation.instrument.code).issued

    assert [(text.title, text.what) for text in issued] == [
        ("Basis text", "publications"),
        ("Proposals", "compilations"),
    ]
    assert amendment.number == 1


def test_a_publication_is_told_with_the_head_of_the_record(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = published(db, cast, negotiation.round)
    head = db.scalars(select(RecordHead.hash).where(RecordHead.publication_id == row.id)).one()

    told = issued_texts(db, cast.bela.actor, negotiation.instrument.code).issued[-1]

    assert (told.code, f"head of the record {head}" in told.note) == (row.code, True)


def test_what_is_not_public_is_in_no_public_feed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        issued_texts(db, NOBODY, negotiation.instrument.code)


def test_ones_own_feed_tells_of_every_instrument(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    (found,) = own_news(db, cast.nadia.actor)

    assert found.title == "Convention"
    assert [item.words for item in found.items][-1:] == ["A text was published"]


def test_a_change_note_leads_to_the_outcome_of_its_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    save_change_note(db, cast.sefa.actor, negotiation.round.code, WrittenNote("A short round."))
    note = issue_change_note(db, cast.sefa.actor, negotiation.round.code, 1)

    told = issued_texts(db, cast.bela.actor, negotiation.instrument.code).issued[-1]

    assert (told.what, told.code, told.title) == ("change-notes", note.code, "Outcome of round 1")
    assert told.read_at == ("outcomes", negotiation.round.code)
