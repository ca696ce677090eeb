"""Ladders for tests: one that says everything, and ladders of random rows in six scripts."""

import random
from collections.abc import Sequence

from hypothesis import strategies as st

from tests.text.strategies import SCRIPTS

HEADS = ("Level", "Conduct", "Response", "Before it is taken", "Can be undone", "Ends when", "Review")
WHOLE = (
    ("1", "is without effect", "protest", "nothing", "yes", "it is answered", "none needed"),
    ("2–3", "is repeated", "suspension", "consultations", "yes", "the conduct has ceased", "every year"),
    ("4 and above", "interrupts a service", "countermeasures", "attribution", "in part", "it has ceased", "monthly"),
)
_SIGNS = (" [", "] ", " | ", " Option 1:", "\\", "*", ";", " – ", " [[x] [y]] ")


def table(rows: Sequence[Sequence[str]], heads: Sequence[str] = HEADS) -> str:
    """Return rows as a pipe table; their words hold no stroke."""
    rule = f"|{'---|' * len(heads)}"
    return "\n".join([f"| {' | '.join(heads)} |", rule, *(f"| {' | '.join(row)} |" for row in rows)])


def spoiled(row: int, column: int, words: str) -> str:
    """Return the ladder that says everything, with other words in one of its cells."""
    rows = [list(one) for one in WHOLE]
    rows[row][column] = words
    return table(rows)


def leveled(levels: Sequence[str]) -> str:
    """Return a ladder of which only the levels differ."""
    return table([(level, "note", "it is answered") for level in levels], ("Level", "Response", "Ends when"))


def random_ranges(seed: int) -> list[tuple[int, int | None]]:
    """Return up to seven ranges of levels as chance has them, some open above."""
    chance = random.Random(seed)
    found: list[tuple[int, int | None]] = []
    for _ in range(chance.randint(1, 7)):
        first = chance.randint(0, 12)
        found.append((first, None if chance.random() < 0.15 else first + chance.choice((0, 0, 0, 1, 2, 3))))
    return found


def as_level(levels: tuple[int, int | None]) -> str:
    """Return a range as drafters write it."""
    first, last = levels
    if last is None:
        return f"{first} and above"
    return str(first) if first == last else f"{first}–{last}"


words = st.lists(st.sampled_from([*(f" {one}" for said in SCRIPTS.values() for one in said), *_SIGNS]), max_size=6).map(
    lambda pieces: " ".join("".join(pieces).split())
)


@st.composite
def ladders(draw: st.DrawFn) -> str:
    """Draw a body with a ladder: words before and behind it, cells in six scripts, white space as people leave it."""
    rows = draw(st.lists(st.lists(words, min_size=4, max_size=4), min_size=1, max_size=5))
    space = draw(st.sampled_from([" ", "", "  ", "\t"]))
    lines = [f"|{space}{f'{space}|{space}'.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    heads = ["| Level | Response | Ends when | Review |", "|:---|---|---:|---|"]
    before, behind = draw(st.sampled_from([("", ""), ("1. States respond:\n\n", "\n\n2. They report.")]))
    return before + "\n".join([*heads, *lines]) + behind
