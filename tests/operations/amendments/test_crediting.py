"""Whose the words of amendments are, when a desk decides them together."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, FateKind
from negotiate.operations.amendments.crediting import runs_of, shared_on
from negotiate.operations.amendments.sub_amendments import incorporate
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.desk.take_backs import take_back
from negotiate.queries.desk.merge_page import merge_page
from negotiate.queries.text.clause import clause_page
from negotiate.state.amendments.current_wording import current_wording_of
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, inserted, merged, tabled


@pytest.fixture
def parent(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return Arvenia's amendment, which asks for "clinics and schools"."""
    return tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics and schools")


@pytest.fixture
def change(db: Session, cast: Cast, parent: Amendment) -> Amendment:
    """Return Belmara's change to it."""
    return changed(db, cast.bela, parent, "schools", "all schools")


def words(db: Session, cast: Cast, negotiation: Negotiation) -> list[tuple[str, str]]:
    """Return the words that amendments brought into the conduct clause, with whose they are."""
    page = clause_page(db, cast.nadia.actor, negotiation.conduct.code)
    return [(span.text, span.source.name) for span in page.spans if span.source.amendment_code]


def fates(*amendments: Amendment) -> list[FateKind | None]:
    """Return what became of amendments."""
    return [row.fate.kind if row.fate else None for row in amendments]


def test_adopted_with_the_change_each_keeps_its_words(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment, change: Amendment
) -> None:
    merged(db, cast, negotiation, negotiation.conduct, "adopt 1")

    assert words(db, cast, negotiation) == [
        (" clinics and", "Amendment 1, Arvenia"),
        (" all", "Amendment 2 to Amendment 1, Belmara"),
        (" schools", "Amendment 1, Arvenia"),
    ]
    assert fates(parent, change) == [FateKind.ADOPTED, FateKind.ADOPTED]


def test_adopted_without_the_change_that_is_declined(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment, change: Amendment
) -> None:
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert words(db, cast, negotiation) == [(" clinics and schools", "Amendment 1, Arvenia")]
    assert fates(parent, change) == [FateKind.ADOPTED, FateKind.DECLINED]


def test_a_change_elsewhere_is_a_place_of_its_own(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "damage", "impair")
    merged(db, cast, negotiation, negotiation.conduct, "decline", "adopt 0")

    assert fates(parent, change) == [FateKind.ADOPTED, FateKind.DECLINED]


def test_words_that_a_change_takes_out_again_are_a_place_of_both(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals and water.", "clinics and water, at all times.")
    change = changed(db, cast.bela, parent, ", at all times", "")
    page = merge_page(db, cast.sefa.actor, negotiation.conduct.code)
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0", "decline")

    assert [[rival.number for rival in place.without] for place in page.places] == [[], [2]]
    assert fates(parent, change) == [FateKind.ADOPTED, FateKind.ADOPTED]


def test_a_change_of_a_withdrawn_amendment_brings_the_words_of_both(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment, change: Amendment
) -> None:
    withdraw(db, cast.nadia.actor, parent.code, "")
    db.flush()
    db.expire_all()
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert words(db, cast, negotiation)[1] == (" all", "Amendment 2 to Amendment 1, Belmara")
    assert fates(parent, change) == [FateKind.WITHDRAWN, FateKind.ADOPTED]


def _deciding(db: Session, negotiation: Negotiation, *deferred: Amendment, written: str) -> Choices:
    """Return the choices on the conduct clause with some amendments left for later."""
    base = current_version(db, negotiation.conduct)
    wholes = {row.code: WholeDecision.DEFER for row in deferred}
    blank = Choices(base.code, wholes=wholes)
    desk = desk_of(db, negotiation.conduct, base, negotiation.round, blank)
    regions = {region_key(region): written for region in desk.merge.regions}
    shown = frozenset(row.code for row in desk.waiting)
    return Choices(base.code, shown, regions, wholes, dict.fromkeys(shown, ""), "Otherwise preferred.")


def test_a_deferred_change_stands_on_the_text_into_which_its_amendment_went(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment, change: Amendment
) -> None:
    choices = _deciding(db, negotiation, change, written="adopt 0")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices)
    db.flush()
    db.expire_all()
    standing = current_wording_of(change)

    assert fates(parent, change) == [FateKind.ADOPTED, FateKind.DEFERRED]
    assert [edit.text for edit in standing.edits] == [" all"]
    assert standing.before == current_version(db, negotiation.conduct).wording.text


def test_a_change_is_deferred_with_its_amendment(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment, change: Amendment
) -> None:
    choices = _deciding(db, negotiation, parent, written="adopt 0")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices)

    assert fates(parent, change) == [FateKind.DEFERRED, FateKind.DEFERRED]
    assert change.fate is not None
    assert change.fate.reason == "Deferred with Amendment 1, which it amends."


def test_after_a_take_back_both_stand_as_they_stood(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment, change: Amendment
) -> None:
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 1")
    take_back(db, cast.sefa.actor, merge.code, "On an old paper.")
    db.flush()
    db.expire_all()
    standing = current_wording_of(change)

    assert fates(parent, change) == [None, None]
    assert standing.version == current_version(db, negotiation.conduct)
    assert [edit.text for edit in standing.edits] == [" all"]


def test_only_what_is_of_several_hands_is_shared(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment, change: Amendment
) -> None:
    base = current_version(db, negotiation.conduct)
    desk = desk_of(db, negotiation.conduct, base, negotiation.round, Choices(base=base.code))

    assert set(shared_on(desk, base, {row.code: row for row in (parent, change)})) == {f"amendment:{change.code}"}


def test_a_new_clause_that_has_taken_words_in_says_whose_they_are(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Each State shall report.")
    change = changed(db, cast.bela, parent, "report", "report fully")
    before = [run.origin for run in runs_of(parent)]
    incorporate(db, cast.nadia.actor, change.code, parent.revision.code)
    db.expire_all()

    assert before == [f"amendment:{parent.code}"]
    assert [run.origin for run in runs_of(parent)] == [
        f"amendment:{parent.code}", f"amendment:{change.code}", f"amendment:{parent.code}"
    ]  # fmt: skip
