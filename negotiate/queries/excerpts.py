"""A change in a few words: what is struck, what is put in its place, and a little of what stands around it."""

from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize

#: Tokens of context on either side of a change.
AROUND = 4
#: A longer run of struck or new words is cut in the middle of an excerpt (the page of the amendment shows all).
LONGEST = 40


@dataclass(frozen=True)
class Excerpt:
    """One change with its surroundings; `before` and `after` say with an ellipsis that they are cut."""

    before: str
    old: str
    new: str
    after: str


def excerpts(base: str, edits: Iterable[Edit], around: int = AROUND) -> tuple[Excerpt, ...]:
    """Return each edit with `around` tokens of the base on either side.

    >>> excerpts("A State shall not act.", [Edit(2, 3, (" should",))], around=1)
    (Excerpt(before='… State', old=' shall', new=' should', after=' not …'),)
    """
    tokens = tokenize(base)
    return tuple(_excerpt(tokens, edit, around) for edit in edits)


def _excerpt(tokens: tuple[str, ...], edit: Edit, around: int) -> Excerpt:
    first, last = max(0, edit.start - around), min(len(tokens), edit.end + around)
    before = "".join(tokens[first : edit.start])
    after = "".join(tokens[edit.end : last])
    return Excerpt(
        before=("… " if first else "") + before.lstrip(),
        old=_shortened(tokens[edit.start : edit.end]),
        new=_shortened(edit.tokens),
        after=after.rstrip() + (" …" if last < len(tokens) else ""),
    )


def _shortened(tokens: tuple[str, ...]) -> str:
    if len(tokens) <= LONGEST:
        return "".join(tokens)
    half = LONGEST // 2
    return "".join(tokens[:half]) + " […] " + "".join(tokens[-half:]).lstrip()
