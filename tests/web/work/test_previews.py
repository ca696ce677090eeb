"""What comes of a file that was read, as it is kept."""

import pytest
from pydantic import ValidationError

from negotiate.importing.cutting.ways import Cutting, CutWay
from negotiate.importing.preview import import_preview
from negotiate.web.work.previews import ReadText, read_again, written

WORDS = "1 Article 1\n2 \n3 States act.\n4 \n5 Article 2\n6 \n7 Or not, in 10 ways.\n"


def test_a_preview_is_read_again_as_it_was_written() -> None:
    preview = import_preview(WORDS, Cutting(CutWay.TITLES, "", {}), (), title=None, language=None)
    read = ReadText(WORDS, ("Marks were left aside.",), preview)

    assert read_again(ReadText, written(read)) == read


def test_what_is_something_else_is_refused() -> None:
    with pytest.raises(ValidationError):
        read_again(ReadText, b'{"words": 1}')
