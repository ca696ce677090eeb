"""What came of an amendment on the newest text, as its delegation reads it."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, CarriageResult, Hand
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.tabling import Proposal, draft, table
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.operations.text.arranging.divisions import join
from negotiate.operations.text.arranging.renumbering import renumber
from negotiate.queries.amendments.carriages import newest_carriage_of, unanswered
from negotiate.state.numbering.renumbering_plan import renumbering_plan
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, tabled


def change(db: Session, cast: Cast, negotiation: Negotiation, old: str, new: str) -> None:
    """Correct the clause on conduct, and carry what is open on it."""
    base = current_version(db, negotiation.conduct)
    version = corrected(db, cast, negotiation.conduct, old, new)
    carry_open(db, negotiation.conduct, base, [version])
    db.flush()


def test_without_a_change_there_is_nothing_to_tell(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert newest_carriage_of(db, tabled(db, cast.nadia, negotiation.conduct, "shall", "should")) is None


def test_a_clash_names_the_words_in_the_way_and_who_wrote_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    change(db, cast, negotiation, "shall", "must")
    carried = newest_carriage_of(db, amendment)

    assert carried is not None
    assert carried.result is CarriageResult.CLASH
    assert [(one.wanted, one.stands.new, one.by[0].name) for one in carried.hindrances] == [
        ("should", " must", "editorial correction")
    ]


def test_what_the_text_says_already_is_contained(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    change(db, cast, negotiation, "shall", "should")
    carried = newest_carriage_of(db, amendment)

    assert carried is not None
    assert (carried.result, carried.hindrances) == (CarriageResult.CONTAINED, ())


def test_what_is_contained_in_part_names_the_words_that_stand_and_those_still_asked(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must refrain, in good faith,")
    change(db, cast, negotiation, "shall not", "must refrain")
    carried = newest_carriage_of(db, amendment)

    assert carried is not None
    assert (carried.result, carried.hindrances, carried.followed) == (CarriageResult.PARTLY, (), ())
    assert [(one.wanted, one.stands.new, one.still) for one in carried.shares] == [
        ("must refrain, in good faith,", " must refrain", (", in good faith,",))
    ]


def test_edits_that_stand_already_are_told_apart_from_those_that_go_on(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    between = "not damage services on which the population depends, including"
    amendment = tabled(db, cast.nadia, negotiation.conduct, f"shall {between} hospitals", f"should {between} clinics")
    change(db, cast, negotiation, "shall", "should")
    carried = newest_carriage_of(db, amendment)

    assert carried is not None
    assert (carried.result, carried.contained, carried.shares) == (CarriageResult.PARTLY, ("should",), ())
    assert "clinics" in carried.wording.body


def test_a_gone_target_leads_to_where_its_words_went(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second, _ = negotiation.clauses
    proposal = Proposal(current_version(db, second).code, "", "Care", CONDUCT, "It is clearer.")
    amendment = draft(db, cast.nadia.actor, second.code, AmendmentKind.MODIFY, proposal)
    table(db, cast.nadia.actor, amendment.code, amendment.revision.edition)
    versions = [current_version(db, clause).code for clause in (first, second)]
    join(db, cast.sefa.actor, first.code, *versions, Signing(Hand.EDITORIAL))
    carried = newest_carriage_of(db, amendment)

    assert carried is not None
    assert carried.is_deleted
    assert [heir.other for heir in carried.heirs] == ["Article 1"]


def test_the_list_takes_a_fixed_number_of_statements(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    wanted = (("shall", "should"), ("hospitals", "clinics"), ("water", "energy"))
    numbers = [tabled(db, cast.nadia, negotiation.conduct, *words).number for words in wanted]
    change(db, cast, negotiation, "damage", "impair")

    with counted() as statements:
        found = unanswered(db, cast.nadia.actor)

    assert [one.number for one in found] == numbers
    assert len(statements) <= 10


def test_references_that_followed_a_renumbering_are_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "what article 3 names")
    new = NewClause("", "Care", "It is new.")
    insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL))
    seal = renumbering_plan(db, negotiation.instrument).seal
    renumber(db, cast.sefa.actor, negotiation.instrument.code, "", seal)
    carried = newest_carriage_of(db, amendment)

    assert carried is not None
    assert [(one.old.strip(), one.new.strip()) for one in carried.followed] == [("3", "4")]
    assert carried.hindrances == ()


def test_a_number_that_follows_in_an_edit_of_its_own_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    listed = "1. States act in good faith.\n\n2. States report."
    change(db, cast, negotiation, CONDUCT, listed)
    clause = insert(
        db,
        cast.sefa.actor,
        negotiation.clauses[2].code,
        NewClause("Article 4", "Care", "States act under article 2, paragraph 1, at sea."),
        Signing(Hand.EDITORIAL),
    ).clause
    amendment = tabled(db, cast.nadia, clause, "paragraph 1, at", "paragraph 1 of article 2 of this Convention, at")
    change(db, cast, negotiation, listed, listed.replace("2.", "3.").replace("1.", "1. States listen.\n\n2."))
    plan = renumbering_plan(db, negotiation.instrument)
    left = [one.key for one in plan.references]
    renumber(db, cast.sefa.actor, negotiation.instrument.code, "", plan.seal, left)
    carried = newest_carriage_of(db, amendment)

    assert carried is not None
    assert [(one.old, one.new) for one in carried.followed] == [(" 1", " 2")]
