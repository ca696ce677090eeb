"""What views promise to programs."""

from flask.typing import ResponseReturnValue

from negotiate.models import TokenScope
from negotiate.web.api.contract.promises import (
    AskedParameter,
    Promise,
    gives,
    lists,
    only_drafts,
    promise_of,
    scope_needed,
)

SHOW = AskedParameter("show", "Which.", ("open",))


def test_a_view_is_marked_and_stays_the_same() -> None:
    def view() -> ResponseReturnValue:
        return ""

    assert gives(int, status=201)(view) is view
    assert promise_of(view) == Promise(int, status=201)
    assert promise_of(lists(int, SHOW)(view)) == Promise(int, is_list=True, asks=(SHOW,))


def test_a_page_for_people_promises_nothing() -> None:
    assert promise_of(len) is None


def test_a_view_needs_a_token_that_goes_all_the_way_unless_it_only_drafts() -> None:
    def view() -> ResponseReturnValue:
        return ""

    assert scope_needed(view) is TokenScope.WRITE
    assert scope_needed(only_drafts(view)) is TokenScope.DRAFT
