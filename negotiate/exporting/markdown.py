"""The text of an instrument as Markdown, from the fields of its clauses alone; adds and drops no word."""

from collections.abc import Iterable
from typing import Protocol


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
    blocks = [f"# {title}"] if title else []
    blocks.extend(clause_markdown(clause) for clause in clauses)
    written = [block for block in blocks if block]
    return "\n\n".join(written) + "\n" if written else ""


def clause_markdown(clause: ClauseText) -> str:
    """Return one clause: its title line, a blank line, its body."""
    return "\n\n".join(part for part in _parts(clause) if part)


def _parts(clause: ClauseText) -> tuple[str, str]:
    """Return the title line and the body; a run-in title stands in one line with the body (level below 0)."""
    if clause.level < 0 and not clause.heading:
        return "", clause.label + clause.joint + clause.body
    joint = clause.joint if clause.label and clause.heading else ""
    words = clause.label + joint + clause.heading
    hashes = "#" * clause.level + " " if clause.level > 0 and words else ""
    return hashes + words, clause.body
