"""Mutants: which faults a module is given, and that each is what it says."""

import ast
from pathlib import Path

import pytest

from tests.mutants.mutations import Mutation, mutations
from tests.mutants.reach import ROOT, StageState, modules


def faults(source: str) -> list[str]:
    """Return the source with each of its faults."""
    return [one.made(source.encode()).decode() for one in mutations("m.py", source.encode())]


@pytest.mark.parametrize(
    ("source", "faulty"),
    [
        ("x = a == b", ["x = (a != b)"]),
        ("x = a < b", ["x = (a <= b)"]),
        ("x = a in b", ["x = (a not in b)"]),
        ("x = a and b", ["x = (a or b)", "x = (b)", "x = (a)"]),
        ("x = not a", ["x = (a)"]),
        ("x = a + b", ["x = (a - b)"]),
        ("x = True", ["x = (False)"]),
        ("x = 7", ["x = (8)"]),
        ("x = a if b else c", ["x = (c if b else a)"]),
        ("x = any(a)", ["x = (all(a))"]),
        ("x = [a for a in b if c]", ["x = ([a for a in b])"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("def f():\n    g(a)", ["def f():\n    pass"]),
        ("if a:\n    raise E", ["if a:\n    pass"]),
        ("a.b = c", ["pass"]),
        ("x = é + b  # kept", ["x = (é - b)  # kept"]),
    ],
)
def test_a_fault_is_written_over_its_place_alone(source: str, faulty: list[str]) -> None:
    assert faults(source) == faulty


@pytest.mark.parametrize(
    "source", ['"""Words."""', "x: int", "assert a == b", "import a", "x = f'{a + 1}'", "@a(1)\nclass A: ..."]
)
def test_what_is_for_readers_is_left_alone(source: str) -> None:
    assert faults(source) == []


def test_the_scope_holds_the_law_the_deeds_the_merge_and_the_rebase() -> None:
    scope = set(modules())

    assert {"negotiate/policy/rules.py", "negotiate/text/merge/merge.py", "negotiate/text/rebase/rebase.py"} <= scope
    assert any(module.startswith("negotiate/operations/") for module in scope)


def test_every_fault_of_the_law_can_be_read_by_python() -> None:
    source = (ROOT / "negotiate/policy/rules.py").read_bytes()

    assert [ast.parse(one.made(source)) for one in mutations("negotiate/policy/rules.py", source)]


def test_a_mutant_is_tried_on_the_nearest_and_the_quickest_of_the_tests_through_its_line() -> None:
    seconds = {
        "tests/web/test_a.py::t": 1,
        "tests/policy/test_rules.py::slow": 9,
        "tests/policy/test_rules.py::quick": 2,
        "x.py::t": 1,
    }
    lines = {
        "negotiate/policy/rules.py": {3: ["tests/web/test_a.py::t", "tests/policy/test_rules.py::slow"], 4: ["x.py::t"]}
    }
    reach = StageState(
        seconds, {**lines, "negotiate/policy/rules.py": {**lines["negotiate/policy/rules.py"], 5: ["gone.py::t"]}}
    )
    mutation = Mutation("negotiate/policy/rules.py", 3, 3, 0, 1, "a", "b")

    assert reach.tests_of(mutation) == ["tests/policy/test_rules.py::slow", "tests/web/test_a.py::t"]


def test_where_no_test_runs_through_a_line_those_of_its_module_are_tried() -> None:
    reach = StageState(
        {"tests/policy/test_rules.py::t": 1}, {"negotiate/policy/rules.py": {3: ["tests/policy/test_rules.py::t"]}}
    )

    assert reach.tests_of(Mutation("negotiate/policy/rules.py", 9, 9, 0, 1, "a", "b")) == [
        "tests/policy/test_rules.py::t"
    ]


def test_the_recording_leaves_out_what_is_not_there(tmp_path: Path) -> None:
    reach = StageState({}, {"negotiate/policy/rules.py": {3: ["tests/policy/test_rules.py::t"]}})

    assert reach.tests_of(Mutation("negotiate/policy/rules.py", 3, 3, 0, 1, "a", "b")) == []
