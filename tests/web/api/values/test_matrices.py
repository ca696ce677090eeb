"""Rows of matrices as values for programs."""

from negotiate.models import ThreadReach
from negotiate.queries.positions.clause_matrix import TextRow
from negotiate.queries.positions.statements import Column, MatrixCell, Stated
from negotiate.web.api.values.matrices import text_row

ARVENIA, BELMARA = Column(1, "a", "Arvenia", False), Column(2, "b", "Belmara", False)


def test_who_reads_what_is_told_to_few_is_named_and_empty_cells_are_left_out() -> None:
    few = Stated("support", reach=ThreadReach.GROUP, group="Islands", behalf=("Islands", "ISL"), earlier=1)
    cells = (MatrixCell("k-a", ARVENIA, few), MatrixCell("k-b", BELMARA, None))
    row = text_row(
        TextRow("k", "c", "Article 1", ("2",), "2", "words", False, cells, (("support", 0), ("oppose", 2)), 3)
    )

    assert [(one.delegation, one.readers, one.behalf, one.earlier) for one in row.said] == [
        ("Arvenia", "Islands", "Islands", 1)
    ]
    assert ([(one.says, one.count) for one in row.counts], row.silent) == ([("oppose", 2)], 3)
