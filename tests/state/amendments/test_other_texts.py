"""The text with one amendment, of every kind, and another instrument's clauses under those of ours."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import AmendmentKind
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.text.instruments import import_text
from negotiate.state.amendments.other_texts import amendment_named, is_its_own, own_drafts, text_with, under_ours
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Draft, Negotiation, drafted, inserted


def test_a_draft_stands_in_its_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    lines = text_with(db, draft)

    assert [version.label for _, version in lines] == ["Article 1", "Article 2", "Article 3"]
    assert "clinics" in lines[1][1].body
    assert not is_its_own(lines)
    assert own_drafts(db, cast.nadia.actor, negotiation.instrument) == [(draft.code, "Article 2")]
    assert own_drafts(db, cast.bela.actor, negotiation.instrument) == []


def test_a_new_clause_stands_behind_the_one_that_it_follows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    lines = text_with(db, inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States report."))

    assert [version.label for _, version in lines] == ["Article 1", "Article 2", "Article 2 bis", "Article 3"]


def test_a_deletion_leaves_its_clause_out(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    typed = Proposal(version.code, version.label, version.heading, version.body, "It is elsewhere.")
    draft = tabling.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, typed)

    assert [version.label for _, version in text_with(db, draft)] == ["Article 1", "Article 3"]


def test_nobody_compares_with_what_she_may_not_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(NotFound):
        amendment_named(db, cast.bela.actor, negotiation.instrument, draft.code)


def test_another_instrument_stands_under_our_clauses_across_their_numbers(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    drafts = [
        Draft("Article 40", "Funding", "Each Party pays its share of what the secretariat costs in every year."),
        Draft("Article 9", "Conduct", CONDUCT.replace("hospitals", "clinics")),
    ]
    other = import_text(db, cast.sefa.actor, drafts, title="Protocol", language="en")
    ours, theirs = standing_text(db, negotiation.instrument), standing_text(db, other)

    matched = under_ours(ours, theirs)

    assert matched[1][0].code == negotiation.conduct.code
    assert matched[0][0].code not in {clause.code for clause, _ in ours}
    assert not is_its_own(matched)
