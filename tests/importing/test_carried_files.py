"""A file that was read, as a form carries it."""

import base64
import zlib

import pytest

from negotiate.errors import Invalid
from negotiate.importing import carried_files as carrying
from negotiate.importing.carried_files import carried, uncarried
from tests.importing.word.files import ROOT, ins, p, r, read


def test_a_file_comes_back_as_it_went_with_its_marks_and_notes() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>So.</w:t></w:r></w:p></w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    file = read(p(r("One ") + ins(r("two")) + reference), footnotes=f"<w:footnotes {ROOT}>{note}</w:footnotes>")

    assert file.notes
    assert uncarried(carried(file)) == file


@pytest.mark.parametrize(
    "words", ["", "no letters of it \N{SNOWMAN}", base64.b85encode(zlib.compress(b"[1]")).decode()]
)
def test_what_is_no_such_file_is_refused(words: str) -> None:
    with pytest.raises(Invalid, match="not whole any more"):
        uncarried(words)


def test_a_file_that_unpacks_to_far_more_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "CARRIED_LIMIT", 100)

    with pytest.raises(Invalid):
        uncarried(carried(read(p(r("One. " * 100)))))
