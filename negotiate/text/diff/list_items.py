"""List items that come or go while the others are relabelled, as they are to be drawn; for the eye, never for merging.

"(a) act; (b) report;" becomes "(a) act; (b) sign; (c) report;" with the fewest words if "sign; (c)" is put in behind
"(b)"; what was done is that an item was put in, and that the next one bears a new sign. Method: an insertion or a
deletion is tried at every place to which it may slide; where it begins behind the enumerator of a line and ends with
another enumerator, the whole item is the change, and the signs are exchanged.
"""

from collections.abc import Iterator, Sequence

from negotiate.text.edits import Edit, Tokens
from negotiate.text.marks.enumerators import read_mark

_BREAKS = frozenset(("\n", "\r\n", "\r", "\u2028", "\u2029"))
#: Tokens that the enumerator of a line has at most, its indentation included.
_SIGN = 8
#: Places that are tried; items that repeat one another further than that are no list.
_STEPS = 64


def drawn_items(tokens: Tokens, edits: Sequence[Edit]) -> Iterator[tuple[int, Edit]]:
    r"""Yield edits as they are to be drawn, each with the index of the one that it is or is a part of.

    Carried out they give the same text.

    >>> tokens = ("(", "a", ")", " act", ";", "\n", "(", "b", ")", " report")
    >>> [edit.text for _, edit in drawn_items(tokens, [Edit(9, 9, (" sign", ";", "\n", "(", "c", ")"))])]
    ['(b) sign;\n', 'c']
    """
    floors = (0, *(edit.end for edit in edits))
    ceilings = (*(edit.start for edit in edits[1:]), len(tokens))
    for n, (edit, floor, ceiling) in enumerate(zip(edits, floors, ceilings, strict=False)):
        if _changes_lines(tokens, edit):
            yield from ((n, part) for part in _drawn(tokens, edit, floor, ceiling))
        else:
            yield n, edit


def _changes_lines(tokens: Tokens, edit: Edit) -> bool:
    """Say whether an edit only brings in or only takes out words, a line break among them."""
    words = edit.tokens if edit.is_insertion else tokens[edit.start : edit.end]
    return (edit.is_insertion or not edit.tokens) and not _BREAKS.isdisjoint(words)


def _drawn(tokens: Tokens, edit: Edit, floor: int, ceiling: int) -> tuple[Edit, ...]:
    """Return an edit as an item and the exchange of two signs, or as it is."""
    for place in _places(tokens, edit, floor, ceiling):
        first = _line_start(tokens, place.start, floor)
        words = place.tokens or tokens[place.start : place.end]
        border = max(n for n, word in enumerate(words) if word in _BREAKS) + 1
        sign, other = tokens[first : place.start], words[border:]
        if sign != other and _is_sign(sign) and _is_sign(other):
            if place.is_insertion:
                return Edit(first, first, (*sign, *words[:border])), _exchange(first, sign, other)
            return Edit(first, place.start + border), _exchange(place.start + border, other, sign)
    return (edit,)


def _places(tokens: Tokens, edit: Edit, floor: int, ceiling: int) -> Iterator[Edit]:
    """Yield an insertion or a deletion at every place to which it may slide."""
    words = edit.tokens or tokens[edit.start : edit.end]
    size = len(words)
    left = right = 0
    while left < _STEPS and edit.start - left > floor and tokens[edit.start - left - 1] == words[-1 - left % size]:
        left += 1
    while right < _STEPS and edit.end + right < ceiling and tokens[edit.end + right] == words[right % size]:
        right += 1
    for step in range(-left, right + 1):
        turn = step % size
        yield Edit(edit.start + step, edit.end + step, edit.tokens and words[turn:] + words[:turn])


def _line_start(tokens: Tokens, at: int, floor: int) -> int:
    """Return where the line that token `at` stands in begins; `at` itself where that is too far off for a sign."""
    for n in range(at, max(floor, at - _SIGN) - 1, -1):
        if n == 0 or tokens[n - 1] in _BREAKS:
            return n
    return at


def _is_sign(tokens: Tokens) -> bool:
    """Say whether tokens are the enumerator of a line, and nothing else."""
    written = "".join(tokens)
    mark = read_mark(f"{written} x") if 0 < len(tokens) <= _SIGN else None
    return mark is not None and mark.text == written.strip()


def _exchange(at: int, sign: Tokens, other: Tokens) -> Edit:
    """Return the edit that puts one sign, which begins at `at`, in the place of another, what both share left out."""
    head = next((n for n, pair in enumerate(zip(sign, other, strict=False)) if pair[0] != pair[1]), 0)
    tail = 0
    while tail < min(len(sign), len(other)) - head and sign[-1 - tail] == other[-1 - tail]:
        tail += 1
    return Edit(at + head, at + len(sign) - tail, other[head : len(other) - tail])
