"""One contiguous change and its application: the value that every other module of the engine trades in.

Offsets are indices of tokens, never of characters, and always of the base.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.text.tokens import tokenize

#: A text, or a part of one, as it is cut for every comparison.
Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the base tokens [start, end) by `tokens`; start == end inserts, no tokens deletes."""

    start: int
    end: int
    tokens: tuple[str, ...] = ()

    @property
    def is_insertion(self) -> bool:
        """Say whether nothing of the base is removed."""
        return self.start == self.end

    @property
    def text(self) -> str:
        """Return the new words as text."""
        return "".join(self.tokens)


def apply(base: str, edits: Iterable[Edit]) -> str:
    """Return `base` with the edits carried out; raise ValueError where they overlap or lie outside.

    >>> apply("States shall act.", [Edit(1, 2, (" should",))])
    'States should act.'
    """
    tokens = tokenize(base)
    parts: list[str] = []
    reached = 0
    for edit in sorted(edits):
        if not reached <= edit.start <= edit.end <= len(tokens):
            raise ValueError(f"edit [{edit.start}, {edit.end}) overlaps another or lies outside the text")
        parts.extend(tokens[reached : edit.start])
        parts.extend(edit.tokens)
        reached = edit.end
    parts.extend(tokens[reached:])
    return "".join(parts)
