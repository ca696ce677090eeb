"""Differences of wordings: a heading is compared with a heading and a body with a body, never across the border.

Method: the border between heading and body is looked up in both texts before anything is compared, for it is made of
line breaks like any other: a comparison that does not know it takes it for the end of a paragraph.
"""

from collections.abc import Iterable, Sequence

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording

Parts = tuple[tuple[Edit, ...], tuple[Edit, ...]]


def diff_wordings(base: str, new: str) -> tuple[Edit, ...]:
    r"""Return the edits that make the text of one wording out of that of another; none touches the border.

    Where either is no wording, the edits are those of any two texts.

    >>> diff_wordings("\n\n", "Aim\n\nOne.\n\nTwo.")
    (Edit(start=0, end=0, tokens=('Aim',)), Edit(start=2, end=2, tokens=('One', '.', '\n', '\n', 'Two', '.')))
    """
    if base == new:
        return ()
    try:
        before, after = Wording.of(base), Wording.of(new)
    except ValueError:
        return diff(base, new)
    start = _body_start(before)
    of_body = (Edit(edit.start + start, edit.end + start, edit.tokens) for edit in diff(before.body, after.body))
    return (*diff(before.heading, after.heading), *of_body)


def parted(base: Wording, edits: Iterable[Edit]) -> Parts:
    """Return edits of a wording's text as edits of its heading and edits of its body: together they come to the same.

    Edits that move the border are replaced by the differences of the two headings and of the two bodies.

    >>> parted(Wording("Aim", "States act."), [Edit(0, 1, ("Goal",)), Edit(3, 5, (" shall", " act"))])
    ((Edit(start=0, end=1, tokens=('Goal',)),), (Edit(start=0, end=2, tokens=(' shall', ' act')),))
    """
    given = tuple(edits)
    end, start = len(tokenize(base.heading)), _body_start(base)
    if any(edit.start < start and (edit.end > end or "\n" in edit.tokens) for edit in given):
        return _compared(base, apply(base.text, given))
    of_body = tuple(Edit(edit.start - start, edit.end - start, edit.tokens) for edit in given if edit.start >= start)
    return tuple(edit for edit in given if edit.start < start), of_body


def keys_of_parts(parts: Parts, keys: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the names of edits as those of the heading's and those of the body's, after the edits were parted."""
    of_heading, of_body = map(len, parts)
    return keys[:of_heading], keys[max(0, len(keys) - of_body) :]


def _body_start(wording: Wording) -> int:
    return len(tokenize(wording.heading)) + len(tokenize(BORDER))


def _compared(base: Wording, text: str) -> Parts:
    """Return the differences of a wording and a text; what has no border any more is all body."""
    try:
        new = Wording.of(text)
    except ValueError:
        new = Wording("", text)
    return diff(base.heading, new.heading), diff(base.body, new.body)
