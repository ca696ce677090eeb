"""How a change of a file is shown before anything is stored."""

from negotiate.importing.office.proposals import ReturnedChange
from negotiate.models import AmendmentKind
from negotiate.queries.files.brought_back import GivenVersion
from negotiate.text.wording import Wording
from negotiate.web.files.bringing.shown_values import as_given, named_clause, shown_change

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
