"""What a change shows in few words where paragraphs move: that they do, and of their words only what else changes.

A paragraph moves here wherever the redline beside it is drawn so, by `negotiate.text.arrangement.moving_edits`: the two
agree.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from negotiate.state.text.excerpts import AROUND, Excerpt, excerpts, surroundings
from negotiate.text.arrangement.move_places import told_move
from negotiate.text.arrangement.moving_edits import edit_spans, moved_in, nearest
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, Comparison, ParagraphChange
from negotiate.text.diff.wordings import parted
from negotiate.text.edits import Edit
from negotiate.text.marks.paragraphs import Paragraph
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording

#: Tokens by which a paragraph that only moves is known.
OPENING = 3 * AROUND


class _PlacedExcerpt(NamedTuple):
    """An excerpt, and where what it shows stands in characters of either body; below 0 in one that does not have it."""

    old: int
    new: int
    excerpt: Excerpt


class _MovingEdits(NamedTuple):
    """Edits of a body in which paragraphs move, behind so many edits of its heading."""

    before_body: int
    body: str
    edits: Sequence[Edit]
    comparison: Comparison


def shown_changes(base: str, edits: Sequence[Edit]) -> tuple[tuple[Excerpt, ...], ...]:
    r"""Return, for each edit of a wording's text, what shows it; none touches the border of heading and body.

    >>> edits = Edit(5, 6, (" food",)), Edit(11, 12, (" peace",))
    >>> [[one.moved for one in found] for found in shown_changes("\n\n(a) peace;\n(b) food;", edits)]
    [['from (a) to (b)', '', 'from (a) to (b)'], ['from (a) to (b)']]
    """
    moving = _moving(base, edits)
    plain = tuple((one,) for one in excerpts(base, edits))
    return plain if moving is None else (*plain[: moving.before_body], *_of_body(moving))


def told_changes(base: str, edits: Sequence[Edit], most: int) -> tuple[tuple[Excerpt, ...], int]:
    r"""Return what shows the edits of a wording's text, `most` at most, each move once; and how much more there is.

    >>> found, more = told_changes("\n\n(a) peace;\n(b) food;", [Edit(5, 6, (" food",)), Edit(11, 12, (" peace",))], 1)
    >>> found[0].moved, more
    ('from (a) to (b)', 1)
    """
    if _moving(base, edits) is None:
        return excerpts(base, edits[:most]), max(0, len(edits) - most)
    found = told_once(one for shown in shown_changes(base, edits) for one in shown)
    return found[:most], max(0, len(found) - most)


def chosen_changes(
    base: str, edits: Sequence[Edit], chosen: Iterable[Edit], around: int = AROUND
) -> tuple[Excerpt, ...]:
    r"""Return what shows some of the edits of a wording's text, each move once; `around` counts where nothing moves.

    >>> edits = Edit(5, 6, (" food",)), Edit(11, 12, (" peace",))
    >>> [one.moved for one in chosen_changes("\n\n(a) peace;\n(b) food;", edits, edits[1:])]
    ['from (a) to (b)']
    """
    if _moving(base, edits) is None:
        return excerpts(base, chosen, around)
    shown = dict(zip(edits, shown_changes(base, edits), strict=True))
    return told_once(one for edit in chosen for one in shown[edit])


def told_once(found: Iterable[Excerpt]) -> tuple[Excerpt, ...]:
    """Return excerpts with each move told once: with what changed in the paragraph, where anything did."""
    given = tuple(found)
    changed = {one.moved for one in given if one.old or one.new}
    told: dict[Excerpt | int, Excerpt] = {}
    for number, one in enumerate(given):
        if one.old or one.new or not one.moved:
            told[number] = one
        elif one.moved not in changed:
            told[one] = one
    return tuple(told.values())


def _moving(base: str, edits: Sequence[Edit]) -> _MovingEdits | None:
    """Return edits that move paragraphs of a body; None where they move none, or touch the border of the two parts."""
    if not edits:
        return None
    body = Wording.of(base).body
    of_heading, of_body = parted(Wording.of(base), edits)
    if len(of_heading) + len(of_body) != len(edits):
        return None
    comparison = moved_in(body, of_body)
    return None if comparison is None else _MovingEdits(len(of_heading), body, of_body, comparison)


def _of_body(moving: _MovingEdits) -> Iterator[tuple[Excerpt, ...]]:
    """Yield what shows each edit: what stands nearest to it, else the move that it is a part of."""
    comparison = moving.comparison
    found = [one for entry in comparison.entries for one in _of_entry(entry, comparison)]
    spans = edit_spans(moving.body, moving.edits)
    homes = [nearest(spans, one.old, one.new) for one in found]
    moves = [one for one in found if one.excerpt.moved]
    for number, span in enumerate(spans):
        own = tuple(one.excerpt for one, home in zip(found, homes, strict=True) if home == number)
        yield own or (min(moves, key=lambda one: span.distance(one.old, one.new)).excerpt,)


def _of_entry(entry: ComparedParagraphs, comparison: Comparison) -> Iterator[_PlacedExcerpt]:
    """Yield what changed in paragraphs; one that moved is told at the place that it left too."""
    old_at = comparison.old[entry.old[0]].start if entry.old else -1
    new_at = comparison.new[entry.new[0]].start if entry.new else -1
    match entry.kind:
        case ParagraphChange.DEPARTED:
            yield _PlacedExcerpt(old_at, -1, _only_moved(entry, comparison))
        case ParagraphChange.MOVED:
            yield from _of_moved(entry, comparison, (old_at, new_at))
        case _:
            edits = entry.edits or diff(entry.old_text, entry.new_text)
            yield from _inside(entry, edits, (old_at, new_at))


def _of_moved(entry: ComparedParagraphs, comparison: Comparison, begins: tuple[int, int]) -> Iterator[_PlacedExcerpt]:
    """Yield what changed in a paragraph that moved, the first of it with the move; another number goes with that."""
    before, tokens, only_moved = comparison.old[entry.old[0]], tokenize(entry.old_text), _only_moved(entry, comparison)
    changed = zip(entry.edits, _inside(entry, entry.edits, begins), strict=True)
    inside = [found for edit, found in changed if not _is_of_number(edit, before, tokens)]
    first, *others = inside or [_PlacedExcerpt(-1, begins[1], only_moved)]
    yield first._replace(excerpt=replace(first.excerpt, moved=only_moved.moved))
    yield from others


def _is_of_number(edit: Edit, paragraph: Paragraph, tokens: Sequence[str]) -> bool:
    """Say whether an edit changes the number at the head of a paragraph alone."""
    end = paragraph.text.find(paragraph.enumerator) + len(paragraph.enumerator)
    return edit.start < edit.end and len("".join(tokens[: edit.end])) <= end


def _inside(entry: ComparedParagraphs, edits: Sequence[Edit], begins: tuple[int, int]) -> Iterator[_PlacedExcerpt]:
    """Yield edits inside paragraphs, which begin there in either body: by where they add words, else strike them."""
    starts = list(accumulate(map(len, tokenize(entry.old_text)), initial=0))
    old_at, new_at = begins
    shift = 0
    for edit, excerpt in zip(edits, excerpts(entry.old_text, edits), strict=True):
        start, length = starts[edit.start], len(edit.text)
        yield (
            _PlacedExcerpt(-1, new_at + start + shift, excerpt)
            if edit.tokens
            else _PlacedExcerpt(old_at + start, -1, excerpt)
        )
        shift += length - (starts[edit.end] - start)


def _only_moved(entry: ComparedParagraphs, comparison: Comparison) -> Excerpt:
    """Return a paragraph that moved as it begins now, with from where to where."""
    _, begins = surroundings(tokenize(entry.new_text), 0, 0, OPENING)
    return Excerpt("", "", "", begins, told_move(entry, comparison))
