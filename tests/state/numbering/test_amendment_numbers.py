"""Numbers inside open amendments: which follow a renumbering, and which nobody carries."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Clause, Hand
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.tabling import Proposal, draft, table
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert, move
from negotiate.state.numbering.amendment_numbers import CarriedEdits
from negotiate.state.numbering.renumbering_plan import RenumberingPlan, renumbering_plan
from negotiate.state.numbering.unresolved_references import WhyUnresolved
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version
from negotiate.text.edits import apply
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, changed, corrected, drafted, tabled

EDITORIAL = Signing(Hand.EDITORIAL)
LIST = "1. States act in good faith.\n\n2. States report:\n\n(a) to the Conference;\n\n(b) to the public.\n\n3. Ships sail."
ADDED = LIST.replace("1. States", "1. A new paragraph stands here first.\n\n2. States").replace(
    "2. States r", "3. States r"
)
RENUMBERED = ADDED.replace("3. Ships", "4. Ships")


def put(db: Session, cast: Cast, clause: Clause, body: str = "It is new.", label: str = "") -> Clause:
    """Insert a clause behind another one."""
    return insert(db, cast.sefa.actor, clause.code, NewClause(label, "Care", body), EDITORIAL).clause


def found(db: Session, negotiation: Negotiation) -> list[tuple[str, str]]:
    """Return the numbers in open amendments that a renumbering would change."""
    return [(one.old, one.new) for one in renumbering_plan(db, negotiation.instrument).numbers]


def says(plan: RenumberingPlan, clause: Clause, one: CarriedEdits) -> str:
    """Return what a carried amendment says on the renumbered text of a clause."""
    change = next(change for change in plan.changes if change.line.clause.id == clause.id)
    return apply(apply(change.line.version.wording.text, change.edits), one.edits)


@pytest.fixture
def pushed(db: Session, cast: Cast, negotiation: Negotiation) -> Clause:
    """Return a clause that is inserted behind Article 2, so that Article 3 becomes Article 4."""
    return put(db, cast, negotiation.conduct)


def test_a_number_in_an_amendments_own_words_follows(
    db: Session, cast: Cast, negotiation: Negotiation, pushed: Clause
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "what article 3 names")

    assert found(db, negotiation) == [("3", "4")]


def test_words_about_another_instrument_stay(db: Session, cast: Cast, negotiation: Negotiation, pushed: Clause) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "what article 3 of the Charter names")

    assert found(db, negotiation) == []


def test_an_amendment_without_numbers_is_carried_as_it_is(
    db: Session, cast: Cast, negotiation: Negotiation, pushed: Clause
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    plan = renumbering_plan(db, negotiation.instrument)

    assert [(one.amendment.id, one.is_rewritten) for one in plan.carried] == [(amendment.id, False)]
    assert plan.numbers == ()


def test_drafts_are_not_read(db: Session, cast: Cast, negotiation: Negotiation, pushed: Clause) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "what article 3 names")

    assert found(db, negotiation) == []


def test_a_change_to_an_amendment_is_carried_with_it(
    db: Session, cast: Cast, negotiation: Negotiation, pushed: Clause
) -> None:
    parent = tabled(db, cast.nadia, negotiation.clauses[2], "years", "years, under article 3,")
    changed(db, cast.bela, parent, "five", "four")
    plan = renumbering_plan(db, negotiation.instrument)

    assert [says(plan, negotiation.clauses[2], one)[-67:] for one in plan.carried] == [
        "Convention five years, under article 4, after its entry into force.",
        "Convention four years, under article 4, after its entry into force.",
    ]


def pushed_on(db: Session, cast: Cast, clause: Clause) -> None:
    """Put a paragraph before those of a list, and carry what is open onto that."""
    before = current_version(db, clause)
    carry_open(db, clause, before, [corrected(db, cast, clause, LIST, RENUMBERED)])
    db.flush()


def citing(db: Session, cast: Cast, negotiation: Negotiation, words: str) -> Amendment:
    """Return an amendment to Article 3 that names a paragraph of Article 2 in its old numbering."""
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    amendment = tabled(db, cast.nadia, negotiation.clauses[2], "this Convention", words)
    corrected(db, cast, negotiation.conduct, LIST, RENUMBERED)
    return amendment


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("article 2, paragraph 1,", [("1", "2")]),
        ("article 2, paragraph 2 (b),", [("2", "3")]),
        ("paragraphs 1 and 3 of article 2", [("1", "2"), ("3", "4")]),
        ("article 2, paragraphs 1 to 3,", [("1", "2"), ("3", "4")]),
        ("article 2, paragraph 9,", []),
        ("paragraph 1 of this article", []),
    ],
)
def test_a_paragraph_that_an_amendment_names_is_followed_by_identity(
    db: Session, cast: Cast, negotiation: Negotiation, words: str, numbers: list[tuple[str, str]]
) -> None:
    citing(db, cast, negotiation, words)

    assert found(db, negotiation) == numbers


def test_a_paragraph_is_left_where_its_author_may_know_the_number(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    citing(db, cast, negotiation, "article 2, paragraph 1,")
    plan = renumbering_plan(db, negotiation.instrument)
    left = [one.key for one in plan.numbers]
    again = renumbering_plan(db, negotiation.instrument, "", left)

    assert [one.is_doubtful for one in plan.numbers] == [True]
    assert plan.doubtful == set(left)
    assert [one.is_rewritten for one in again.carried] == [False]
    assert again.changes == ()


def test_a_paragraph_of_the_amendments_own_clause_is_read_in_the_wording_proposed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    tabled(db, cast.nadia, negotiation.conduct, "Ships sail.", "Ships sail under paragraph 2 (b).")
    pushed_on(db, cast, negotiation.conduct)

    assert found(db, negotiation) == [("2", "3")]


def test_a_paragraph_that_the_amendment_itself_puts_in_is_followed_too(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    own = "3. Ships sail by night, under paragraph 4.\n\n4. Every crew of such a ship has a lamp."
    tabled(db, cast.nadia, negotiation.conduct, "3. Ships sail.", own)
    pushed_on(db, cast, negotiation.conduct)

    assert found(db, negotiation) == [("4", "5")]


def test_what_an_amendment_leaves_of_a_reference_goes_with_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    clause = put(db, cast, negotiation.clauses[2], "States act under article 2, paragraph 1.", "Article 4")
    tabled(db, cast.nadia, clause, "States act", "All States act")
    corrected(db, cast, negotiation.conduct, LIST, RENUMBERED)
    plan = renumbering_plan(db, negotiation.instrument)

    assert plan.numbers == ()
    assert [says(plan, clause, one)[-44:] for one in plan.carried] == ["All States act under article 2, paragraph 2."]


def test_what_is_left_in_the_text_is_left_in_what_shares_its_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    clause = put(db, cast, negotiation.clauses[2], "States act under article 2, paragraph 1.", "Article 4")
    tabled(db, cast.nadia, clause, "States act", "All States act")
    corrected(db, cast, negotiation.conduct, LIST, RENUMBERED)
    left = [one.key for one in renumbering_plan(db, negotiation.instrument).references]
    plan = renumbering_plan(db, negotiation.instrument, "", left)

    assert [apply(current_version(db, clause).wording.text, one.edits)[-8:] for one in plan.carried] == ["graph 1."]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("article 2, paragraphs 1 to 3,", [("3", WhyUnresolved.RANGE, 1)]),
        (
            "article 2, paragraphs 1 and 2 to 3,",
            [("3", WhyUnresolved.RANGE, 1), ("article 2, paragraphs 1 and 2 to 3", WhyUnresolved.LIST, 1)],
        ),
    ],
)
def test_no_end_follows_of_a_range_that_would_run_over_something_else(
    db: Session, cast: Cast, negotiation: Negotiation, words: str, named: list[tuple[str, WhyUnresolved, int]]
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    tabled(db, cast.nadia, negotiation.clauses[2], "this Convention", words)
    first, second, last = LIST.replace("\n\n(", "\n(").split("\n\n")
    turned = "\n\n".join((second.replace("2.", "1."), first.replace("1.", "2."), last.replace("3.", "3.")))
    corrected(db, cast, negotiation.conduct, LIST, turned.replace("\n(", "\n\n("))
    plan = renumbering_plan(db, negotiation.instrument)

    assert [(one.words, one.kind, one.number) for one in plan.unresolved] == named
    assert plan.numbers == ()


def test_a_range_of_clauses_that_a_move_has_torn_is_told_and_left(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    last = put(db, cast, negotiation.clauses[2], "It comes late.", "Article 4")
    tabled(db, cast.nadia, last, "late", "late, as articles 1 to 3 do")
    newest = put(db, cast, last, "It comes last.", "Article 5")
    order = order_of(db, negotiation.instrument).seal
    move(db, cast.sefa.actor, newest.code, negotiation.clauses[0].code, order, EDITORIAL)
    plan = renumbering_plan(db, negotiation.instrument)

    assert [(one.place, one.words, one.kind) for one in plan.unresolved] == [
        ("Amendment 1 to Article 4", "articles 1 … 3", WhyUnresolved.RANGE)
    ]
    assert plan.numbers == ()


def test_a_paragraph_that_was_taken_out_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    tabled(db, cast.nadia, negotiation.clauses[2], "this Convention", "article 2, paragraph 2 (b),")
    corrected(db, cast, negotiation.conduct, "\n\n(b) to the public.", "")
    plan = renumbering_plan(db, negotiation.instrument)

    assert [(one.place, one.kind, one.detail) for one in plan.unresolved] == [
        ("Amendment 1 to Article 3", WhyUnresolved.GONE, "It meant Article 2, paragraph 2 (b).")
    ]


def test_a_new_clause_is_not_carried_and_its_numbers_are_told(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    proposal = Proposal("", "Article 9", "New", "States act under article 2, paragraph 3.", "It is needed.")
    amendment = draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.INSERT, proposal)
    table(db, cast.nadia.actor, amendment.code, amendment.revision.edition)
    corrected(db, cast, negotiation.conduct, LIST, RENUMBERED)
    numbers = renumbering_plan(db, negotiation.instrument).numbers

    assert [(one.old, one.new, one.follows, one.key) for one in numbers] == [("3", "4", False, "")]
