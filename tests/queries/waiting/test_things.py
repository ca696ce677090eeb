"""Things of one name."""

import pytest

from negotiate.queries.waiting.things import many_things


@pytest.mark.parametrize(("count", "title"), [(1, "1 draft"), (1200, "1,200 drafts")])
def test_things_are_counted_in_words(count: int, title: str) -> None:
    assert many_things(count, ("draft", "drafts"), "Table", "amendments.index", {}).title == title
