"""Answers side by side: each delegation once, whether it has said one thing, the other, or both."""

from negotiate.models import Finds
from negotiate.queries.norms.scenarios.answer_lines import AnswerLine, side_by_side
from tests.cast import SINCE


def said(delegation: str, finds: Finds, *, is_stale: bool = False) -> AnswerLine:
    """Return what a delegation says."""
    return AnswerLine("A", delegation, finds, "So.", "", SINCE, is_own=False, is_private=False, is_stale=is_stale)


def test_every_delegation_has_one_line_by_its_name() -> None:
    lines = side_by_side([said("Peru", Finds.SILENT)], [said("Chad", Finds.COVERS), said("Peru", Finds.COVERS)])

    assert [(one.delegation, one.of_text is None, one.differ) for one in lines] == [
        ("Chad", True, False),
        ("Peru", False, True),
    ]


def test_what_was_said_of_other_words_is_no_difference() -> None:
    [line] = side_by_side([said("Peru", Finds.SILENT, is_stale=True)], [said("Peru", Finds.COVERS)])

    assert not line.differ
