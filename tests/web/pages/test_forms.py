"""What forms and templates know of the person and of what was typed."""

from enum import Enum

import pytest
from flask import Flask
from markupsafe import Markup

from negotiate.errors import Invalid
from negotiate.web.pages.forms import choice, error, option_list, options, text, typed, whole_number


class Colour(Enum):
    """Two words to choose from."""

    RED = "red"
    DEEP_BLUE = "deep blue"


def test_a_line_loses_the_space_around_and_inside_it(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"name": "  Ada   of\tArvenia "}):
        assert text("name") == "Ada of Arvenia"


def test_a_choice_is_a_member(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"colour": "deep blue"}):
        assert choice(Colour, "colour") is Colour.DEEP_BLUE


@pytest.mark.parametrize("form", [{}, {"colour": "green"}])
def test_a_choice_outside_the_list_is_refused_at_its_field(app: Flask, form: dict[str, str]) -> None:
    with app.test_request_context(method="POST", data=form), pytest.raises(Invalid) as refusal:
        choice(Colour, "colour")

    assert refusal.value.field == "colour"


def test_options_are_words_twice() -> None:
    assert options(Colour) == [("red", "red"), ("deep blue", "deep blue")]


def test_what_was_typed_counts_only_after_a_refusal(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"name": "typed"}):
        assert typed("name", "default") == "default"
        assert error("name") == ""


def test_a_line_is_not_as_long_as_a_treaty(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"name": "a" * 1_001}), pytest.raises(Invalid) as refusal:
        text("name")

    assert refusal.value.field == "name"


@pytest.mark.parametrize("words", ["", "twelve", "2147483648", "9" * 5_000])
def test_a_number_that_is_none_or_too_large_is_refused_at_its_field(app: Flask, words: str) -> None:
    with app.test_request_context(method="POST", data={"days": words}), pytest.raises(Invalid) as refusal:
        whole_number("days")

    assert refusal.value.field == "days"


def test_what_can_be_chosen_is_escaped_but_for_what_is_html_already() -> None:
    listed = option_list([(1, "<b>"), (2, Markup("<i>"))], "2")

    assert listed == '<option value="1">&lt;b&gt;</option>\n<option value="2" selected><i></option>'
