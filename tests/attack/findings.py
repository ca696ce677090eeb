"""What an attack came to: how often it tried, how it was answered, and what the house should not have done."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")
#: How many findings of one attack are told one by one.
TOLD = 20


@dataclass
class Outcome:
    """What one attack came to."""

    name: str
    answers: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)

    def tried(self, answer: object, finding: str = "") -> None:
        """Count one attempt, and what is wrong with its answer, if anything is."""
        self.answers[str(answer)] += 1
        if finding:
            self.findings.append(finding)

    def __str__(self) -> str:
        tried = sum(self.answers.values())
        answers = ", ".join(f"{count} x {answer}" for answer, count in sorted(self.answers.items()))
        lines = [f"{self.name:<12}{tried:>8}{len(self.findings):>10}  {answers}"]
        lines += [f"    {finding}" for finding in self.findings[:TOLD]]
        more = len(self.findings) - TOLD
        return "\n".join([*lines, f"    and {more} more"] if more > 0 else lines)


@dataclass(frozen=True)
class Campaign:
    """How an attack is to be made: by which chance, on how many forms, how often, and in which folder."""

    chance: Random
    breadth: int
    size: int
    folder: Path

    def some(self, things: Sequence[Thing], most: int) -> list[Thing]:
        """Return a sample of things, in an order of chance."""
        return self.chance.sample(things, min(most, len(things)))


HEAD = f"{'attack':<12}{'tried':>8}{'findings':>10}  answers"
