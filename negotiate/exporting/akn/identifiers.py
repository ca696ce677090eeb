"""Identifiers: where every part of a text stands today (eId), and where it first stood (wId); each is given once.

A clause is called by its number whatever the language, so that "Article 5 bis" and "第五条之二" are both "art_5bis".
"""

import re
from collections import Counter
from dataclasses import dataclass

from negotiate.text.references.clause_names import clause_name

_SIGN = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class AknPlace:
    """Where something stands: its identifier of today, and that of the first text."""

    now: str
    first: str


class AknNames:
    """Gives identifiers, and no one twice."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def clause(self, kind: str, label: str, first_label: str) -> AknPlace:
        """Return the place of a clause among all clauses."""
        return AknPlace(
            self._once(clause_name(kind, label)), self._once(f"w:{clause_name(kind, first_label or label)}")
        )

    def inside(self, parent: AknPlace, short: str, number: str = "") -> AknPlace:
        """Return the place of something inside another; counted where it has no number."""
        part = f"{short}_{_bare(number)}" if _bare(number) else short
        return AknPlace(self._once(f"{parent.now}__{part}"), self._once(f"w:{parent.first}__{part}"))

    def _once(self, name: str) -> str:
        self._given[name] += 1
        again = f"{name}-{self._given[name]}" if self._given[name] > 1 else name
        if again != name and self._given[again]:
            return self._once(name)
        self._given[again] += again != name
        return again.removeprefix("w:")


def _bare(number: str) -> str:
    """Return a number as it may stand in an identifier.

    >>> _bare("(a)"), _bare("1.")
    ('a', '1')
    """
    return _SIGN.sub("-", number).strip("-._").lower()
