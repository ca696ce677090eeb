"""From where to where a clause has moved, in words."""

from negotiate.queries.text.comparing.clause_moves import ClauseMove


def test_a_clause_is_not_said_to_have_moved_with_one_that_has_no_name() -> None:
    assert [ClauseMove(name, name).places for name in ("Article 3", "")] == [
        "together with Article 3", "to another place",
    ]  # fmt: skip


def test_a_clause_that_came_back_to_the_beginning_is_said_to_have_stood_where_it_did_meanwhile() -> None:
    assert ClauseMove("", "", ("",)).told == "came back to the beginning; meanwhile it stood at the beginning"
    assert ClauseMove("", "", ()).told == "came back to the beginning; meanwhile it stood in another place"
    assert ClauseMove("", "Article 2").told == "moved from the beginning to after Article 2"
