"""The addresses for programs: the same things in the same states as on pages."""

from tests.matrix.case import Case
from tests.matrix.states import (
    AGENDA_ITEM,
    AMENDMENT,
    AT_WORK,
    CLAUSE_OF_TEXT,
    COMMENT,
    CONTEST,
    DRAFTED,
    FILLED,
    FLOOR,
    HOUSE,
    LOOPHOLE,
    MEETING,
    ON_CLAUSE,
    ON_PUBLICATION,
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
    State,
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
            "api_contests.index",
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
            "api_amendment_threads.index",
            *("api_sharing.delete", "api_backings.create", "api_backings.delete", "api_package_parts.delete"),
            "api_carriages.create",
        ),
        Case(AMENDMENT),
    ),
    "api_sharing.create": Case(AMENDMENT, {"group": "{group}"}),
    "api_backing_invitations.create": Case(AMENDMENT, {"delegation": "{fellow}"}),
    "api_package_parts.create": Case(AMENDMENT, {"name": "A package"}),
    **dict.fromkeys(("api_packages.show", "api_package_tablings.create"), Case(of("package"))),
    "api_package_sharings.create": Case(of("package"), {"group": "{group}"}),
    "api_package_withdrawals.create": Case(of("package"), {"reason": "Our capital asks for it."}),
    "api_affirmations.create": Case(AMENDMENT, {"version": "{version}"}),
    "api_revisions.create": Case(AMENDMENT, WORDING),
    "api_replies.create": Case((State("asked", code="offer"),), {"consent": "agrees"}),
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
    **dict.fromkeys(("api_rounds.show", "api_outcomes.show"), Case(ROUND)),
    **dict.fromkeys(("api_publications.show", "api_publication_positions.index"), Case(PUBLISHED)),
    "api_publication_positions.create": Case(PUBLISHED, {"stance": "reserve", "reach": "own delegation"}),
    "api_publication_position_withdrawals.create": Case(ON_PUBLICATION),
    "api_threads.show": Case(THREAD),
    "api_threads.create": Case(AT_WORK, {**SAID, "text": "{version}", "quote": "shall not"}),
    "api_amendment_threads.create": Case(SPOKEN_OF, {**SAID, "text": "{revision}"}),
    "api_draft_threads.create": Case(DRAFTED, {**SAID, "text": "{edition}"}),
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
    **dict.fromkeys(("api_meetings.show", "api_floors.show"), Case(MEETING)),
    "api_floor_requests.create": Case(AGENDA_ITEM, {"group": ""}),
    "api_floor_withdrawals.create": Case(FLOOR),
    "api_contests.create": Case(AT_WORK, {"reason": "We object."}),
    "api_contests.show": Case(CONTEST),
    "api_contest_withdrawals.create": Case(CONTEST, {"reason": "Settled."}),
    "api_checklist_answers.show": Case(CLAUSE_OF_TEXT),
    "api_checklist_answers.create": Case(
        ON_CLAUSE,
        {"version": "{version}", "answers": [{"question": "remedy", "says": "they say it", "reason": "It is there."}]},
    ),
    "api_checklist_widenings.create": Case(FILLED, {"group": ""}),
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
