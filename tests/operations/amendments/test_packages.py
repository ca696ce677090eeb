"""Changes to several clauses are put together, and shared, tabled and withdrawn as one; a stranger learns nothing."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, NotFound, Stale
from negotiate.models import Amendment, Chain, Package, PackagePart, RecordEntry, Stage
from negotiate.operations.amendments import packages
from negotiate.operations.amendments.tabling import discard, table
from negotiate.policy import Act, may
from tests.cast import Cast
from tests.operations.amendments.drafting.test_sharing import group_of
from tests.operations.negotiation import Negotiation, begin, drafted


@pytest.fixture
def negotiation(db: Session, cast: Cast) -> Negotiation:
    """Return a negotiation in its first round."""
    return begin(db, cast)


@pytest.fixture
def parts(db: Session, cast: Cast, negotiation: Negotiation) -> tuple[Amendment, Amendment]:
    """Return two drafts of Arvenia's in one package, to two clauses."""
    first = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    second = drafted(db, cast.nadia, negotiation.clauses[0], "objective", "purpose")
    package = packages.put_in(db, cast.nadia.actor, first.code, "", "Softer words")
    packages.put_in(db, cast.noor.actor, second.code, package.code)
    return first, second


def package_of(part: Amendment) -> Package:
    """Return the package of a part."""
    assert part.part is not None
    return part.part.package


def editions(*parts: Amendment) -> dict[str, int]:
    """Return what a page says that it shows."""
    return {part.code: part.revision.edition for part in parts}


def test_all_parts_go_on_the_table_in_the_order_of_the_text(
    db: Session, cast: Cast, parts: tuple[Amendment, Amendment]
) -> None:
    package = packages.table_together(db, cast.nadia.actor, package_of(parts[0]).code, editions(*parts))

    assert [(part.number, part.stage) for part in parts] == [(2, Stage.TABLED), (1, Stage.TABLED)]
    assert package.is_closed
    said = db.scalars(select(RecordEntry.rows).where(RecordEntry.act == "tabled").order_by(RecordEntry.id)).all()
    assert [f"package:{package.id}" in rows for rows in said] == [True, False]


def test_one_that_cannot_be_tabled_keeps_the_others_off_the_table(
    db: Session, cast: Cast, parts: tuple[Amendment, Amendment]
) -> None:
    stale = editions(*parts) | {parts[0].code: 99}

    with pytest.raises(Stale):
        packages.table_together(db, cast.nadia.actor, package_of(parts[0]).code, stale)


def test_a_package_with_other_parts_than_were_read_is_not_tabled(
    db: Session, cast: Cast, parts: tuple[Amendment, Amendment]
) -> None:
    with pytest.raises(Invalid, match="other parts"):
        packages.table_together(db, cast.nadia.actor, package_of(parts[0]).code, editions(parts[0]))


def test_a_part_is_not_tabled_by_itself(db: Session, cast: Cast, parts: tuple[Amendment, Amendment]) -> None:
    with pytest.raises(Invalid, match="part of the package “Softer words”"):
        table(db, cast.nadia.actor, parts[0].code, 1)


def test_a_draft_that_is_taken_out_is_tabled_by_itself(
    db: Session, cast: Cast, parts: tuple[Amendment, Amendment]
) -> None:
    packages.take_out(db, cast.nadia.actor, parts[0].code)

    assert table(db, cast.nadia.actor, parts[0].code, 1).number == 1


def test_all_parts_are_opened_to_a_group_at_once(db: Session, cast: Cast, parts: tuple[Amendment, Amendment]) -> None:
    group = group_of(db, cast, cast.arvenia, cast.belmara)

    package = packages.share_together(db, cast.nadia.actor, package_of(parts[0]).code, group)

    assert package is package_of(parts[0])
    assert all(may(cast.bela.actor, Act.EDIT_DRAFT, part) for part in parts)


def test_the_own_journal_tells_what_is_put_into_a_package(
    db: Session, cast: Cast, parts: tuple[Amendment, Amendment]
) -> None:
    packages.put_in(db, cast.nadia.actor, parts[0].code, package_of(parts[0]).code)

    told = select(Chain.name).join(RecordEntry, RecordEntry.chain_id == Chain.id)
    told = told.where(RecordEntry.act == "put into a package")
    assert db.scalars(told).all() == [f"delegation:{cast.arvenia}"] * 2


def test_what_is_still_on_the_table_is_withdrawn_together(
    db: Session, cast: Cast, parts: tuple[Amendment, Amendment]
) -> None:
    code = package_of(parts[0]).code
    packages.table_together(db, cast.nadia.actor, code, editions(*parts))

    package = packages.withdraw_together(db, cast.nadia.actor, code, "Reconsidered.")

    assert package.code == code
    assert {part.stage for part in parts} == {Stage.WITHDRAWN}
    with pytest.raises(Invalid, match="on the table any more"):
        packages.withdraw_together(db, cast.nadia.actor, code, "")


def test_nobody_else_learns_of_a_package_or_puts_anything_into_it(
    db: Session, cast: Cast, negotiation: Negotiation, parts: tuple[Amendment, Amendment]
) -> None:
    code = package_of(parts[0]).code
    own = drafted(db, cast.bela, negotiation.conduct, "shall", "may")

    with pytest.raises(NotFound):
        packages.table_together(db, cast.bela.actor, code, {})
    with pytest.raises(NotFound):
        packages.put_in(db, cast.bela.actor, own.code, code)


def test_a_discarded_draft_leaves_its_package(db: Session, cast: Cast, parts: tuple[Amendment, Amendment]) -> None:
    discard(db, cast.nadia.actor, parts[0].code)

    assert len(db.scalars(select(PackagePart)).all()) == 1
