"""Tags round stretches of text: links lead to pages of the house alone."""

import pytest

from negotiate.markup.html import render_spans


def test_words_can_lead_to_a_page_of_the_house() -> None:
    page = render_spans([("States", {"href": "/clauses/x/history?words=y#phrase", "data-source": "1"})])

    assert page == '<p class="p" id="n1"><a href="/clauses/x/history?words=y#phrase" data-source="1">States</a></p>'


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//example.org/", "https://example.org/", "clauses/x"])
def test_words_lead_nowhere_else(address: str) -> None:
    with pytest.raises(ValueError, match="attribute"):
        render_spans([("States", {"href": address})])
