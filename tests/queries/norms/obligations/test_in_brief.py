"""The obligations of a text in brief: counts, what changed, times and exceptions, each part so long at most."""

from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.queries.norms.obligations.in_brief import ACTORS, CHANGES, LINES, LONGEST, in_brief
from negotiate.queries.norms.obligations.obligations import ObligationsPage, obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def page(db: Session, cast: Cast, negotiation: Negotiation) -> ObligationsPage:
    """Return the page of obligations as a negotiator has it."""
    return obligations_page(db, cast.nadia.actor, negotiation.instrument.code, ObligationView())


def test_it_counts_what_the_page_lists(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    whole = page(db, cast, negotiation)
    first, *_ = in_brief(whole)

    assert first.title == "Who is to do what"
    assert first.lines[0].startswith(f"{whole.total} found in the text, 0 of them confirmed")


def test_it_stays_short_however_much_there_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    whole = page(db, cast, negotiation)
    words = replace(whole.lines[0].words, actor="", action="word " * 400, times=("soon",), exceptions=("unless",))
    line = replace(whole.lines[0], words=words)
    lines = tuple(replace(line, place=line.place._replace(name=f"Article {n}")) for n in range(300))
    parts = in_brief(replace(whole, lines=lines))

    assert max(len(part.lines) for part in parts) <= max(ACTORS + 3, LINES + 1, CHANGES + 1)
    assert max(len(said) for part in parts for said in part.lines) <= 2 * LONGEST
    assert "and 293 more." in next(part.lines for part in parts if part.title == "Exceptions")


def test_what_the_items_of_a_list_share_is_told_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    whole = page(db, cast, negotiation)
    line = replace(whole.lines[0], words=replace(whole.lines[0].words, times=("each year",)))
    parts = in_brief(replace(whole, lines=(line,) * 4))

    assert [len(part.lines) for part in parts if part.title == "By when"] == [1]


def test_a_language_that_is_not_read_is_said_to_be_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    unread = replace(page(db, cast, negotiation), book=None, lines=())

    assert [part.lines for part in in_brief(unread)] == [("Obligations are not read in the language of this text.",)]
