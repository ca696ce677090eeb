"""Packages on pages: every part points to the others, before and after they are on the table."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.packages import table_together
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.desk.merge_page import merge_page
from negotiate.queries.drafting.packages import package_page
from tests.cast import Cast
from tests.operations.amendments.test_packages import editions, negotiation, package_of, parts
from tests.operations.negotiation import Negotiation
from tests.operations.talking import friends

__all__ = ["negotiation", "parts"]


def test_a_part_points_to_the_others(db: Session, cast: Cast, parts: tuple) -> None:
    package = amendment_page(db, cast.nadia.actor, parts[0].code).companions.packages.package

    assert package is not None
    assert [(one.name, one.standing) for one in package.parts] == [("Draft", "draft"), ("Draft", "draft")]


def test_the_desk_says_what_an_amendment_travels_with(
    db: Session, cast: Cast, negotiation: Negotiation, parts: tuple
) -> None:
    before = merge_page(db, cast.sefa.actor, negotiation.conduct.code).packages
    table_together(db, cast.nadia.actor, package_of(parts[0]).code, editions(*parts))

    found = merge_page(db, cast.sefa.actor, negotiation.conduct.code).packages

    assert before == {}
    assert [one.number for one in found[parts[0].code].parts] == [1, 2]


def test_only_who_may_read_the_parts_reads_the_package(db: Session, cast: Cast, parts: tuple) -> None:
    code = package_of(parts[0]).code
    with pytest.raises(NotFound):
        package_page(db, cast.bela.actor, code)
    table_together(db, cast.nadia.actor, code, editions(*parts))

    assert [part.line.number for part in package_page(db, cast.bela.actor, code).parts] == [1, 2]


def test_a_package_of_which_one_part_is_shared_says_who_reads_which(db: Session, cast: Cast, parts: tuple) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    share(db, cast.nadia.actor, parts[0].code, group)
    own, theirs = (package_page(db, player.actor, package_of(parts[0]).code) for player in (cast.nadia, cast.bela))

    assert (set(own.shared_with), own.is_alike) == ({"Friends", ""}, False)
    assert [code for code, _ in own.groups] == [group]
    assert (theirs.shared_with, theirs.is_alike) == (("Friends",), True)
