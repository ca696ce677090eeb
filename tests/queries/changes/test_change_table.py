"""The change table: which rows it has, what they say, and in which order."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.queries.changes.change_rows import TableView
from negotiate.queries.changes.change_table import change_table
from negotiate.queries.text.editions import WORKING
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.text.test_redlines import merged


def test_a_row_says_what_changed_and_who_brought_it_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)
    (row,) = page.rows

    assert (row.redline.label, row.changed.words_out, row.changed.words_in) == ("Article 2", 1, 1)
    assert [(shift.old, shift.new) for shift in row.changed.shifts] == [("shall not", "should not")]
    assert [source.name for source in row.sources] == ["Amendment 1, Arvenia"]
    assert row.delegations == ("Arvenia",)


def test_the_sums_are_those_of_both_whole_texts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)

    assert page.stands.shall == page.stood.shall - 1
    assert page.stands.should == page.stood.should + 1
    assert page.stands.words == page.stood.words - page.words_out + page.words_in


def test_after_the_close_the_table_is_of_what_the_round_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    merged(db, cast, negotiation)
    new = NewPublication(Terms("Text of round 1"), round=negotiation.round)
    publish(db, cast.sefa.actor, negotiation.instrument, new)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)

    assert (page.before.title, page.after.title) == ("Basis text", "Text of round 1")
    assert [row.redline.label for row in page.rows] == ["Article 2"]


def test_the_working_text_is_not_compared_for_who_may_not_read_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound):
        change_table(db, cast.olu.actor, negotiation.instrument.code, TableView(after=WORKING))
