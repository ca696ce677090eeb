"""Pages of a long list: whole clauses, as many as fit, each on exactly one page."""

import pytest

from negotiate.queries.amendments.amended_clauses import AmendedClause, AmendedClauses, PartAsked


def of(*counts: int, room: int) -> AmendedClauses:
    """Return clauses with so many amendments each."""
    listed = tuple(AmendedClause(n, f"clause-{n}", f"Article {n}", "", count) for n, count in enumerate(counts))
    return AmendedClauses(listed, 0, len(listed), room)


@pytest.mark.parametrize(("counts", "end"), [((60, 40, 1), 2), ((101, 1), 1), ((), 0), ((1,) * 200, 100)])
def test_a_page_takes_whole_clauses_as_long_as_they_fit(counts: tuple[int, ...], end: int) -> None:
    assert of(*counts, room=100).part(PartAsked()).end == end


def test_pages_hold_every_clause_once_and_lead_back() -> None:
    every = of(3, 1, 2, 9, 1, 1, room=3)

    pages = [every.part(PartAsked(first=f"clause-{n}")) for n in (0, 1, 3, 4)]

    assert [(page.start, page.end) for page in pages] == [(0, 1), (1, 3), (3, 4), (4, 6)]
    assert [page.after and page.after.code for page in pages] == ["clause-1", "clause-3", "clause-4", None]
    assert [page.before and page.before.code for page in pages] == [None, "clause-0", "clause-1", "clause-3"]
