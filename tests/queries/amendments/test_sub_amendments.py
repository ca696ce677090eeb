"""Amendments to amendments as pages show them."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.orm import Session

from negotiate.operations.amendments.sub_amendments import incorporate
from negotiate.operations.amendments.tabling import withdraw
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.amendments.amendment_list import amendment_list
from negotiate.queries.amendments.sub_amendments import unsettled
from negotiate.queries.desk.live_page import live_page
from negotiate.queries.desk.merge_page import merge_page
from negotiate.queries.desk.queue_page import Filters, queue_page
from negotiate.queries.publishing.rounds import round_page
from negotiate.queries.text.text import text_page
from negotiate.state.desk.choices import Choices
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, changing, inserted, tabled

Counted = Callable[[], AbstractContextManager[list[str]]]


def test_a_change_stands_beneath_its_amendment_in_every_list(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    tabled(db, cast.nadia, negotiation.conduct, "water", "energy")
    changed(db, cast.bela, first, "clinics", "public clinics")
    margin = text_page(db, cast.nadia.actor, negotiation.instrument.code).clauses[1].amendments
    listed = amendment_list(db, cast.nadia.actor, negotiation.instrument.code).clauses[0].amendments
    queue = queue_page(db, cast.sefa.actor, negotiation.round.code, Filters()).clauses[0].entries
    fates = round_page(db, cast.sefa.actor, negotiation.round.code).summary.fates

    assert [(note.number, note.amends) for note in margin] == [(1, None), (3, 1), (2, None)]
    assert [note.number for note in listed] == [1, 3, 2]
    assert [(entry.number, entry.amends) for entry in queue] == [(1, None), (3, 1), (2, None)]
    assert [(line.number, line.amends) for line in fates] == [(1, None), (3, 1), (2, None)]


def test_the_amendment_shows_what_is_proposed_to_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    changed(db, cast.bela, parent, "clinics", "public clinics")
    changing(db, cast.bela, parent, "clinics", "good clinics")
    seen = amendment_page(db, cast.nadia.actor, parent.code).family.changes
    own = amendment_page(db, cast.bela.actor, parent.code).family.changes

    assert [note.excerpts[0].new for note in seen] == [" public"]
    assert [note.number for note in own] == [2, None]


def test_the_sponsor_is_asked_until_its_amendment_leaves_the_table(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    changed(db, cast.bela, parent, "clinics", "public clinics")
    before = unsettled(db, cast.nadia.actor), unsettled(db, cast.bela.actor)
    withdraw(db, cast.nadia.actor, parent.code, "")
    after = unsettled(db, cast.nadia.actor), unsettled(db, cast.bela.actor)

    assert [[line.asked for line in lines] for lines in before] == [
        ["incorporate it, or leave it to the secretariat"], []
    ]  # fmt: skip
    assert [[line.asked for line in lines] for lines in after] == [
        [], ["Amendment 1 has left the table: take over or withdraw"]
    ]  # fmt: skip


def test_the_desk_shows_an_amendment_with_and_without_its_change(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    changed(db, cast.bela, parent, "clinics", "public clinics")
    page = merge_page(db, cast.sefa.actor, negotiation.conduct.code)

    assert [place.is_in_family for place in page.places] == [True]
    assert [[rival.number for rival in reading.rivals] for reading in page.places[0].readings] == [[1], [2]]
    assert [rival.parent.number for rival in page.rivals if rival.parent] == [1]


def test_a_change_to_a_new_clause_is_shown_where_it_stands_after_another_was_taken_in(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Each State shall report on services.")
    first = changed(db, cast.bela, parent, "report", "report fully")
    second = changed(db, cast.bela, parent, "services", "all services")
    incorporate(db, cast.nadia.actor, first.code, parent.revision.code)
    db.expire_all()
    rivals = merge_page(db, cast.sefa.actor, negotiation.conduct.code).wholes

    assert [rival.number for rival in rivals] == [parent.number, second.number]
    assert [edit.text for edit in rivals[1].edits] == [" all"]


def test_a_desk_that_was_open_before_shows_what_has_followed_since(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics and schools")
    first = changed(db, cast.bela, parent, "schools", "all schools")
    changed(db, cast.bela, parent, "clinics", "public clinics")
    merge_page(db, cast.sefa.actor, negotiation.conduct.code)
    live_page(db, cast.sefa.actor, negotiation.conduct.code)
    incorporate(db, cast.nadia.actor, first.code, parent.revision.code)
    db.flush()
    db.expire_all()
    desk = merge_page(db, cast.sefa.actor, negotiation.conduct.code)
    live = live_page(db, cast.sefa.actor, negotiation.conduct.code)

    assert [reading.reading.text for reading in desk.places[0].readings] == [
        " clinics and all schools", " public clinics and all schools"
    ]  # fmt: skip
    assert [place.key for place in live.places] == [place.key for place in desk.places]


def _statements(db: Session, cast: Cast, negotiation: Negotiation, counted: Counted) -> list[int]:
    """Return how many statements the pages of an amendment with its changes take."""
    parent = db.merge(tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics"))
    counts = []
    for words in ("public", "good", "all", "municipal"):
        changed(db, cast.bela, parent, "clinics", f"{words} clinics")
        code, clause = parent.code, negotiation.conduct.code
        base = current_version(db, negotiation.conduct).code
        with counted() as statements:
            amendment_page(db, cast.nadia.actor, code)
            merge_page(db, cast.sefa.actor, clause, Choices(base=base))
            unsettled(db, cast.nadia.actor)
        counts.append(len(statements))
        parent = db.merge(parent)
    return counts


def test_the_number_of_statements_does_not_grow_with_the_changes(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Counted
) -> None:
    counts = _statements(db, cast, negotiation, counted)

    assert len(set(counts[1:])) == 1
