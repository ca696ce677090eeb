"""Amendments that stay open are carried onto the text that a merge has made."""

import pytest
from sqlalchemy.orm import Session

from negotiate.ids import new_code
from negotiate.models import CarriageResult, Version, VersionKind, unpacked
from negotiate.operations.amendments.carrying.carriages import carry_onto
from negotiate.operations.text.versions import changed_version, write_version
from negotiate.state.amendments.standing_edits import place
from negotiate.state.text.versions import current_version
from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.wording import Wording
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, tabled


def merged(db: Session, cast: Cast, negotiation: Negotiation, body: str) -> tuple[Version, Version]:
    """Write a version of the conduct clause with other words, and return the old and the new one."""
    before = current_version(db, negotiation.conduct)
    wording = Wording(before.heading, body)
    changes = [Attributed(edit, "secretariat") for edit in diff(before.wording.text, wording.text)]
    kind = VersionKind.MERGE if body else VersionKind.DELETION
    new = changed_version(before, kind, wording, new_code(), changes)
    return before, write_version(db, cast.sefa.actor, negotiation.conduct, new)


@pytest.mark.parametrize(
    ("body", "result"),
    [
        (CONDUCT.replace("A State", "Each State"), CarriageResult.CLEAN),
        (CONDUCT.replace("hospitals", "clinics"), CarriageResult.CONTAINED),
        (CONDUCT.replace("hospitals", "surgeries"), CarriageResult.CLASH),
        ("", CarriageResult.GONE),
    ],
)
def test_an_open_amendment_is_carried_with_a_stated_result(
    db: Session, cast: Cast, negotiation: Negotiation, body: str, result: CarriageResult
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    placed = place(amendment, current_version(db, negotiation.conduct))
    before, after = merged(db, cast, negotiation, body)

    carriage = carry_onto(placed, before, [after])

    assert carriage is not None
    assert carriage.result is result


def test_of_an_amendment_that_was_adopted_in_part_the_rest_goes_on(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    wanted = "must, in good faith and without delay, refrain"
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", wanted)
    placed = place(amendment, current_version(db, negotiation.conduct))
    adopted = CONDUCT.replace("shall not", "must, in good faith, refrain")
    before, after = merged(db, cast, negotiation, adopted)

    carriage = carry_onto(placed, before, [after])

    assert carriage is not None
    assert carriage.result is CarriageResult.PARTLY
    assert apply(after.wording.text, unpacked(carriage.edits)) == before.wording.text.replace("shall not", wanted)


def test_what_is_adopted_bit_by_bit_is_contained_in_the_end(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must refrain, in good faith,")
    placed = place(amendment, current_version(db, negotiation.conduct))
    before, first = merged(db, cast, negotiation, CONDUCT.replace("shall not", "must refrain"))
    _, second = merged(db, cast, negotiation, CONDUCT.replace("shall not", "must refrain, in good faith,"))

    carriage = carry_onto(placed, before, [first, second])

    assert carriage is not None
    assert (carriage.result, carriage.edits) == (CarriageResult.CONTAINED, [])


def test_nothing_is_carried_where_the_text_stayed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    base = current_version(db, negotiation.conduct)

    assert carry_onto(place(amendment, base), base, []) is None


def test_the_wording_as_submitted_is_untouched(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    placed = place(amendment, current_version(db, negotiation.conduct))
    before, after = merged(db, cast, negotiation, CONDUCT.replace("A State", "Each State"))
    carry_onto(placed, before, [after])

    assert amendment.revision.body == CONDUCT.replace("hospitals", "clinics")
