"""Meanings that moved: against a plain fixed point on random terms, and paragraph by paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.norms.moved_meanings import carriers, changed_definitions, moved_passages

NAMES = tuple(f"word{letter}" for letter in "abcdefgh")
#: Which terms the definition of each uses.
GRAPHS = st.dictionaries(st.sampled_from(NAMES), st.sets(st.sampled_from(NAMES)), min_size=1)


@given(GRAPHS)
def test_what_carries_a_change_is_what_rests_on_it_in_any_number_of_steps(graph: dict[str, set[str]]) -> None:
    meant = {name: " and ".join(sorted(used)) for name, used in graph.items()}
    start = min(graph)

    assert set(carriers(start, meant, NAMES)) == resting_on(start, graph)


def resting_on(start: str, graph: dict[str, set[str]]) -> set[str]:
    """Return the terms that rest on one, by adding until nothing is added any more."""
    reached: set[str] = set()
    more = {start}
    while more != reached:
        reached, more = more, more | {name for name, used in graph.items() if used & more}
    return reached


OLD = {
    "terms": "(a) “service” means water;\n\n(b) “incident” means harm to a service;\n\n(c) “user” means a person.",
    "duty": "1. Each State protects every service.\n\n2. It reports an incident.\n\n3. It hears users.",
}
TERMS = ("service", "incident", "user")


def test_a_definition_that_changed_is_known_with_both_its_wordings() -> None:
    [change] = changed_definitions(OLD, {**OLD, "terms": OLD["terms"].replace("water", "water or food")})

    assert (change.key, change.old, change.new) == ("service", "means water", "means water or food")


def test_its_change_reaches_who_uses_it_and_who_uses_what_rests_on_it() -> None:
    new = {**OLD, "terms": OLD["terms"].replace("water", "food")}

    assert [(one.clause, one.path, one.through) for one in moved_passages("service", OLD, new, TERMS)] == [
        ("terms", ("b",), ""),
        ("duty", ("1",), ""),
        ("duty", ("2",), "incident"),
    ]


def test_a_paragraph_whose_own_words_changed_and_a_new_clause_are_not_among_them() -> None:
    new = {
        "terms": OLD["terms"].replace("water", "food"),
        "duty": OLD["duty"].replace("protects", "guards"),
        "new": "It protects each service.",
    }
    reached = moved_passages("service", OLD, new, TERMS)

    assert [(one.clause, one.path) for one in reached] == [("terms", ("b",)), ("duty", ("2",))]
