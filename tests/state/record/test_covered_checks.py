"""Of answers to a checklist the record holds what everybody reads, and no more."""

from negotiate.models import ChecklistAnswer, ChecklistWidening, Circle, FilledChecklist
from negotiate.state.record.covered_checks import CHECKED


def test_answers_are_covered_once_everybody_reads_them() -> None:
    filled = FilledChecklist(answers=[ChecklistAnswer()])
    before = CHECKED[ChecklistAnswer].is_public(filled.answers[0])
    filled.widenings.append(ChecklistWidening(circle=Circle.ALL))

    assert (before, CHECKED[ChecklistAnswer].is_public(filled.answers[0])) == (False, True)
    assert list(CHECKED[ChecklistWidening].with_it(filled.widenings[0])) == [filled, *filled.answers]
