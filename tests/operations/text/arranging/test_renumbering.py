"""Renumbering: labels become consecutive, references follow their clauses, nothing else changes."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import (
    Amendment,
    AmendmentKind,
    CarriageResult,
    Clause,
    Hand,
    RecordEntry,
    Version,
    VersionKind,
    unpacked,
)
from negotiate.operations.amendments.tabling import Proposal, draft, table
from negotiate.operations.publishing.preparations import prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.operations.text.arranging.renumbering import renumber
from negotiate.state.numbering.renumbering_plan import renumbering_plan
from negotiate.state.text.versions import current_version
from negotiate.text.edits import apply
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, drafted, labels, tabled

REFERRING = "Each State shall act under article 3, paragraph 1, and article 33 of the Charter."


@pytest.fixture
def inserted(db: Session, cast: Cast, negotiation: Negotiation) -> Clause:
    """Return a clause "Article 2 bis" that refers to article 3 and to another instrument."""
    new = NewClause("", "Care", REFERRING)
    return insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL)).clause


def renumbered(db: Session, cast: Cast, negotiation: Negotiation, start: str = "") -> list[Version]:
    """Carry out the renumbering as it is shown now."""
    seal = renumbering_plan(db, negotiation.instrument, start).seal
    return renumber(db, cast.sefa.actor, negotiation.instrument.code, start, seal)


def test_labels_become_consecutive(db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause) -> None:
    renumbered(db, cast, negotiation)

    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3", "Article 4"]


def test_references_follow_the_clause_and_not_the_number(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    renumbered(db, cast, negotiation)

    assert current_version(db, inserted).body == REFERRING.replace("article 3,", "article 4,")


def test_only_what_changes_gets_an_editorial_version(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    versions = renumbered(db, cast, negotiation)

    assert [(version.label, version.kind) for version in versions] == [
        ("Article 3", VersionKind.EDITORIAL),
        ("Article 4", VersionKind.EDITORIAL),
    ]


def test_words_of_a_clause_with_a_new_label_keep_their_origins(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    before = current_version(db, negotiation.clauses[2]).runs
    renumbered(db, cast, negotiation)

    assert current_version(db, negotiation.clauses[2]).runs == before


def test_a_renumbering_from_a_clause_on_leaves_what_stands_before(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    new = NewClause("", "Terms", "A service is what it is.")
    insert(db, cast.sefa.actor, negotiation.clauses[0].code, new, Signing(Hand.EDITORIAL))
    renumbered(db, cast, negotiation, inserted.code)

    assert labels(db, negotiation.instrument) == [
        "Article 1", "Article 1 bis", "Article 2", "Article 3", "Article 4",
    ]  # fmt: skip


def test_open_amendments_are_carried(db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause) -> None:
    amendment = tabled(db, cast.nadia, inserted, "shall", "should")
    renumbered(db, cast, negotiation)

    assert amendment.revision.carriages[-1].result is CarriageResult.CLEAN


def test_a_renumbering_is_signed_as_editorial(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    renumbered(db, cast, negotiation)
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")

    assert prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms())


def test_a_text_that_has_changed_is_not_renumbered_unseen(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    with pytest.raises(Stale) as refused:
        renumber(db, cast.sefa.actor, negotiation.instrument.code, "", "an older seal")

    assert refused.value.theirs == "Article 2 bis → Article 3\nArticle 3 → Article 4"


def test_a_text_in_order_has_nothing_to_renumber(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="nothing to renumber"):
        renumbered(db, cast, negotiation)


def test_a_delegate_renumbers_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        renumber(db, cast.nadia.actor, negotiation.instrument.code, "", "")


def cites(db: Session, cast: Cast, negotiation: Negotiation) -> Clause:
    """Return a clause that cites a paragraph which has another number since."""
    new = NewClause("Article 4", "Care", "States act under article 1, paragraph 2, and articles 1 to 3.")
    clause = insert(db, cast.sefa.actor, negotiation.clauses[2].code, new, Signing(Hand.EDITORIAL)).clause
    corrected(db, cast, negotiation.clauses[0], "2. It applies", "2. Services are what people need.\n\n3. It applies")
    return clause


def test_a_reference_follows_its_paragraph(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = cites(db, cast, negotiation)
    renumbered(db, cast, negotiation)

    assert current_version(db, clause).body == "States act under article 1, paragraph 3, and articles 1 to 3."
    assert current_version(db, clause).kind is VersionKind.EDITORIAL


def test_a_reference_that_has_followed_is_not_moved_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    cites(db, cast, negotiation)
    renumbered(db, cast, negotiation)

    assert renumbering_plan(db, negotiation.instrument).references == ()


def test_a_reference_may_be_left_as_it_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = cites(db, cast, negotiation)
    insert(db, cast.sefa.actor, clause.code, NewClause("Article 6", "", "It is last."), Signing(Hand.EDITORIAL))
    plan = renumbering_plan(db, negotiation.instrument)
    left = [one.key for one in plan.references]
    renumber(db, cast.sefa.actor, negotiation.instrument.code, "", plan.seal, left)

    assert [one.is_doubtful for one in plan.references] == [True]
    assert current_version(db, clause).number == 1


def test_the_record_says_what_followed_and_what_nobody_could_carry(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    clause = cites(db, cast, negotiation)
    corrected(db, cast, clause, "articles 1 to 3", "article 17")
    renumbered(db, cast, negotiation)
    entry = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc())).first()

    assert entry is not None
    assert entry.facts["references"] == [["Article 4", "2", "3"]]
    assert entry.facts["loose"] == [["Article 4", "article 17", "points to nothing"]]


def test_numbers_in_an_open_amendment_follow_beside_the_wording_as_submitted(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "including", "under article 3, including")
    renumbered(db, cast, negotiation)
    carriage = amendment.revision.carriages[-1]

    assert "under article 3, including" in amendment.revision.body
    assert carriage.result is CarriageResult.CLEAN
    assert "under article 4, including" in apply(carriage.version.wording.text, unpacked(carriage.edits))


def naming(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an open amendment that names a paragraph which has another number since."""
    amendment = tabled(db, cast.nadia, negotiation.conduct, "including", "under article 1, paragraph 2, including")
    corrected(db, cast, negotiation.clauses[0], "2. It applies", "2. Services are what people need.\n\n3. It applies")
    return amendment


