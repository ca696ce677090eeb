"""The addresses for programs: the same things in the same states as on pages."""

from tests.matrix.case import Case
from tests.matrix.states import AMENDMENT, CLAUSE_OF_TEXT, HOUSE, PUBLISHED, ROUND, TEXT, THREAD

API_CASES: dict[str, Case] = {
    **dict.fromkeys(
        ("api_instruments.index", "api_callers.show", "api_descriptions.show", "api_guides.show"), Case(HOUSE)
    ),
    **dict.fromkeys(
        (
            *("api_instruments.show", "api_clauses.index", "api_rounds.index", "api_publications.index"),
            *("api_changes.index", "api_amendments.index", "api_threads.index", "api_record.index"),
        ),
        Case(TEXT),
    ),
    **dict.fromkeys(
        ("api_clauses.show", "api_versions.index", "api_versions.show", "api_text_positions.index"),
        Case(CLAUSE_OF_TEXT),
    ),
    **dict.fromkeys(("api_amendments.show", "api_positions.index"), Case(AMENDMENT)),
    "api_rounds.show": Case(ROUND),
    "api_publications.show": Case(PUBLISHED),
    "api_threads.show": Case(THREAD),
}
