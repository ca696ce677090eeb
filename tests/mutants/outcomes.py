"""Outcomes: what became of every mutant tried so far, one a line of a file, so that a stopped run goes on."""

import json
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path

from tests.mutants.mutations import Mutation
from tests.mutants.reach import KEPT, ROOT
from tests.mutants.trials import Fate, Trial

FILE = KEPT / "outcomes.jsonl"


def remembered() -> dict[str, Trial]:
    """Return the last trial of every mutant, by its key."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    found = {}
    for line in lines:
        one = json.loads(line)
        found[one["key"]] = Trial(Mutation(**one["mutation"]), Fate(one["fate"]), one["by"])
    return found


def remember(trial: Trial) -> None:
    """Write a trial down."""
    line = {"key": key_of(trial.mutation), "fate": trial.fate.value, "by": trial.by, "mutation": asdict(trial.mutation)}
    with FILE.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def key_of(mutation: Mutation) -> str:
    """Return what names a mutant as long as its module stays as it is."""
    return sha256(repr((mutation, _state_of(ROOT / mutation.module))).encode()).hexdigest()[:20]


@cache
def _state_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
