"""Laying out a text in lines."""

from negotiate.exporting.paper.layout import laid_out, one_line


def test_each_line_is_set_as_deep_as_its_paragraph_and_tight_where_no_blank_line_parts_it() -> None:
    laid = laid_out("1. States:\n(a) act;\n\n  \n(b) report\nat once.")

    assert [(line.depth, line.is_tight) for line in laid.settings] == [(1, False), (2, True), (2, False), (2, True)]
    assert laid.first_lines == (0, 1, 2, 4)


def test_marks_of_emphasis_are_read_cell_by_cell_and_in_titles() -> None:
    table = laid_out("| *a* | b* |\n|---|---|")

    assert [at for at, look in enumerate(table.looks) if look.is_mark] == [2, 4]
    assert [look.em for look in one_line("*a* b").looks] == [False, True, False, False, False]
