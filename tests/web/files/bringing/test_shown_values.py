"""How a change of a file is shown before anything is stored."""

from dataclasses import replace

from negotiate.importing.office.proposals import ReturnedChange
from negotiate.models import AmendmentKind
from negotiate.queries.files.brought_back import GivenVersion
from negotiate.text.wording import Wording
from negotiate.web.files.bringing.shown_values import ShownChange, as_given, marks_by_author, named_clause, shown_change

GIVEN = GivenVersion("bcdfghjkmn", "pqrstvwxz2", 3, "Article 1", " — ", Wording("Use", "States act."))


def test_a_clause_of_which_nothing_is_left_is_shown_as_a_deletion() -> None:
    shown = shown_change(0, ReturnedChange("Ana", as_given(GIVEN), Wording("", "")), GIVEN)

    assert (shown.kind, shown.name, shown.author) == (AmendmentKind.DELETE, "Article 1, Use", "Ana")
    assert shown.is_ticked


def test_a_change_that_is_doubted_is_not_ticked_beforehand() -> None:
    change = ReturnedChange("", as_given(GIVEN), Wording("Use", "States act\u202e."))

    assert shown_change(0, change, GIVEN).refused
    assert not shown_change(0, change, GIVEN).is_ticked


def test_text_before_the_first_title_is_called_so() -> None:
    untitled = GivenVersion("bcdfghjkmn", "", 0, "", "", Wording("", "We agree."))

    assert named_clause(untitled) == "the text before the first title"


def marked(author: str) -> ShownChange:
    """Return a change as somebody made it."""
    return shown_change(0, ReturnedChange(author, as_given(GIVEN), Wording("Use", "States must act.")), GIVEN)


def test_where_several_marked_a_file_only_what_her_own_people_marked_is_ticked() -> None:
    ana, ben = marks_by_author([marked("ANA  Lee"), marked("Ben")], ["Ana Lee"])

    assert (ana.is_strangers, [one.is_ticked for one in ana.changes]) == (False, [True])
    assert (ben.is_strangers, [one.is_ticked for one in ben.changes]) == (True, [False])


def test_what_somebody_ticked_of_a_stranger_stays_ticked() -> None:
    _, ben = marks_by_author([marked("Ana"), replace(marked("Ben"), ticked=True)], ["Ana"])

    assert ben.is_strangers
    assert ben.changes[0].is_ticked


def test_nobody_is_asked_of_the_only_one_who_marked_a_file_nor_of_what_is_not_marked() -> None:
    alone, unmarked = marks_by_author([marked("Ben")], ["Ana"]), marks_by_author([marked(""), marked("Ana")], ["Ana"])

    assert [one.is_strangers for one in (*alone, *unmarked)] == [False, False, False]


def test_one_tick_takes_all_that_a_stranger_marked_and_can_be_kept() -> None:
    two = replace(marked("Ben"), number=2)
    _, ben = marks_by_author([marked("Ana"), two, replace(two, number=3), replace(two, number=4, trouble="x")], [])

    assert ben.all_of_it == "2,3"
