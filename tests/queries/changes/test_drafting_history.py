"""The drafting history: what each text made of a clause, who was behind it, what failed; and nothing of drafts."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import FateKind, Level, Stance
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.operations.text.next_texts import bring_in
from negotiate.queries.changes.drafting_history import clause_history, whole_history
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled
from tests.operations.text.test_next_texts import as_it_stands, reworded
from tests.operations.text.test_statements import said
from tests.queries.text.comparing.test_redlines import merged


def closed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Adopt Arvenia's "should", decline Belmara's "must", and publish the round."""
    merged(db, cast, negotiation)
    publish(
        db, cast.sefa.actor, negotiation.instrument, NewPublication(Terms("Text of round 1"), round=negotiation.round)
    )


def test_an_entry_has_the_words_the_mover_and_what_failed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    entry = clause_history(db, cast.bela.actor, negotiation.conduct.code).history.entries[0]

    assert entry.moment.edition.title == "Text of round 1"
    assert [edit.text for edit in entry.redline.edits] == [" should"]
    assert [(rival.note.delegation, rival.note.fate) for rival in entry.rivals] == [
        ("Arvenia", FateKind.ADOPTED),
        ("Belmara", FateKind.DECLINED),
    ]
    assert entry.rivals[1].fates[0].reason == "Too strict."


def test_a_history_says_how_much_it_holds(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    history = clause_history(db, cast.bela.actor, negotiation.conduct.code).history

    assert (history.wordings, history.amendments, history.delegations) == (2, 2, 2)


def test_the_last_entry_is_the_birth_of_the_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    entry = clause_history(db, cast.bela.actor, negotiation.conduct.code).history.entries[-1]

    assert (entry.is_birth, entry.moment.edition.title) == (True, "Basis text")


def test_a_statement_stands_with_the_text_that_came_after_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    said(db, cast.bela, negotiation)
    closed(db, cast, negotiation)
    newest, birth = clause_history(db, cast.nadia.actor, negotiation.conduct.code).history.entries

    assert [(line.delegation, line.body) for line in newest.statements] == [("Belmara", "We reserve our position.")]
    assert birth.statements == ()


def test_who_was_for_and_against_is_told_by_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE))
    take(db, cast.bela.actor, amendment.code, NewPosition(Stance.SUPPORT))
    (rival,) = clause_history(db, cast.bela.actor, negotiation.conduct.code).history.entries[0].rivals

    assert rival.stances == ((Stance.SUPPORT, ("Belmara",)),)


def test_words_lead_to_what_stood_there_before(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    whole = clause_history(db, cast.bela.actor, negotiation.conduct.code)
    code = whole.sources[0].amendment_code
    phrase = clause_history(db, cast.bela.actor, negotiation.conduct.code, code).phrase
    ((_, note),) = phrase.notes

    assert (phrase.source.name, phrase.rival.note.code) == ("Amendment 1, Arvenia", code)
    assert [(found.old.strip(), found.new.strip()) for found in note.excerpts] == [("shall", "should")]


def test_words_of_a_text_that_was_brought_in_lead_to_what_it_was_said_to_be(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "hospitals", "clinics")
    bring_in(db, cast.sefa.actor, negotiation.instrument.code, text)
    code = current_version(db, negotiation.conduct).code

    page = clause_history(db, cast.bela.actor, negotiation.conduct.code, code)

    assert page.phrase is not None
    assert "Draft text of 4 December" in page.phrase.source.name
    assert [source.code for source in page.sources] == [code]
    assert [excerpt.old.strip() for _, note in page.phrase.notes for excerpt in note.excerpts] == ["hospitals"]


def test_words_that_nobody_brought_in_lead_nowhere(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert clause_history(db, cast.bela.actor, negotiation.conduct.code, "x").phrase is None


def test_a_draft_is_no_part_of_history_even_for_its_own_delegation(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    before = clause_history(db, cast.nadia.actor, negotiation.conduct.code)
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert clause_history(db, cast.nadia.actor, negotiation.conduct.code) == before


def test_a_clause_that_left_the_text_keeps_its_history(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.conduct))
    page = clause_history(db, cast.bela.actor, negotiation.conduct.code)

    assert (page.history.is_deleted, page.spans, len(page.history.entries)) == (True, (), 2)
    assert [point.level for point in page.history.life] == [Level.NOT_DISCUSSED, None]


def test_the_life_of_a_clause_has_a_point_for_every_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    life = clause_history(db, cast.bela.actor, negotiation.conduct.code).history.life

    assert [point.title for point in life] == ["Basis text", "Text of round 1", "Working text"]
    assert life[0].words == life[1].words == life[2].words > 0


def test_the_whole_history_is_that_of_each_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    whole = whole_history(db, cast.bela.actor, negotiation.instrument.code)
    singly = [clause_history(db, cast.bela.actor, clause.code).history for clause in negotiation.clauses]

    assert list(whole.histories) == singly


def test_who_may_not_read_the_instrument_finds_no_history(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        clause_history(db, cast.olu.actor, negotiation.conduct.code)
