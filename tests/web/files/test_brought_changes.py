"""The changes of a file that comes back, before anything is stored."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.web.files.brought_changes import read_brought


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [(b"", "Choose the file"), (b"x" * (UPLOAD_LIMIT + 1), "one clause at a time"), (b"plain words", "no Word file")],
)
def test_what_is_no_file_of_an_office_program_is_refused_by_name(raw: bytes, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read_brought(raw)
