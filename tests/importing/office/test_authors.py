"""Who changed a file, each under one name."""

from negotiate.importing.office.authors import names_in, with_one_name_each
from tests.importing.word.files import gone, ins, p, r, read


def test_each_author_bears_the_name_that_she_was_first_given() -> None:
    row = f'<w:tbl><w:tr><w:trPr><w:ins w:author="ana lee"/></w:trPr><w:tc>{p(r("a"))}</w:tc></w:tr></w:tbl>'
    file = read(p(ins(r("a"), "Ana Lee") + gone("b", "Ana  Lee ") + ins(r("c"), "Bo")) + row)

    assert names_in(file.paragraphs) == ["Ana  Lee ", "Ana Lee", "Bo", "ana lee"]
    assert names_in(with_one_name_each(file).paragraphs) == ["Ana Lee", "Bo"]


def test_a_file_with_one_spelling_of_each_name_stays_as_it_is() -> None:
    file = read(p(ins(r("a"), "Ana") + ins(r("b"), "Bo")))

    assert with_one_name_each(file) is file
