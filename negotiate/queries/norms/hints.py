"""Drafting hints as pages show them, each with a little of the text round its words.

A hint is never a block, and says nothing about who is right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Clause
from negotiate.policy import Actor
from negotiate.state.norms.drafted_clauses import placed
from negotiate.text.edits import Edit
from negotiate.text.hints.checks import BY_CODE, brought_in
from negotiate.text.hints.hint import Hint
from negotiate.text.merge.regions import substitute
from negotiate.text.tokens import tokenize

#: Characters shown on either side of the words that a hint is about, and so many of these where they are long.
AROUND, LONGEST = 36, 160


@dataclass(frozen=True)
class ShownHint:
    """A hint on characters [start, end) of a text, with a little of what stands around them."""

    rule: str
    title: str
    says: str
    start: int
    end: int
    before: str
    words: str
    after: str


def change_hints(db: Session, actor: Actor, clause: Clause, base: str, edits: Sequence[Edit]) -> tuple[ShownHint, ...]:
    """Return what edits of the words of a clause bring in that a check points out, by its place in the new text."""
    if not edits:
        return ()
    place = placed(db, actor, clause)
    tokens = tokenize(base)
    text = "".join(substitute(tokens, edits, 0, len(tokens)))
    found = brought_in(place.saying(text, base, edits), place.saying(base))
    return tuple(shown(text, hint) for hint in found)


def shown(text: str, hint: Hint) -> ShownHint:
    """Return a hint with what stands around its words in their paragraph."""
    first, last = max(0, hint.start - AROUND), min(len(text), hint.end + AROUND)
    words = text[hint.start : hint.end]
    return ShownHint(
        rule=hint.rule,
        title=BY_CODE[hint.rule].title,
        says=hint.says,
        start=hint.start,
        end=hint.end,
        before=text[first : hint.start].rpartition("\n")[2],
        words=words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} … {words[-LONGEST // 2 :]}",
        after=text[hint.end : last].partition("\n")[0],
    )
