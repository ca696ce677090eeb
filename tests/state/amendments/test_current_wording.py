"""Where an amendment to an amendment stands, after all that has been carried."""

from sqlalchemy.orm import Session

from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.state.amendments.current_wording import current_wording_of, draft_base_of, edits_by_way_of, text_on
from negotiate.state.text.versions import current_version
from negotiate.text.edits import apply
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, changing, corrected, tabled


def test_it_stands_on_the_wording_that_it_was_tabled_on(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    change = changed(db, cast.bela, parent, "clinics", "public clinics")
    standing = current_wording_of(change)

    assert (standing.onto, standing.version, standing.result) == (
        parent.revision, current_version(db, negotiation.conduct), None
    )  # fmt: skip
    assert [edit.text for edit in standing.edits] == [" public"]


def test_it_moves_with_its_amendment_onto_a_newer_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    change = changed(db, cast.bela, parent, "clinics", "public clinics")
    base = current_version(db, negotiation.conduct)
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")
    carry_open(db, negotiation.conduct, base, [version])
    db.flush()
    standing = current_wording_of(change)

    assert standing.version == version
    assert "impair" in standing.before
    assert [edit.text for edit in standing.edits] == [" public"]


def test_the_edits_by_way_of_another_amendment_make_the_text_that_is_wanted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    version = current_version(db, negotiation.conduct)
    wanted = text_on(parent.revision, version).replace("clinics and", "all public clinics and")

    assert apply(version.wording.text, edits_by_way_of(parent.revision, version, wanted)) == wanted


def test_a_draft_is_behind_once_the_text_below_has_changed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    draft = changing(db, cast.bela, parent, "clinics", "public clinics")
    base = current_version(db, negotiation.conduct)
    before = draft_base_of(draft, base)
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")
    carry_open(db, negotiation.conduct, base, [version])
    db.flush()
    after = draft_base_of(draft, version)

    assert (before.is_behind, after.is_behind) == (False, True)
    assert "impair" in after.new
    assert "clinics" in after.new
