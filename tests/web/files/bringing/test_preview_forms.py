"""What the form of a preview is sent back with."""

from flask import Flask

from negotiate.models import AmendmentKind
from negotiate.web.files.bringing.preview_forms import choices, chose_otherwise, proposal_of, ticked_numbers


def test_what_a_part_was_taken_for_counts_until_somebody_says_otherwise() -> None:
    with Flask(__name__).test_request_context(method="POST", data={"became": ["new", "bcd"], "becomes-1": ""}):
        assert choices() == ["new", ""]
        assert chose_otherwise()


def test_a_change_is_read_by_its_number() -> None:
    said = {"clause-3": "bcd", "kind-3": "insert", "label-3": "Article 9", "body-3": "States act."}

    with Flask(__name__).test_request_context(method="POST", data=said):
        clause, kind, proposal = proposal_of("3")

    assert (clause, kind, proposal.label, proposal.body) == ("bcd", AmendmentKind.INSERT, "Article 9", "States act.")


def test_one_tick_stands_for_all_that_somebody_marked_and_each_counts_once() -> None:
    with Flask(__name__).test_request_context(method="POST", data={"take": ["1", "2,3", "3"]}):
        assert ticked_numbers() == ["1", "2", "3"]