def test_a_paragraph_named_in_an_open_amendment_follows_beside_the_wording_as_submitted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = naming(db, cast, negotiation)
    renumbered(db, cast, negotiation)
    carriage = amendment.revision.carriages[-1]

    assert "article 1, paragraph 2, including" in amendment.revision.body
    assert "article 1, paragraph 3, including" in apply(carriage.version.wording.text, unpacked(carriage.edits))


def test_a_number_in_an_amendment_that_has_followed_is_not_moved_again(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    naming(db, cast, negotiation)
    renumbered(db, cast, negotiation)

    assert renumbering_plan(db, negotiation.instrument).numbers == ()


def test_a_number_that_has_followed_goes_on_from_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    naming(db, cast, negotiation)
    renumbered(db, cast, negotiation)
    services = "Services are what people need.\n\n"
    pushed = f"2. Planes fly high.\n\n3. {services}4. It applies"
    corrected(db, cast, negotiation.clauses[0], f"2. {services}3. It applies", pushed)

    assert [(one.old, one.new) for one in renumbering_plan(db, negotiation.instrument).numbers] == [("3", "4")]


def test_a_number_in_an_amendment_may_be_left_as_it_is(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    amendment = naming(db, cast, negotiation)
    plan = renumbering_plan(db, negotiation.instrument)
    renumber(db, cast.sefa.actor, negotiation.instrument.code, "", plan.seal, [one.key for one in plan.numbers])
    entry = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc())).first()

    assert amendment.revision.carriages == []
    assert entry is not None
    assert entry.facts["amendments"] == []
    assert [(code, old, new) for code, _, old, new in entry.facts["left"]] == [(amendment.code, "2", "3")]


def test_an_amendment_of_the_number_itself_is_carried(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    amendment = tabled(db, cast.nadia, inserted, "article 3, paragraph 1", "article 1")
    renumbered(db, cast, negotiation)
    carriage = amendment.revision.carriages[-1]

    assert carriage.result is CarriageResult.CLEAN
    assert "under article 1, and article 33" in apply(carriage.version.wording.text, unpacked(carriage.edits))


def test_a_proposed_clause_is_left_and_its_numbers_are_told(
    db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause
) -> None:
    proposal = Proposal("", "Article 9", "New", "States act under article 3.", "It is needed.")
    amendment = draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.INSERT, proposal)
    table(db, cast.nadia.actor, amendment.code, amendment.revision.edition)
    numbers = renumbering_plan(db, negotiation.instrument).numbers

    assert [(one.old, one.new, one.follows) for one in numbers] == [("3", "4", False)]


def test_a_draft_is_nobodys_business(db: Session, cast: Cast, negotiation: Negotiation, inserted: Clause) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "including", "under article 3, including")

    assert renumbering_plan(db, negotiation.instrument).numbers == ()
