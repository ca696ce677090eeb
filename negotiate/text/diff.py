"""Differences: the edits that turn one text into another, on token offsets; it does not judge or merge them."""

from difflib import SequenceMatcher

from negotiate.text.edits import Edit
from negotiate.text.tokens import keys, tokenize


def diff(base: str, new: str, *, minimal: bool = False) -> tuple[Edit, ...]:
    """Return the edits that make `new` out of `base`, in order, none touching another.

    >>> diff("States shall act.", "States should act.")
    (Edit(start=1, end=2, tokens=(' should',)),)
    """
    old, fresh = tokenize(base), tokenize(new)
    matcher = SequenceMatcher(None, keys(old), keys(fresh), autojunk=False)
    edits: list[Edit] = []
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            edits.append(Edit(start, end, fresh[first:last]))
        else:
            edits += [
                Edit(start + n, start + n + 1, (fresh[first + n],))
                for n in range(end - start)
                if old[start + n] != fresh[first + n]
            ]
    return _joined(edits)


def _joined(edits: list[Edit]) -> tuple[Edit, ...]:
    """Make one edit of each row of touching edits."""
    joined: list[Edit] = []
    for edit in edits:
        if joined and joined[-1].end == edit.start:
            edit = Edit(joined[-1].start, edit.end, joined.pop().tokens + edit.tokens)
        joined.append(edit)
    return tuple(joined)
