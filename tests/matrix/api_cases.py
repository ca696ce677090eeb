"""The addresses for programs: the same things in the same states as on pages."""

from tests.matrix.case import Case
from tests.matrix.states import (
    AMENDMENT,
    AT_WORK,
    CLAUSE_OF_TEXT,
    COMMENT,
    HOUSE,
    LOOPHOLE,
    MEETING,
    POSITION,
    PUBLISHED,
    ROUND,
    SCENARIO,
    SILENCE,
    SPOKEN_OF,
    STATEMENT,
    TABLING,
    TEXT,
    TEXT_POSITION,
    THREAD,
    of,
)

WORDING = {"base": "{version}", "label": "{label}", "heading": "{heading}", "body": "{body}", "rationale": "Clearer."}
SAID = {"reach": "own delegation", "words": "Too narrow."}

API_CASES: dict[str, Case] = {
    **dict.fromkeys(
        (
            *("api_instruments.index", "api_callers.show", "api_descriptions.show", "api_guides.show"),
            "api_library.index",
        ),
        Case(HOUSE),
    ),
    **dict.fromkeys(
        (
            *("api_instruments.show", "api_clauses.index", "api_rounds.index", "api_publications.index"),
            *("api_changes.index", "api_amendments.index", "api_threads.index", "api_record.index"),
            *("api_participants.index", "api_dates.index", "api_events.index", "api_all_statements.index"),
            *("api_silences.index", "api_meetings.index", "api_terms.index", "api_obligations.index"),
            *("api_scenarios.index", "api_loopholes.index", "api_ladders.index", "api_checklists.index"),
            *("api_checked_clauses.index", "api_coverage.index", "api_protections.show", "api_variants.show"),
            *("api_position_matrix.index", "api_clause_matrix.index", "api_convergence.show", "api_findings.show"),
        ),
        Case(TEXT),
    ),
    **dict.fromkeys(
        (
            "api_clauses.show",
            "api_versions.index",
            "api_versions.show",
            "api_text_positions.index",
            "api_statements.index",
            *("api_hints.index", "api_ladders.show", "api_histories.index", "api_provenance.show"),
        ),
        Case(CLAUSE_OF_TEXT),
    ),
    **dict.fromkeys(
        (
            "api_amendments.show",
            "api_amendments.delete",
            "api_positions.index",
            "api_sponsorships.create",
            "api_sponsorships.delete",
        ),
        Case(AMENDMENT),
    ),
    "api_amendments.create": Case(AT_WORK, {**WORDING, "kind": "modify"}),
    "api_amendments.update": Case(AMENDMENT, WORDING),
    "api_sub_amendments.create": Case(AMENDMENT, {**WORDING, "revision": "{revision}"}),
    "api_tablings.create": Case(TABLING),
    "api_withdrawals.create": Case(AMENDMENT, {"reason": "Our capital asks for it."}),
    "api_positions.create": Case(AMENDMENT, {"stance": "support", "reach": "all participants"}),
    "api_position_withdrawals.create": Case(POSITION),
    "api_text_positions.create": Case(
        AT_WORK, {"version": "{version}", "stance": "reserve", "reach": "own delegation"}
    ),
    "api_text_position_withdrawals.create": Case(TEXT_POSITION),
    "api_rounds.show": Case(ROUND),
    "api_publications.show": Case(PUBLISHED),
    "api_threads.show": Case(THREAD),
    "api_threads.create": Case(AT_WORK, {**SAID, "text": "{version}", "quote": "shall not"}),
    "api_amendment_threads.create": Case(SPOKEN_OF, {**SAID, "text": "{revision}"}),
    "api_comments.create": Case(THREAD, {"words": "We agree."}),
    **dict.fromkeys(("api_resolutions.create", "api_resolutions.delete"), Case(THREAD)),
    "api_comment_withdrawals.create": Case(COMMENT),
    "api_all_statements.show": Case(STATEMENT),
    "api_all_statements.create": Case(
        AT_WORK, {"version": "{version}", "kind": "reservation", "body": "We reserve our position."}
    ),
    "api_statement_withdrawals.create": Case(of("statement"), {"reason": "We have been heard."}),
    "api_silences.show": Case(SILENCE),
    "api_objections.create": Case(of("silence"), {"reason": "Our capital is still reading."}),
    "api_meetings.show": Case(MEETING),
    "api_scenarios.create": Case(
        AT_WORK, {"title": "The slow water", "facts": "A gauge is late.", "asks": [{"clause": "{clause}"}]}
    ),
    "api_scenario_questions.create": Case(SCENARIO, {"clause": "{contested}"}),
    "api_scenario_widenings.create": Case(SCENARIO, {"group": ""}),
    "api_scenario_readings.create": Case(
        SCENARIO, {"question": "{question}", "version": "{version}", "finds": "covers", "reason": "It says so."}
    ),
    "api_scenario_publications.create": Case(SCENARIO),
    "api_loopholes.show": Case(LOOPHOLE),
    "api_loopholes.create": Case(
        AT_WORK, {"on": {"clause": "{clause}"}, "title": "Too narrow", "explanation": "What is slow is not damaged."}
    ),
    "api_loophole_widenings.create": Case(LOOPHOLE, {"group": ""}),
    "api_remedies.create": Case(LOOPHOLE),
    "api_closures.create": Case(LOOPHOLE, {"clause": "{clause}", "words": "hospitals"}),
    "api_reopenings.create": Case(LOOPHOLE, {"reason": "A list is no answer."}),
}
