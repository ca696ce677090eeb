"""The text of an instrument as Markdown, from the fields of its clauses alone; adds and drops no word.

Read again it gives the same clauses: a line of a clause that would be read as a title is written with the sign that
`negotiate.importing.cutting.escapes` knows. Method: the text is written, read, and compared; so only such lines bear
the sign.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from negotiate.importing.cutting.escapes import escaped, guarded
from negotiate.importing.parse import placed_clauses

#: To write a line with the sign may make a title of another one; so often the text is read again.
_READINGS = 4


class ClauseText(Protocol):
    """What a clause must say of itself to be written: the fields of `negotiate.importing.outline`."""

    @property
    def level(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def joint(self) -> str: ...
    @property
    def heading(self) -> str: ...
    @property
    def body(self) -> str: ...


def to_markdown(clauses: Iterable[ClauseText], *, title: str = "") -> str:
    """Return the whole text, one blank line between blocks and one line end at the end.

    An imported text brings its title line in a clause of its own, so `title` is for texts that have none.
    """
    whole = list(clauses)
    bodies = [guarded(clause.body) for clause in whole]
    text = _joined(title, whole, bodies)
    for _ in range(_READINGS):
        if not _escape(text, title, whole, bodies):
            break
        text = _joined(title, whole, bodies)
    return text


def _joined(title: str, clauses: Iterable[ClauseText], bodies: Iterable[str]) -> str:
    blocks = [f"# {title}"] if title else []
    blocks += map(_written, clauses, bodies)
    written = [block for block in blocks if block]
    return "\n\n".join(written) + "\n" if written else ""


def _written(clause: ClauseText, body: str) -> str:
    return "\n\n".join(part for part in _parts(clause, body) if part)


def _escape(text: str, title: str, clauses: Sequence[ClauseText], bodies: list[str]) -> bool:
    """Put the sign before the lines of bodies that are read as titles in the text; say whether there were any."""
    read = placed_clauses(text)
    by_line = {line - 1: clause for line, clause in zip(read.lines, read.clauses, strict=True) if line}
    front = read.clauses[0].heading if read.clauses and read.lines[0] == 0 else ""
    is_any = False
    for number, at, first in _places(title, clauses, bodies):
        lines = bodies[number].split("\n")
        wrong = {line - first for line in by_line if first <= line < first + len(lines) and line != at}
        known = by_line[at].heading if at in by_line else front * (number == 0)
        if known != clauses[number].heading and not clauses[number].heading:
            wrong.add(0)
        for index in wrong:
            if lines[index].strip():
                bodies[number] = escaped(bodies[number], index)
                is_any = True
    return is_any


def _places(title: str, clauses: Iterable[ClauseText], bodies: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the number of each clause, the line of its title (below 0 for none), and the first line of its body."""
    line = 2 if title else 0
    for number, (clause, body) in enumerate(zip(clauses, bodies, strict=True)):
        head, words = _parts(clause, body)
        block = "\n\n".join(part for part in (head, words) if part)
        if not block:
            continue
        at = line if head or clause.level < 0 else -1
        yield number, at, line + (head.count("\n") + 2 if head else 0)
        line += block.count("\n") + 2


def _parts(clause: ClauseText, body: str) -> tuple[str, str]:
    """Return the title line and the body; a run-in title stands in one line with the body (level below 0)."""
    if clause.level < 0 and not clause.heading:
        return "", clause.label + clause.joint + body
    joint = clause.joint if clause.label and clause.heading else ""
    words = clause.label + joint + clause.heading
    hashes = "#" * clause.level + " " if clause.level > 0 and words else ""
    return hashes + words, body
