"""Rewriting: cross-references follow the clauses and paragraphs that they point to when numbers change.

Changes nothing but numbers, and each where it is written; what is to be rewritten is decided by identity, by the
caller. Method: a new number is written in the numerals and the manner of the old one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from negotiate.text.edits import Edit, apply
from negotiate.text.mentions import NOWHERE
from negotiate.text.numbering import FIRST, Label, parse_label, with_number
from negotiate.text.paths import Path, relabelled, steps
from negotiate.text.references import Reference, Scope, references
from negotiate.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A number that follows its clause: characters [start, end) of the old text read `after` in the new
    one."""

    start: int
    end: int
    before: str
    after: str


def rewrites(
    text: str, renumbered: Mapping[str, str], own_names: Collection[str] = ()
) -> tuple[Rewrite, ...]:
    """Return what a renumbering (old label → new label) changes in the references of a text, in order.

    >>> rewrites("as in articles 5 and 6", {"Article 5": "Article 6", "Article 6": "Article 7"})[1].after
    '7'
    """
    return label_rewrites(text, references(text, own_names), renumbered)


def label_rewrites(
    text: str, found: Iterable[Reference], renumbered: Mapping[str, str]
) -> tuple[Rewrite, ...]:
    """Return what a renumbering (old label → new label) changes in some references of a text, in order."""
    fresh = {parse_label(old).key: parse_label(new) for old, new in renumbered.items() if old != new}
    places: dict[int, Rewrite] = {}
    for reference in found:
        if reference.scope is Scope.CLAUSE and reference.key in fresh:
            start, end = reference.number_start, reference.number_end
            after = _number(text[start:end], reference.key, fresh[reference.key])
            places[start] = Rewrite(start, end, text[start:end], after)
    return tuple(places[start] for start in sorted(places))


def rewrite(text: str, changes: Iterable[Rewrite]) -> str:
    """Return the text with the rewrites carried out."""
    parts: list[str] = []
    reached = 0
    for change in changes:
        parts += (text[reached : change.start], change.after)
        reached = change.end
    return "".join((*parts, text[reached:]))


def as_edits(text: str, changes: Iterable[Rewrite]) -> tuple[Edit, ...]:
    """Return the rewrites as edits on token offsets; those in one token ("4.5") make one edit."""
    tokens = tokenize(text)
    starts = list(accumulate(map(len, tokens), initial=0))
    edits: list[Edit] = []
    group: list[Rewrite] = []
    for change in changes:
        if group and bisect_right(starts, change.start) <= bisect_left(starts, group[-1].end):
            group.append(change)
            continue
        if group:
            edits.append(_edit(text, starts, group))
        group = [change]
    return tuple([*edits, _edit(text, starts, group)] if group else edits)


def _edit(text: str, starts: list[int], group: list[Rewrite]) -> Edit:
    """Return the edit of the tokens in which some rewrites lie."""
    first, last = bisect_right(starts, group[0].start) - 1, bisect_left(starts, group[-1].end)
    begin = starts[first]
    moved = (Rewrite(one.start - begin, one.end - begin, one.before, one.after) for one in group)
    return Edit(first, last, tokenize(rewrite(text[begin : starts[last]], moved)))


def path_rewrites(reference: Reference, was: Path, now: Path) -> tuple[Rewrite, ...]:
    """Return what makes a reference name a paragraph where it stands now; `was` is where the reference knew it.

    A label that this reference does not write ("2" of "(b)" in "2 (a) and (b)") is left to the one that does. Raises
    ValueError where the paragraph stands on another level now, which no change of numbers can say.

    >>> [one.after for one in path_rewrites(references("paragraph 2 (b)")[0], ("2", "b"), ("3", "a"))]
    ['3', 'a']
    """
    if len(was) != len(now):
        raise ValueError("the paragraph stands on another level now")
    found = []
    pairs = zip(reference.path, now[len(now) - len(reference.path) :], strict=True)
    for (written, label), (start, end) in zip(pairs, reference.places, strict=True):
        if (start, end) != NOWHERE and steps((written,)) != steps((label,)):
            found.append(Rewrite(start, end, written, relabelled(written, label)))
    return tuple(sorted(found, key=lambda change: change.start))


