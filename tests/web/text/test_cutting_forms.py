"""The form of a preview: what it carries, and what begins the mending anew."""

import pytest
from flask import Flask

from negotiate.errors import Invalid
from negotiate.importing.cutting.ways import Cutting, CutWay, Mend
from negotiate.importing.paper import Leftover
from negotiate.web.text.cutting_forms import carried_fields, cutting, raw_fields, taken_off

SAID = {"way": "letters", "mended": ["3:join", "5:cut"], "mend": "5:title"}


def test_what_was_mended_is_carried_and_the_last_word_on_a_line_counts(app: Flask) -> None:
    with app.test_request_context(method="POST", data=SAID):
        how = cutting()

    assert how == Cutting(CutWay.LETTERS, "", {3: Mend.JOIN, 5: Mend.TITLE})
    assert carried_fields(how, (Leftover.PAGE_HEADS,)) == [
        ("mended", "3:join"),
        ("mended", "5:title"),
        ("off", "page-heads"),
    ]


@pytest.mark.parametrize("anew", [{"act": "cut"}, {"toggle": "page-heads"}])
def test_another_way_or_another_text_begins_the_mending_anew(app: Flask, anew: dict[str, str]) -> None:
    with app.test_request_context(method="POST", data=SAID | anew):
        assert cutting().mends == {}


@pytest.mark.parametrize(
    ("data", "off"),
    [
        ({"off": "page-heads"}, (Leftover.PAGE_HEADS,)),
        ({"toggle": "page-heads"}, (Leftover.PAGE_HEADS,)),
        ({"off": "page-heads", "toggle": "page-heads"}, ()),
    ],
)
def test_a_click_takes_off_and_another_puts_back(app: Flask, data: dict[str, str], off: tuple[Leftover, ...]) -> None:
    with app.test_request_context(method="POST", data=data):
        assert taken_off() == off


@pytest.mark.parametrize("data", [{"way": "dice"}, {"mended": "x:join"}, {"mended": "3:burn"}])
def test_what_does_not_exist_is_refused(app: Flask, data: dict[str, str]) -> None:
    with app.test_request_context(method="POST", data=data):
        with pytest.raises(Invalid):
            cutting()
        assert raw_fields() == list(data.items())
