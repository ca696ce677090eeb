"""Where a file of an office program comes in."""

import pytest

from negotiate.importing.office.reading import is_office_file, read_office_file
from tests.importing.odt import files as odt_files
from tests.importing.word import files as word_files


@pytest.mark.parametrize(
    "raw", [odt_files.odt(odt_files.p("Peace.")), word_files.docx(word_files.p(word_files.r("Peace.")))]
)
def test_a_file_of_either_kind_is_told_by_what_it_holds(raw: bytes) -> None:
    assert is_office_file(raw)
    assert odt_files.words(read_office_file(raw)) == ["Peace."]


@pytest.mark.parametrize("raw", [b"", b"Peace.", b"PK\x03\x04", b"<office:document/>"])
def test_anything_else_is_no_file_of_an_office_program(raw: bytes) -> None:
    assert not is_office_file(raw)
