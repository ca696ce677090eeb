"""The addresses of the norms workshop: terms and scenarios."""

from tests.matrix.case import Case
from tests.matrix.states import AT_WORK, SCENARIO, of

NORM_CASES: dict[str, Case] = {
    "terms.create": Case(
        AT_WORK, {"term": "services", "kind": "discouraged", "words": "targets", "reason": "It is a word of war."}
    ),
    **dict.fromkeys(("term_remarks.create", "term_remarks.update", "term_remarks.delete"), Case(of("remark"))),
    "term_imports.create": Case(AT_WORK, {"words": "no file of terms"}),
    "scenarios.create": Case(AT_WORK, {"title": "The slow water", "facts": "A gauge is late.", "asks": "{clause}"}),
    "scenario_questions.create": Case(SCENARIO, {"asks": "{contested}"}),
    **dict.fromkeys(("widenings.create", "scenario_publications.create"), Case(SCENARIO)),
    "scenario_answers.create": Case(
        SCENARIO, {"question": "{question}", "version": "{version}", "finds": "covers", "reason": "It says so."}
    ),
}
