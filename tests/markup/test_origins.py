"""Who is behind an edit, as its marks say it: to whoever points at them, and by a link to what more is told."""

import pytest

from negotiate.markup.html import redline, redline_inline
from negotiate.markup.origins import Origin
from negotiate.text.edits import Edit

BASE, EDITS = "States shall act.", [Edit(1, 2, (" should",))]


def test_both_marks_say_who_is_behind_them_and_lead_to_more() -> None:
    told = Origin("k", "Arvenia", "/clauses/x/history?words=y#phrase", "Belmara", "/clauses/x/history?words=z#phrase")

    assert redline(BASE, EDITS, [told]) == (
        '<p class="p" id="n1">States'
        '<del data-origin="k" title="Belmara"><a href="/clauses/x/history?words=z#phrase"> shall</a></del>'
        '<ins data-origin="k" title="Arvenia"><a href="/clauses/x/history?words=y#phrase"> should</a></ins> act.</p>'
    )


def test_what_is_said_of_words_that_came_is_said_of_those_that_went_where_nothing_else_is() -> None:
    page = redline_inline(BASE, EDITS, [Origin("k", "Arvenia")])

    assert (
        page
        == 'States<del data-origin="k" title="Arvenia"> shall</del><ins data-origin="k" title="Arvenia"> should</ins> act.'
    )


def test_a_name_is_escaped() -> None:
    assert 'title="&quot;&gt;&lt;b&gt;"' in redline(BASE, EDITS, [Origin("k", '"><b>')])


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_a_mark_leads_nowhere_but_into_the_house(address: str) -> None:
    with pytest.raises(ValueError, match="no attribute"):
        redline(BASE, EDITS, [Origin("k", "Arvenia", address)])


def test_a_paragraph_that_moved_says_so_without_a_link_round_it() -> None:
    old, new = "1. One act.\n\n2. Two acts.\n\n3. Three acts.", (Edit(0, 0, ()),)

    assert "data-to" not in redline(old, new, [Origin("k", "Arvenia", "/x")])
