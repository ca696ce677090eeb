"""Which rows the record binds: every table, or the reason why it does not."""

from negotiate.models.base import Base
from negotiate.state.record.covered_rows import COVERED, UNCOVERED


def test_every_table_is_covered_or_has_its_reason() -> None:
    covered = {kind.__tablename__ for kind in COVERED}

    assert covered | set(UNCOVERED) == set(Base.metadata.tables)
    assert not covered & set(UNCOVERED)


def test_whatever_is_not_covered_has_a_reason_in_words() -> None:
    reasons = [*UNCOVERED.values(), *(reason for kind in COVERED.values() for reason in kind.without.values())]

    assert all(reasons)
