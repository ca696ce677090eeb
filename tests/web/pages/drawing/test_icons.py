"""Icons: silent beside words, read out by themselves."""

import pytest

from negotiate.web.pages.drawing.icons import icon


def test_an_icon_beside_words_is_silent() -> None:
    assert 'aria-hidden="true"' in icon("tick")


def test_an_icon_by_itself_is_read_out() -> None:
    assert 'role="img" aria-label="done &amp; dusted"' in icon("tick", "done & dusted")


def test_an_icon_that_points_along_the_line_turns_with_the_script() -> None:
    assert 'class="icon turns"' in icon("next")


def test_an_icon_that_nobody_has_drawn_is_a_fault() -> None:
    with pytest.raises(KeyError):
        icon("unicorn")
