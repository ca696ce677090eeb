"""A change in a few words: what is struck, what is put in its place, and a little of what stands around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from negotiate.text.edits import Edit
from negotiate.text.merge.kept_words import drawn_parts
from negotiate.text.tokens import tokenize

#: Tokens of context on either side of a change.
AROUND = 4
#: A longer run of struck or new words is cut in the middle of an excerpt (the page of the amendment shows all).
LONGEST = 40
#: What a cut passage does not begin with.
STOPS = " \u00a0.,;:)"


@dataclass(frozen=True)
class Excerpt:
    """One change with its surroundings; `before` and `after` say with an ellipsis that they are cut."""

    before: str
    old: str
    new: str
    after: str
    #: From where to where the paragraph moved in which it stands; empty where it stayed.
    moved: str = ""

    @property
    def is_seen(self) -> bool:
        """Say whether there is anything to see: words that came or went, or a paragraph that moved.

        >>> Excerpt("", "", " ", "").is_seen, Excerpt("", "", "", "States act.", "from 2 to 1").is_seen
        (False, True)
        """
        return bool(self.moved or self.old.strip() or self.new.strip())

    @property
    def is_brackets(self) -> bool:
        """Say whether nothing but brackets comes or goes.

        >>> Excerpt("to", "]", "", " endanger").is_brackets, Excerpt("to", " act", " [act]", "").is_brackets
        (True, True)
        """
        changed = "".join(gone + come for gone, come, _ in drawn_parts(tokenize(self.old), tokenize(self.new))).strip()
        return changed != "" and set(changed) <= set("[] ")


def excerpts(base: str, edits: Iterable[Edit], around: int = AROUND) -> tuple[Excerpt, ...]:
    """Return each edit with `around` tokens of the base on either side.

    >>> excerpts("A State shall not act.", [Edit(2, 3, (" should",))], around=1)
    (Excerpt(before='… State', old=' shall', new=' should', after=' not …', moved=''),)
    """
    tokens = tokenize(base)
    return tuple(_excerpt(tokens, edit, around) for edit in edits)


def surroundings(tokens: Sequence[str], start: int, end: int, around: int) -> tuple[str, str]:
    r"""Return what stands before and after the tokens [start, end) in their paragraph, with "…" where it is cut.

    >>> surroundings(("Aim", "\n", "A", " State", " shall", " act"), 4, 5, 9)
    ('A State', ' act')

    A stop that belongs to what is cut away, as that of an enumerator, goes with it.

    >>> surroundings(("1", ".", " A", " State", " shall", " act"), 4, 5, 3)
    ('… A State', ' act')
    """
    first, last = max(0, start - around), min(len(tokens), end + around)
    before, after = list(tokens[first:start]), list(tokens[end:last])
    is_cut, goes_on = first > 0, last < len(tokens)
    if "\n" in before:
        before, is_cut = before[len(before) - before[::-1].index("\n") :], False
    if "\n" in after:
        after, goes_on = after[: after.index("\n")], False
    head, tail = "".join(before), "".join(after)
    return ("… " + head.lstrip(STOPS) if is_cut else head), (tail.rstrip() + " …" if goes_on else tail)


def _excerpt(tokens: Sequence[str], edit: Edit, around: int) -> Excerpt:
    before, after = surroundings(tokens, edit.start, edit.end, around)
    return Excerpt(before, _shortened(tokens[edit.start : edit.end]), _shortened(edit.tokens), after)


def _shortened(tokens: Sequence[str]) -> str:
    if len(tokens) <= LONGEST:
        return "".join(tokens)
    half = LONGEST // 2
    return "".join(tokens[:half]) + " […] " + "".join(tokens[-half:]).lstrip()
