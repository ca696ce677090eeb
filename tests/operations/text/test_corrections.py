"""Editorial corrections: one edit each, ruled on singly by somebody else, written as versions of their own."""

from functools import reduce

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import CarriageResult, Correction, Verdict, VersionKind
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.publishing.preparations import prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.corrections import accept, decline, propose
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, merged, tabled


def typed(db: Session, negotiation: Negotiation, *changes: tuple[str, str]) -> Proposal:
    """Return the clause on conduct with other words, as a form sends it."""
    version = current_version(db, negotiation.conduct)
    body = reduce(lambda text, change: text.replace(*change), changes, version.body)
    return Proposal(version.code, version.label, version.heading, body)


def proposed(db: Session, cast: Cast, negotiation: Negotiation, *changes: tuple[str, str]) -> list[Correction]:
    """Let Sefa propose corrections."""
    return propose(
        db, cast.sefa.actor, negotiation.conduct.code, typed(db, negotiation, *changes), "One spelling throughout."
    )


def test_every_place_is_a_correction_of_its_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    found = proposed(db, cast, negotiation, ("damage", "impair"), ("water", "waters"))

    assert [row.edits[0][2] for row in found] == [[" impair"], [" waters"]]


def test_an_accepted_correction_is_an_editorial_version(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, _ = proposed(db, cast, negotiation, ("damage", "impair"), ("water", "waters"))
    version = accept(db, cast.sten.actor, first.code)

    assert (version.kind, version.body) == (VersionKind.EDITORIAL, CONDUCT.replace("damage", "impair"))
    assert [1, f"version:{version.code}"] in version.runs


def test_the_next_one_is_carried_over_the_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = proposed(db, cast, negotiation, ("damage", "greatly impair"), ("water", "waters"))
    accept(db, cast.chen.actor, first.code)
    version = accept(db, cast.chen.actor, second.code)

    assert version.body == CONDUCT.replace("damage", "greatly impair").replace("water", "waters")
    assert version.number == 3


def test_a_declined_correction_leaves_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    (only,) = proposed(db, cast, negotiation, ("damage", "impair"))
    ruling = decline(db, cast.chen.actor, only.code)

    assert (ruling.verdict, ruling.version_id) == (Verdict.DECLINED, None)
    assert current_version(db, negotiation.conduct).number == 1


def test_nobody_rules_on_her_own_correction(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    (only,) = proposed(db, cast, negotiation, ("damage", "impair"))

    with pytest.raises(Forbidden):
        accept(db, cast.sefa.actor, only.code)


def test_a_correction_is_ruled_on_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    (only,) = proposed(db, cast, negotiation, ("damage", "impair"))
    accept(db, cast.sten.actor, only.code)

    with pytest.raises(Invalid, match="accepted already"):
        decline(db, cast.chen.actor, only.code)


def test_a_correction_of_words_that_are_gone_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    (only,) = proposed(db, cast, negotiation, ("damage", "impair"))
    tabled(db, cast.nadia, negotiation.conduct, "damage", "harm")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    with pytest.raises(Invalid, match="have changed since"):
        accept(db, cast.sten.actor, only.code)


def test_open_amendments_are_carried_over_a_correction(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    (only,) = proposed(db, cast, negotiation, ("damage", "impair"))
    accept(db, cast.sten.actor, only.code)

    assert amendment.revision.carriages[-1].result is CarriageResult.CLEAN


def test_an_accepted_correction_is_signed_by_whoever_accepted_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    (only,) = proposed(db, cast, negotiation, ("damage", "impair"))
    accept(db, cast.sten.actor, only.code)
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")

    assert prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms())


def test_a_form_of_an_older_text_shows_both(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    form = typed(db, negotiation, ("damage", "impair"))
    corrected(db, cast, negotiation.conduct, "population", "people")

    with pytest.raises(Stale) as refused:
        propose(db, cast.sefa.actor, negotiation.conduct.code, form, "A slip.")
    assert "impair" in refused.value.yours
    assert "people" in refused.value.theirs


@pytest.mark.parametrize(
    ("change", "note", "field"),
    [
        (("damage", "impair"), " ", "note"),
        (("damage", "impair"), "x" * 301, "note"),
        (("nowhere", "x"), "A slip.", "body"),
    ],
)
def test_a_correction_says_what_it_mends(
    db: Session, cast: Cast, negotiation: Negotiation, change: tuple[str, str], note: str, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        propose(db, cast.sefa.actor, negotiation.conduct.code, typed(db, negotiation, change), note)

    assert refused.value.field == field


def test_a_correction_does_not_empty_a_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="propose its deletion"):
        proposed(db, cast, negotiation, (CONDUCT, ""))


def test_a_delegate_corrects_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        propose(db, cast.nadia.actor, negotiation.conduct.code, typed(db, negotiation, ("damage", "impair")), "x")
