"""The outcome of a round as one document, as its readers read it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience, Capacity, DateRuleKind, Level, StatementKind
from negotiate.operations.dates.dates import NewRule, add_rule
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.operations.text.statements import NewStatement, make_statement
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.policy import NOBODY
from negotiate.queries.outcomes.outcome_page import outcome_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published

AGREED = Agreement(Level.AGREED, "Plenary", frozenset(range(20)))


def test_it_holds_text_status_statements_dates_and_who_took_part(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first, _, review = negotiation.clauses
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    set_status(db, cast.chen.actor, first.code, current_version(db, first).code, AGREED)
    add_rule(db, cast.chen.actor, review.code, NewRule(DateRuleKind.REVIEW, "5 years after entry into force"))
    said = NewStatement(StatementKind.RESERVATION, "We reserve our position.")
    make_statement(db, cast.nadia.actor, first.code, current_version(db, first).code, said)
    publication = published(db, cast, negotiation.round)
    page = outcome_page(db, cast.nadia.actor, negotiation.round.code)

    assert [one.clause.label for one in page.clauses] == ["Article 1", "Article 2", "Article 3"]
    assert [(level, [one.called for one in some]) for level, some in page.by_level] == [
        (Level.AGREED, ["Article 1"]),
        (Level.NOT_DISCUSSED, ["Article 2", "Article 3"]),
    ]
    assert [(one.delegation, one.body) for one in page.statements] == [("Arvenia", "We reserve our position.")]
    assert [(one.clause, one.notation) for one in page.times] == [("Article 3", "5 years after entry into force")]
    assert (page.participants, len(page.observers)) == (("Arvenia", "Belmara"), 1)
    assert page.instants[-1] == ("Text published", publication.issued_at)
    assert page.basis is not None


def test_what_was_agreed_of_the_same_words_since_stands_beside_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first = negotiation.clauses[0]
    published(db, cast, negotiation.round)
    set_status(db, cast.chen.actor, first.code, current_version(db, first).code, AGREED)
    clause = outcome_page(db, cast.nadia.actor, negotiation.round.code).clauses[0]

    assert (clause.level, clause.since) == (Level.NOT_DISCUSSED, Level.AGREED)


def test_the_note_that_counts_stands_first_and_names_its_writer_to_readers_of_the_record(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    published(db, cast, negotiation.round)
    code = negotiation.round.code
    save_change_note(db, cast.sefa.actor, code, WrittenNote("Short."))
    issue_change_note(db, cast.sefa.actor, code, 1)
    save_change_note(db, cast.sefa.actor, code, WrittenNote("Long.", edition=1))
    issue_change_note(db, cast.sefa.actor, code, 2, "It was long.")
    inside, public = (outcome_page(db, actor, code) for actor in (cast.nadia.actor, NOBODY))

    assert inside.note
    assert public.note
    assert (inside.note.opening, inside.note.corrects, inside.note.by) == ("Long.", 1, "Sefa Secretariat")
    assert ([one.opening for one in inside.earlier_notes], public.note.by) == (["Short."], "")
    assert [what for what, _ in public.instants[-2:]] == ["Change note 1 issued", "Change note 2 issued"]


def test_what_is_withheld_is_said_to_each_reader(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    published(db, cast, negotiation.round)
    code = negotiation.round.code

    assert len(outcome_page(db, NOBODY, code).withheld) == 4
    assert len(outcome_page(db, cast.nadia.actor, code).withheld) == 1


def test_there_is_none_before_the_round_is_published(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound, match="Round 1 is open"):
        outcome_page(db, cast.nadia.actor, negotiation.round.code)
    with pytest.raises(NotFound):
        outcome_page(db, NOBODY, negotiation.round.code)
