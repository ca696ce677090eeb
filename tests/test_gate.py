"""The gate: one command that checks the tree and runs the tests, and fails where any of them does."""

import pytest

from tests import __main__ as gate


@pytest.mark.parametrize(
    ("arguments", "is_narrow"),
    [
        ([], False),
        (["-x", "--database", "sqlite"], False),
        (["tests/text"], True),
        (["tests/test_gate.py::test_a_part_of_the_tests_is_run_alone"], True),
        (["-k", "merge"], True),
        (["--lf"], True),
    ],
)
def test_a_part_of_the_tests_is_run_alone(arguments: list[str], is_narrow: bool) -> None:
    assert gate.is_narrow(arguments) is is_narrow


def test_the_long_tests_are_left_out_unless_they_are_asked_for() -> None:
    assert gate.passed_on(["-x"]) == ["-x", *(f"--ignore={path}" for path in gate.LONG)]
    assert gate.passed_on(["-x", "--all"]) == ["-x"]
    assert gate.passed_on(["tests/browser"]) == ["tests/browser"]


@pytest.mark.parametrize("path", gate.LONG)
def test_what_is_left_out_is_there(path: str) -> None:
    assert (gate.ROOT / path).exists()


def test_a_check_that_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "CHECKS", {"form": ("json.tool", "--help"), "lint": ("tests.no_such_program",)})

    assert gate.failing() == ["lint"]


@pytest.mark.parametrize(("failed", "ended", "code"), [([], 0, 0), (["types"], 0, 1), ([], 2, 2), (["types"], 2, 2)])
def test_the_command_fails_where_a_check_or_a_test_does(
    monkeypatch: pytest.MonkeyPatch, failed: list[str], ended: int, code: int
) -> None:
    monkeypatch.setattr(gate, "failing", lambda: failed)
    monkeypatch.setattr(gate, "missing", list)
    monkeypatch.setattr(gate.subprocess, "run", lambda *given, **named: gate.subprocess.CompletedProcess(given, ended))

    assert gate.main([]) == code


def test_a_program_that_is_only_wished_for_is_installed_where_all_tests_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate.shutil, "which", lambda name: None)

    assert gate.wished(["-x"]) == []
    assert "libreoffice-writer-nogui" in gate.wished(["--all"])