@dataclass(frozen=True, slots=True)
class Moved:
    """Edits on a renumbered text, and the rewrites inside their own words, by their place in the wording proposed."""

    edits: tuple[Edit, ...]
    wording: str
    rewrites: tuple[Rewrite, ...]


def moved(
    base: str, edits: Sequence[Edit], over: Sequence[Edit], renumbered: Mapping[str, str], own_names: Collection[str] = ()
) -> Moved | None:
    """Carry edits of a base onto the text that a renumbering (`over`) makes of it, their own references with it.

    A number that an edit takes out need not be rewritten, and is no obstacle. None where a number stands partly in
    an edit and partly outside, or where an edit makes another reference of a number beside it ("of the Charter"):
    then nobody can say what it was to be.

    >>> moved("See article 3.", [Edit(2, 3, (" 5",))], [Edit(2, 3, (" 4",))], {"Article 5": "Article 6"}).edits
    (Edit(start=2, end=3, tokens=(' 6',)),)
    """
    text = apply(base, edits)
    found = label_rewrites(text, references(text, own_names), renumbered)
    inside = [
        tuple(one for one in found if start <= one.start and one.end <= end) for start, end in _words(base, edits)
    ]
    numbers = as_edits(base, label_rewrites(base, references(base, own_names), renumbered))
    alone, fresh = _carried(base, edits, numbers, inside), _carried(base, edits, over, inside)
    if alone is None or fresh is None or apply(apply(base, numbers), alone) != rewrite(text, found):
        return None
    return Moved(fresh, text, tuple(one for those in inside for one in those))


def _carried(
    base: str, edits: Sequence[Edit], over: Sequence[Edit], inside: Iterable[tuple[Rewrite, ...]]
) -> tuple[Edit, ...] | None:
    """Return edits where a renumbering has pushed them, each with the rewrites inside its words."""
    fresh: list[Edit] = []
    for edit, (start, _), rewritten in zip(edits, _words(base, edits), inside, strict=True):
        if (placed := _placed(edit, over)) is None:
            return None
        own = [Rewrite(one.start - start, one.end - start, one.before, one.after) for one in rewritten]
        fresh.append(replace(placed, tokens=tokenize(rewrite(edit.text, own))) if own else placed)
    return tuple(fresh)


def _placed(edit: Edit, over: Iterable[Edit]) -> Edit | None:
    """Return an edit where a renumbering has pushed it; None where it holds a part of a number only."""
    start, end = edit.start, edit.end
    for other in over:
        growth = len(other.tokens) - (other.end - other.start)
        if other.end <= edit.start:
            start, end = start + growth, end + growth
        elif edit.start <= other.start and other.end <= edit.end:
            end += growth
        elif other.start < edit.end:
            return None
    return Edit(start, end, edit.tokens)


def _words(base: str, edits: Iterable[Edit]) -> list[tuple[int, int]]:
    """Return where the words of each edit stand, in characters of the text that the edits make."""
    starts = list(accumulate(map(len, tokenize(base)), initial=0))
    spans: list[tuple[int, int]] = []
    shift = 0
    for edit in edits:
        begin = starts[edit.start] + shift
        length = len(edit.text)
        spans.append((begin, begin + length))
        shift += length - (starts[edit.end] - starts[edit.start])
    return spans


def _number(written: str, key: tuple[str, int, int], fresh: Label) -> str:
    """Write the new number as the reference wrote the old one: its numerals, its joint before "bis"."""
    if fresh.number.casefold() in FIRST:
        return fresh.core
    label = parse_label(f"{'第' if '条' in written else 'Article '}{written}")
    return with_number(label, fresh.ordinal, fresh.rank).core if label.ordinal == key[1] else fresh.core
