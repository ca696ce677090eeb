"""Which edits of an amendment stand on a version."""

from sqlalchemy.orm import Session

from negotiate.models import unpacked
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.state.amendments.standing_edits import place, standing_edits
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.text.versions import current_version
from negotiate.text.edits import apply
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled


def carried(db: Session, cast: Cast, negotiation: Negotiation, old: str, new: str) -> None:
    """Change the text under what is tabled, and carry that."""
    base = current_version(db, negotiation.conduct)
    version = corrected(db, cast, negotiation.conduct, old, new)
    carry_open(db, negotiation.conduct, base, [version])
    db.flush()
    db.expire_all()


def test_on_its_own_base_its_own_edits_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    placed = place(amendment, current_version(db, negotiation.conduct))

    assert (placed.edits, placed.is_displaced) == (unpacked(amendment.revision.edits), False)


def test_on_a_newer_text_the_carried_edits_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    carried(db, cast, negotiation, "A State", "Every State in the world")
    version = current_version(db, negotiation.conduct)
    placed = place(amendment, version)

    assert "clinics" in apply(version.wording.text, placed.edits)
    assert placed.edits != unpacked(amendment.revision.edits)
    assert not placed.is_displaced


def test_words_that_have_gone_displace_an_amendment(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    carried(db, cast, negotiation, "hospitals", "schools")

    assert place(amendment, current_version(db, negotiation.conduct)).is_displaced


def test_where_it_never_stood_it_has_no_edits(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    elsewhere = current_version(db, negotiation.clauses[0])

    assert standing_edits(amendment.revision, elsewhere) is None
    assert place(amendment, elsewhere).is_displaced


def test_the_columns_of_a_round_say_the_same(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    carried(db, cast, negotiation, "A State", "Every State in the world")
    version = current_version(db, negotiation.conduct)

    columns = StandingWordings(db, negotiation.instrument)

    assert columns.edits(amendment.revision.id, version.id).edits == place(amendment, version).edits
