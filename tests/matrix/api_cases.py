"""The addresses for programs: the same things in the same states as on pages."""

from tests.matrix.case import Case
from tests.matrix.states import (
    AMENDMENT,
    AT_WORK,
    CLAUSE_OF_TEXT,
    HOUSE,
    POSITION,
    PUBLISHED,
    ROUND,
    SPOKEN_OF,
    TABLING,
    TEXT,
    TEXT_POSITION,
    THREAD,
)

WORDING = {"base": "{version}", "label": "{label}", "heading": "{heading}", "body": "{body}", "rationale": "Clearer."}
SAID = {"reach": "own delegation", "words": "Too narrow."}

API_CASES: dict[str, Case] = {
    **dict.fromkeys(
        ("api_instruments.index", "api_callers.show", "api_descriptions.show", "api_guides.show"), Case(HOUSE)
    ),
    **dict.fromkeys(
        (
            *("api_instruments.show", "api_clauses.index", "api_rounds.index", "api_publications.index"),
            *("api_changes.index", "api_amendments.index", "api_threads.index", "api_record.index"),
            *("api_participants.index", "api_dates.index", "api_events.index"),
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
}
