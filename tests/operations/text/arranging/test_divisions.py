"""Splitting and joining: every word keeps its origin, codes stay with the first part, lineage is written down."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import AmendmentKind, CarriageResult, Clause, Descent, Hand, Lineage, Version, unpacked
from negotiate.operations.amendments.tabling import Proposal, draft, table
from negotiate.operations.publishing.preparations import prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.arranging.arrangement import NewClause, Signing
from negotiate.operations.text.arranging.divisions import Cut, join, split
from negotiate.state.text.versions import current_version
from negotiate.text.edits import apply
from negotiate.text.tokens import tokenize
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, OBJECTIVE, Negotiation, labels, merged, tabled

EDITORIAL = Signing(Hand.EDITORIAL, "")


def halved(db: Session, cast: Cast, negotiation: Negotiation) -> tuple[Version, Version]:
    """Split the clause on the objective before its second paragraph."""
    clause = negotiation.clauses[0]
    base, new = current_version(db, clause), NewClause("", "Scope")
    return split(db, cast.sefa.actor, clause.code, Cut(base.code, 1, new), EDITORIAL)


def joined(db: Session, cast: Cast, clause: Clause, other: Clause) -> Version:
    """Join two clauses as they stand."""
    first, second = current_version(db, clause), current_version(db, other)
    return join(db, cast.sefa.actor, clause.code, first.code, second.code, EDITORIAL)


def test_the_second_part_stands_behind_the_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = halved(db, cast, negotiation)

    assert (first.body, second.heading, second.body) == (
        *OBJECTIVE.split("\n\n")[:1],
        "Scope",
        OBJECTIVE.split("\n\n")[1],
    )
    assert labels(db, negotiation.instrument) == ["Article 1", "Article 1 bis", "Article 2", "Article 3"]
    assert first.clause is negotiation.clauses[0]


def test_every_word_of_a_split_keeps_its_origin(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.clauses[0], "at all times", "in peace and war")
    merged(db, cast, negotiation, negotiation.clauses[0], "adopt 0")
    _, second = halved(db, cast, negotiation)
    origins = {origin for _, origin in second.runs}

    assert f"amendment:{amendment.code}" in origins
    assert sum(length for length, _ in second.runs) == len(tokenize(second.wording.text))


def test_an_amendment_goes_with_the_part_that_it_changes(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    here = tabled(db, cast.nadia, negotiation.clauses[0], "protect", "safeguard")
    there = tabled(db, cast.bela, negotiation.clauses[0], "all times", "any time")
    first, second = halved(db, cast, negotiation)
    carriages = [one.revision.carriages[-1] for one in (here, there)]

    assert [one.result for one in carriages] == [CarriageResult.CLEAN, CarriageResult.CLEAN]
    assert [here.clause, there.clause] == [first.clause, second.clause]
    assert apply(second.wording.text, unpacked(carriages[1].edits)) == "Scope\n\n2. It applies at any time."


def test_an_amendment_to_both_parts_stays_and_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = negotiation.clauses[0]
    amendment = tabled(db, cast.nadia, clause, "services.\n\n2. It applies at all", "people.\n\n2. It applies at any")
    halved(db, cast, negotiation)

    assert amendment.clause is clause
    assert amendment.revision.carriages[-1].result is not CarriageResult.CLEAN


def test_splitting_and_joining_again_gives_the_text_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = halved(db, cast, negotiation)
    whole = joined(db, cast, first.clause, second.clause)

    assert whole.body == OBJECTIVE
    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3"]


def test_joined_words_keep_their_origin(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    whole = joined(db, cast, negotiation.clauses[0], negotiation.conduct)

    assert [1, f"amendment:{amendment.code}"] in whole.runs
    assert sum(length for length, _ in whole.runs) == len(tokenize(whole.wording.text))
    assert whole.body == f"{OBJECTIVE}\n\n{CONDUCT.replace('shall', 'should')}"


def test_what_is_open_on_the_clause_that_ends_goes_with_its_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    kept = tabled(db, cast.nadia, negotiation.clauses[0], "protect", "safeguard")
    come = tabled(db, cast.bela, negotiation.conduct, "shall", "should")
    whole = joined(db, cast, negotiation.clauses[0], negotiation.conduct)
    carriages = [one.revision.carriages[-1] for one in (kept, come)]

    assert [one.result for one in carriages] == [CarriageResult.CLEAN, CarriageResult.CLEAN]
    assert come.clause is whole.clause
    assert "A State should not" in apply(whole.wording.text, unpacked(carriages[1].edits))


def test_a_wish_to_delete_the_clause_that_ends_has_no_target(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    conduct = negotiation.conduct
    proposal = Proposal(current_version(db, conduct).code, "", "", "", "It is not needed.")
    gone = draft(db, cast.bela.actor, conduct.code, AmendmentKind.DELETE, proposal)
    table(db, cast.bela.actor, gone.code, gone.revision.edition)
    joined(db, cast, negotiation.clauses[0], conduct)

    assert gone.revision.carriages[-1].result is CarriageResult.GONE


def test_lineage_says_where_words_went(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = halved(db, cast, negotiation)
    joined(db, cast, first.clause, second.clause)
    rows = db.scalars(select(Lineage).order_by(Lineage.id)).all()

    assert [(row.descent, row.clause, row.source) for row in rows] == [
        (Descent.SPLIT, second.clause, first.clause),
        (Descent.JOIN, first.clause, second.clause),
    ]


def test_a_split_is_signed_so_that_the_round_can_be_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    halved(db, cast, negotiation)
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")

    assert prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms())


@pytest.mark.parametrize("line", [0, 2, -1])
def test_a_split_without_two_parts_is_refused(db: Session, cast: Cast, negotiation: Negotiation, line: int) -> None:
    clause = negotiation.clauses[0]

    with pytest.raises(Invalid) as refused:
        split(db, cast.sefa.actor, clause.code, Cut(current_version(db, clause).code, line), EDITORIAL)
    assert refused.value.field == "line"


def test_only_neighbours_are_joined(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="stands elsewhere now"):
        joined(db, cast, negotiation.clauses[0], negotiation.clauses[2])
