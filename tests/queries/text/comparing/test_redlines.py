"""What changed between two texts, every change with who asked for it."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import AmendmentKind
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.operations.text.arranging.arrangement import NewClause, insert
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.queries.text.comparing.attributions import ClauseChange
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.queries.text.comparing.editions import WORKING, editions_of
from negotiate.queries.text.comparing.redlines import redline_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, begin, corrected, drafted, tabled
from tests.operations.text.arranging.test_arrangement import EDITORIAL, moved


def merged(db: Session, cast: Cast, negotiation: Negotiation, falls: str = "") -> None:
    """Adopt Arvenia's "should" and decline Belmara's "must"; `falls` says which status that may take away."""
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    rival = tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    chosen = choices(db, negotiation, "adopt 0", reasons={rival.code: "Too strict."})
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, replace(chosen, falls=falls))


def test_exactly_the_decided_change_is_shown(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code)

    assert [clause.label for clause in page.changed] == ["Article 2"]
    assert [edit.text for edit in page.changed[0].edits] == [" should"]


def test_every_change_names_who_brought_words_in_and_who_took_words_out(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    merged(db, cast, negotiation)
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code)
    (change,) = page.changed[0].attributions

    assert [source.name for source in change.brought_in] == ["Amendment 1, Arvenia"]
    assert [source.name for source in change.taken_out] == ["Amendment 1, Arvenia"]


def test_an_untouched_text_shows_no_difference(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code)

    assert page.changed == ()
    assert {clause.change for clause in page.clauses} == {ClauseChange.KEPT}


def test_after_the_close_the_page_opens_on_what_the_round_changed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    merged(db, cast, negotiation)
    new = NewPublication(Terms("Text of round 1"), round=negotiation.round)
    publish(db, cast.sefa.actor, negotiation.instrument, new)
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code)

    assert (page.before.title, page.after.title) == ("Basis text", "Text of round 1")


def test_the_working_text_is_not_compared_by_who_may_not_read_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound):
        redline_page(db, cast.olu.actor, negotiation.instrument.code, after=WORKING)


def test_an_unknown_text_is_not_found(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound, match="no such text"):
        redline_page(db, cast.bela.actor, negotiation.instrument.code, before="nothing")


def test_a_clause_that_moved_says_whence_and_whither_also_where_its_words_changed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first, _, last = negotiation.clauses
    corrected(db, cast, last, "years", "years and more")
    moved(db, cast, negotiation, last, first.code)
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code)
    (line,) = page.changed

    assert (line.code, line.change) == (last.code, ClauseChange.CHANGED)
    assert line.move == ClauseMove("Article 2", "Article 1")


def test_a_deleted_clause_names_who_took_it_out(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    base = current_version(db, negotiation.conduct)
    asked = amendments.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, Proposal(base.code))
    amendment = amendments.table(db, cast.nadia.actor, asked.code, 1)
    delete_clause(db, cast.sefa.actor, base, amendment)
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code)
    (gone,) = page.changed

    assert (gone.label, gone.change) == ("Article 2", ClauseChange.REMOVED)
    assert [source.name for note in gone.notes for source in note.taken_out] == ["Amendment 1, Arvenia"]


def test_a_clause_that_is_not_there_yet_was_taken_out_by_nobody(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    insert(db, cast.sefa.actor, negotiation.conduct.code, NewClause("", "Care", "Take care."), EDITORIAL)
    basis = editions_of(db, cast.bela.actor, negotiation.instrument)[0].code
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code, WORKING, basis)
    (gone,) = page.changed

    assert (gone.change, [note.taken_out for note in gone.notes]) == (ClauseChange.REMOVED, [()])


def test_a_draft_of_ones_own_is_compared_with_the_working_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    code = negotiation.instrument.code

    page = redline_page(db, cast.nadia.actor, code, before="working", after=f"amendment.{draft.code}")

    assert [clause.label for clause in page.changed] == ["Article 2"]
    assert [excerpt.new.strip() for note in page.changed[0].notes for excerpt in note.excerpts] == ["clinics"]
    assert [edition.code for edition in redline_page(db, cast.nadia.actor, code).drafts] == [f"amendment.{draft.code}"]
    assert redline_page(db, cast.bela.actor, code).drafts == ()
    with pytest.raises(NotFound):
        redline_page(db, cast.bela.actor, code, before="working", after=f"amendment.{draft.code}")


def test_another_instrument_is_compared_clause_by_matched_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    other = begin(db, cast)
    corrected(db, cast, other.conduct, "hospitals", "clinics")
    code = negotiation.instrument.code

    page = redline_page(db, cast.nadia.actor, code, before="working", after=f"instrument.{other.instrument.code}")

    assert [(clause.label, clause.change.value) for clause in page.changed] == [("Article 2", "changed")]
    assert page.names == (page.names[0], "")
