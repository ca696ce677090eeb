"""What holds a question and may be read: nothing that is hidden changes an answer or a count."""

import pytest
from sqlalchemy.orm import Session

from negotiate.importing.parse import parse
from negotiate.models import Audience, Capacity, Instrument, Version
from negotiate.operations.amendments import tabling
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.text import instruments
from negotiate.operations.text.instruments import import_text
from negotiate.policy import Actor
from negotiate.queries.finding.findable import findable_by
from negotiate.queries.finding.matches import Matches, matches
from negotiate.queries.finding.questions import Question
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, corrected, drafted, tabled


def found(db: Session, actor: Actor, negotiation: Negotiation, words: str) -> Matches:
    """Return what an actor finds in the instrument."""
    db.expire_all()
    return matches(db, findable_by(db, actor, [negotiation.instrument]), Question(words))


@pytest.fixture
def softened(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Let a merge take "shall" out of the working text after its publication."""
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))


@pytest.fixture
def watched(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Admit an observer, who reads what is published."""
    instruments.admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)


def test_words_that_stand_are_found_in_the_order_of_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    answer = found(db, cast.bela.actor, negotiation, "the")

    assert answer.versions == sorted(answer.versions)
    assert len(answer.versions) == 3


def test_words_as_they_were_typed_come_before_other_forms_of_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    standing = found(db, cast.bela.actor, negotiation, "the").versions

    assert found(db, cast.bela.actor, negotiation, "review this Convention").versions[0] == standing[2]
    assert found(db, cast.bela.actor, negotiation, "this Convention").versions == [standing[0], standing[2]]


@pytest.mark.usefixtures("softened")
def test_words_that_have_left_the_text_are_found_where_they_went(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    answer = found(db, cast.bela.actor, negotiation, '"shall not damage"')

    assert answer.versions == []
    assert [drop.clause_id for drop in answer.drops] == [negotiation.conduct.id]


def test_a_phrase_that_was_taken_apart_has_left_the_text_though_its_words_stand_there_in_other_forms(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "the population depends", "the entire population depended")
    apart = found(db, cast.bela.actor, negotiation, "the population depends")
    one_word = found(db, cast.bela.actor, negotiation, "depending")

    assert [drop.clause_id for drop in apart.drops] == [negotiation.conduct.id]
    assert len(apart.versions) == 1
    assert (len(one_word.versions), one_word.drops) == (1, [])


@pytest.mark.usefixtures("softened", "watched")
def test_who_reads_what_is_published_finds_what_is_published(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert len(found(db, cast.olu.actor, negotiation, '"shall not damage"').versions) == 1
    assert found(db, cast.olu.actor, negotiation, '"should not damage"') == Matches()


@pytest.mark.usefixtures("watched")
def test_an_amendment_is_found_by_those_who_may_read_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert found(db, cast.bela.actor, negotiation, "clinics").wordings == [amendment.revision.id]
    assert found(db, cast.olu.actor, negotiation, "clinics") == Matches()


@pytest.mark.usefixtures("watched")
def test_an_observer_who_is_admitted_finds_amendments(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    instruments.set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.OBSERVERS)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert len(found(db, cast.olu.actor, negotiation, "clinics").wordings) == 1


def test_a_draft_is_in_no_index(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert found(db, cast.nadia.actor, negotiation, "clinics") == Matches()


def test_a_withdrawn_amendment_is_found_still(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    tabling.withdraw(db, cast.nadia.actor, amendment.code, "Overtaken")

    assert len(found(db, cast.bela.actor, negotiation, "clinics").wordings) == 1


def test_nothing_is_asked_where_nothing_is_typed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert found(db, cast.bela.actor, negotiation, " \u200b ") == Matches()


def test_what_an_act_changes_is_found_at_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = found(db, cast.bela.actor, negotiation, "should not damage")

    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    after = found(db, cast.bela.actor, negotiation, "should not damage")
    assert (len(before.versions), len(before.wordings)) == (0, 0)
    assert (len(after.versions), len(after.wordings)) == (1, 1)


@pytest.mark.parametrize("words", ["attaques", "attaqués"])
def test_marks_on_letters_make_no_difference_and_what_has_them_as_typed_comes_first(
    db: Session, cast: Cast, words: str
) -> None:
    text = "# Texte\n\n## Article 1\n\nLes États sont attaqués.\n\n## Article 2\n\nLes attaques cessent.\n"
    code = import_text(db, cast.sefa.actor, parse(text, title="Texte").clauses, title="Texte", language="fr").code
    instrument = by_code(db, Instrument, code)
    answer = matches(db, findable_by(db, cast.sefa.actor, [instrument]), Question(words))
    first = db.get(Version, answer.versions[0])

    assert len(answer.versions) == 2
    assert first is not None
    assert words in first.body
