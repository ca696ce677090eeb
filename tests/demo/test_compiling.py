"""The chair of the story has issued what was on the table: with names, then without."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Compilation, Delegation, Naming
from negotiate.policy import NOBODY
from negotiate.queries.compilations.issued import issued_compilation_page
from tests.demo.loaded import Loaded


def test_the_second_is_read_by_everybody_and_names_nobody(db: Session, demo: Loaded) -> None:
    first, second = db.scalars(select(Compilation).order_by(Compilation.ordinal)).all()

    assert (first.naming, second.naming) == (Naming.NAMED, Naming.MASKED)
    assert issued_compilation_page(db, NOBODY, second.code).text.proposals > 9
    assert not [name for name in db.scalars(select(Delegation.name)) if name in str(second.clauses)]
    assert [name for name in db.scalars(select(Delegation.name)) if name in str(first.clauses)]
