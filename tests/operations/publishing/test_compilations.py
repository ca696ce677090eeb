"""Issuing compilations: by the chair alone, once, and masked without a name in the title either."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Naming
from negotiate.operations.publishing.compilations import issue_compilation
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_a_compilation_stays_as_it_was_issued(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    first = issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "", Naming.NAMED)
    sealed = first.hash
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    second = issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "All  of it", Naming.NAMED)

    assert (first.title, second.title) == ("Compilation 1", "All of it")
    assert first.hash == sealed != second.hash
    first.title = "Another"
    with pytest.raises(IntegrityError, match="compilation_stays"):
        db.flush()


def test_only_the_chair_issues_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        issue_compilation(db, cast.nadia.actor, negotiation.instrument.code, "", Naming.NAMED)


def test_nothing_on_the_table_makes_no_compilation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="Nothing is on the table"):
        issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "", Naming.NAMED)


def test_the_title_of_a_masked_one_names_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")

    with pytest.raises(Invalid, match="names Arvenia"):
        issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "Proposals of arvenia", Naming.MASKED)
