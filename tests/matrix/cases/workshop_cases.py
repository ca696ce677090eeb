"""The addresses of the norms workshop: terms, scenarios and loopholes."""

from tests.matrix.case import Case
from tests.matrix.states import AMENDMENT, AT_WORK, BESIDE, FILLED, LOOPHOLE, ON_CLAUSE, SCENARIO, of

#: A ladder of one level, as the form of its cells sends it.
LADDER = {
    "base": "{version}",
    "edition": "{edition}",
    "heading": "Conduct",
    "body": "| Level | Response |\n|---|---|\n| 1 | protest |",
    "row-0": "0",
    "cell-0-0": "1",
    "cell-0-1": "a note",
}
#: An answer, as the preview of a form that was filled in sends it.
FILLED_ANSWER = {
    "act": "confirm",
    "take": "2",
    "scenario-2": "{scenario_open}",
    "question-2": "{question}",
    "words-2": "{version}",
    "finds-2": "covers",
    "reason-2": "It says so.",
}

NORM_CASES: dict[str, Case] = {
    "terms.create": Case(
        AT_WORK, {"term": "services", "kind": "discouraged", "words": "targets", "reason": "It is a word of war."}
    ),
    **dict.fromkeys(("term_remarks.create", "term_remarks.update", "term_remarks.delete"), Case(of("remark"))),
    "hint_dismissals.create": Case(ON_CLAUSE, {"bound": "of words that are gone", "reason": "They are meant so."}),
    "hints_raised.delete": Case(of("hint")),
    "model_drafts.create": Case(of("model"), {"after": "{clause}"}),
    "obligations.create": Case(AT_WORK, {"passage": "{clause}:words that are gone", "number": "0"}),
    "obligation_confirmations.create": Case(ON_CLAUSE, {"suggested": "words that are gone:0"}),
    "said_obligations.delete": Case(of("obligation")),
    "drafted_ladders.edit": Case(AMENDMENT),
    "drafted_ladders.update": Case(AMENDMENT, LADDER),
    "ladder_drafts.create": Case(ON_CLAUSE),
    "checks.update": Case(AT_WORK, {"S1": "off"}),
    "term_imports.create": Case(AT_WORK, {"words": "no file of terms"}),
    "scenarios.create": Case(AT_WORK, {"title": "The slow water", "facts": "A gauge is late.", "asks": "{clause}"}),
    "scenario_questions.create": Case(SCENARIO, {"asks": "{contested}"}),
    **dict.fromkeys(("widenings.create", "scenario_publications.create"), Case(SCENARIO)),
    "scenario_answers.create": Case(
        SCENARIO, {"question": "{question}", "version": "{version}", "finds": "covers", "reason": "It says so."}
    ),
    **dict.fromkeys(("answers_to_fill.show", "filled_answers.new"), Case(AT_WORK)),
    "filled_answers.create": Case(AT_WORK[:2], FILLED_ANSWER),
    "exercises.create": Case(AT_WORK[:2], {"scenario": "{scenario_open}"}),
    **dict.fromkeys(("exercise.show", "exercise_screens.show", "exercise_screens.index"), Case(of("exercise"))),
    "exercise_answers.create": Case(
        of("exercise"), {"question": "{question}", "version": "{version}", "finds": "covers", "reason": "It says so."}
    ),
    "exercise_closings.create": Case(of("exercise")),
    "checklist_answers.create": Case(
        ON_CLAUSE,
        {"list": "human-rights", "version": "{version}", "says-remedy": "they say it", "reason-remedy": "It is there."},
    ),
    "checklist_widenings.create": Case(FILLED),
    "norm_links.create": Case(ON_CLAUSE, {"need": "sunset", "given_by": "", "reason": "It is to last."}),
    "said_links.delete": Case(of("norm_link")),
    "benchmarks.create": Case(
        ON_CLAUSE, {"observed": "Reports", "observer": "us", "how_often": "every year after entry into force"}
    ),
    "named_benchmarks.delete": Case(of("benchmark")),
    "loopholes.create": Case(
        AT_WORK, {"passage": "{clause}", "title": "Too narrow", "explanation": "What is slow is not damaged."}
    ),
    "variants.new": Case(AT_WORK),
    "variants.create": Case(
        AT_WORK[:2],
        {
            "publication": "{publication}",
            "title": "Regional",
            "clauses": "{clause}",
            "reason": "The region has its own.",
        },
    ),
    **dict.fromkeys(("parents.show", "parent_clauses.show", "parent_answers.new"), Case(BESIDE)),
    "offers_back.create": Case(BESIDE),
    "parent_answers.create": Case(BESIDE, {"answer": "taken", "parent": "{now}", "own": "{own}"}),
    "relations.create": Case(
        BESIDE, {"kind": "stricter", "reason": "It says more.", "parent": "{now}", "own": "{own}"}
    ),
    **dict.fromkeys(("loopholes.show", "loophole_widenings.create", "remedies.create"), Case(LOOPHOLE)),
    "closures.create": Case(LOOPHOLE, {"clause": "{clause}", "words": "hospitals"}),
    "closures.delete": Case(LOOPHOLE, {"reason": "A list is no answer."}),
}
