"""Checklists, coverage and protections as values for programs."""

from negotiate.clock import now
from negotiate.library import library_checklists
from negotiate.models import WordsSay
from negotiate.queries.norms.checklists.answered import ChecklistCell, ChecklistLine
from negotiate.queries.norms.checklists.matrix import ChecklistRow
from negotiate.queries.norms.protections.listed import ListedThings, ProtectedThing
from negotiate.queries.norms.protections.protections import ProtectionsPage
from negotiate.web.api.values.norms.answered import checked_answer, checklist_answer, protections_answer

CHECKLIST = library_checklists()[0]


def test_a_clause_has_a_line_for_each_answer_with_its_question() -> None:
    line = ChecklistLine("Arvenia", WordsSay.SAID, "So.", now(), True, False, "", ())
    cells = tuple(ChecklistCell(one, (line,) if one.key == "remedy" else ()) for one in CHECKLIST.questions)
    found = checked_answer(ChecklistRow("c", "Article 2", "", False, ("Arvenia",), cells))

    assert [(one.question, one.by) for one in found.said] == [("remedy", "Arvenia")]
    assert "remedy" in [one.key for one in checklist_answer(CHECKLIST).questions]


def test_a_list_is_named_by_its_clause_and_paragraph() -> None:
    thing = ProtectedThing("(a)", "hospitals", (), "round 1", "")
    listed = ListedThings("c", "Article 2", "(1)", "These are protected:", ("including",), (thing,))
    found = protections_answer(ProtectionsPage(None, (listed,), (), True))  # type: ignore[arg-type]

    assert (found.lists[0].name, found.lists[0].things[0].words) == ("Article 2 (1)", "hospitals")
