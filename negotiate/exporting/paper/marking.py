"""Two texts of a clause as lines on paper, every change marked: all accepted, the new text; all refused, the old one.

Method: the paragraphs of both are compared (`negotiate.text.diff.paragraphs.compare`); inside each entry the words run
in one stream in which the end of a line is a sign like any other, kept, added or removed. A stream cut at its ends
gives the lines of paper, in which what is joined or split shows as a mark at an end. A paragraph that moved stands at
both places, there without the words that came and here without those that went.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from typing import TypeAlias

from negotiate.exporting.paper.hands import ChangeHands
from negotiate.exporting.paper.layout import LaidText, laid_out, one_line
from negotiate.exporting.paper.rows import marked_rows
from negotiate.exporting.paper.values import LineSetting, PaperBlock, PaperChange, PaperLine, PaperRun, Reviser
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, ParagraphChange, compare
from negotiate.text.edits import Edit
from negotiate.text.marks.emphasis import PLAIN, Emphasis
from negotiate.text.tables import is_table
from negotiate.text.tokens import tokenize

#: Ends a line in the stream; a text has no such character inside a line.
_END = "\n"
_ONE_SIDED = {
    ParagraphChange.ADDED: PaperChange.ADDED,
    ParagraphChange.REMOVED: PaperChange.REMOVED,
    ParagraphChange.MOVED: PaperChange.MOVED_HERE,
    ParagraphChange.DEPARTED: PaperChange.MOVED_AWAY,
}


@dataclass(frozen=True, slots=True)
class _Sign:
    """One character of the stream, or the end of a line."""

    text: str
    look: Emphasis
    change: PaperChange
    by: Reviser | None


def clean_lines(text: str) -> tuple[PaperBlock, ...]:
    """Return a text as lines without any mark.

    >>> [line.runs[0].text for line in clean_lines("1. States act.")]
    ['1. States act.']
    """
    laid = laid_out(text)
    marked = _Marking(laid, laid, ChangeHands())
    kept = (
        ComparedParagraphs(ParagraphChange.KEPT, (n,), (n,), paragraph.text, paragraph.text)
        for n, paragraph in enumerate(laid.paragraphs)
    )
    return tuple(block for entry in kept for block in marked.blocks(entry))


def marked_lines(old: str, new: str, hands: ChangeHands) -> tuple[PaperBlock, ...]:
    """Return the lines of both texts together."""
    here, there = laid_out(old), laid_out(new)
    marked = _Marking(here, there, hands)
    return tuple(block for entry in compare(old, new).entries for block in marked.blocks(entry))


#: A title in two parts: what stands before the heading, and the heading.
Title: TypeAlias = tuple[str, str]


def marked_title(old: Title | None, new: Title | None, hands: ChangeHands, role: str) -> PaperLine | None:
    """Return the title of a clause as one line; None where neither text has one."""
    before, after = ("".join(title or ()) for title in (old, new))
    if not before and not after:
        return None
    sides = _Marking(one_line(before), one_line(after), hands)
    setting = LineSetting(role=role)
    if old and new and before and after:
        prefix = sides.stream(0, 0, old[0], diff(old[0], new[0]))
        heading = sides.stream(len(old[0]), len(new[0]), old[1], diff(old[1], new[1]))
        return PaperLine(_runs(_parted(chain(prefix, heading))), setting, setting)
    change = PaperChange.ADDED if after else PaperChange.REMOVED
    signs = tuple(sides.whole(change, 0, len(after or before)))
    return PaperLine(_runs(signs), setting, None if after else setting, change, signs[0].by)


@dataclass(frozen=True)
class _Marking:
    """Both texts and whose hand changed the one into the other."""

    old: LaidText
    new: LaidText
    hands: ChangeHands

    def blocks(self, entry: ComparedParagraphs) -> Iterator[PaperBlock]:
        """Yield the lines of one entry of a comparison."""
        shape = {is_table(self.old.paragraphs[n].text) for n in entry.old}
        shape |= {is_table(self.new.paragraphs[n].text) for n in entry.new}
        if shape == {False} and entry.kind is ParagraphChange.KEPT:
            yield from self._kept(entry)
        elif shape == {False}:
            pair = entry.old[0] + 1 if entry.kind in (ParagraphChange.MOVED, ParagraphChange.DEPARTED) else 0
            yield from self._lines(entry, tuple(self._signs(entry)), pair)
        elif shape == {True} and len(entry.old) < 2 and len(entry.new) < 2:
            yield from marked_rows(
                entry, (self._start(self.old, entry.old), self._start(self.new, entry.new)), self.hands
            )
        else:
            yield from chain.from_iterable(map(self.blocks, self._apart(entry)))

    def _kept(self, entry: ComparedParagraphs) -> Iterator[PaperLine]:
        """Yield the lines of paragraphs that both sides have, word for word."""
        befores, afters = self._settings(self.old, entry.old), self._settings(self.new, entry.new)
        at = self._start(self.new, entry.new)
        for words, earlier, setting in zip(entry.new_text.split("\n"), befores, afters, strict=True):
            looks = groupby(range(at, at + len(words)), key=self.new.looks.__getitem__)
            runs = [(look, list(places)) for look, places in looks if not look.is_mark]
            shown = ((look, self.new.text[places[0] : places[-1] + 1]) for look, places in runs)
            yield PaperLine(tuple(PaperRun(part, look) for look, part in shown), setting, earlier)
            at += len(words) + 1

    def _apart(self, entry: ComparedParagraphs) -> Iterator[ComparedParagraphs]:
        """Yield an entry of text and tables as what went and what came."""
        for n in entry.old if entry.kind is not ParagraphChange.MOVED else ():
            yield ComparedParagraphs(ParagraphChange.REMOVED, (n,), (), self.old.paragraphs[n].text, "")
        for n in entry.new if entry.kind is not ParagraphChange.DEPARTED else ():
            yield ComparedParagraphs(ParagraphChange.ADDED, (), (n,), "", self.new.paragraphs[n].text)

    def _signs(self, entry: ComparedParagraphs) -> Iterator[_Sign]:
        """Yield the stream of an entry, its last end included."""
        old_at, new_at = self._start(self.old, entry.old), self._start(self.new, entry.new)
        match entry.kind:
            case ParagraphChange.ADDED:
                yield from self.whole(PaperChange.ADDED, new_at, new_at + len(entry.new_text))
                yield self._end(PaperChange.ADDED, -1, new_at)
            case ParagraphChange.REMOVED:
                yield from self.whole(PaperChange.REMOVED, old_at, old_at + len(entry.old_text))
                yield self._end(PaperChange.REMOVED, old_at, -1)
            case ParagraphChange.MOVED | ParagraphChange.DEPARTED:
                yield from self._moved(entry, _ONE_SIDED[entry.kind], old_at, new_at)
            case _:
                signs = _parted(self.stream(old_at, new_at, entry.old_text, entry.edits))
                yield from _settled([*signs, _Sign(_END, PLAIN, PaperChange.KEPT, None)])

    def _moved(self, entry: ComparedParagraphs, change: PaperChange, old_at: int, new_at: int) -> Iterator[_Sign]:
        """Yield one end of a move: what both texts have as moved, what only this one has as added or removed."""
        edits = diff(entry.old_text, entry.new_text)
        stands = (lambda sign: sign.change.is_new) if change.is_new else (lambda sign: sign.change.is_old)
        by = self.hands.of_added(new_at) if change.is_new else self.hands.of_removed(old_at)
        for sign in filter(stands, self.stream(old_at, new_at, entry.old_text, edits)):
            yield replace(sign, change=change, by=by) if sign.change is PaperChange.KEPT else sign
        yield _Sign(_END, PLAIN, change, by)

    def _lines(self, entry: ComparedParagraphs, signs: Sequence[_Sign], pair: int) -> Iterator[PaperLine]:
        """Yield the stream cut at its ends; each end takes the setting of the line that it ends, on either side."""
        befores = iter(self._settings(self.old, entry.old))
        afters = iter(self._settings(self.new, entry.new))
        reached = 0
        for place, sign in enumerate(signs):
            if sign.text != _END:
                continue
            earlier = next(befores) if sign.change.is_old else None
            setting = next(afters) if sign.change.is_new else earlier
            assert setting is not None  # every end is of one side at least
            yield PaperLine(_runs(signs[reached:place]), setting, earlier, sign.change, sign.by, pair)
            reached = place + 1

    def stream(self, old_at: int, new_at: int, old_text: str, edits: Iterable[Edit]) -> Iterator[_Sign]:
        """Yield the characters of both sides of neighbouring paragraphs, as edits on the tokens of the old side go."""
        tokens, reached = tokenize(old_text), 0
        for edit in (*edits, Edit(len(tokens), len(tokens))):
            kept = sum(map(len, tokens[reached : edit.start]))
            for n in range(kept):
                yield from self._both(old_at + n, new_at + n)
            old_at, new_at = old_at + kept, new_at + kept
            gone = sum(map(len, tokens[edit.start : edit.end]))
            yield from self.whole(PaperChange.REMOVED, old_at, old_at + gone)
            yield from self.whole(PaperChange.ADDED, new_at, new_at + len(edit.text))
            old_at, new_at, reached = old_at + gone, new_at + len(edit.text), edit.end

    def whole(self, change: PaperChange, start: int, end: int) -> Iterator[_Sign]:
        """Yield characters [start, end) of one side."""
        side = self.old if change is PaperChange.REMOVED else self.new
        for at in range(start, end):
            if shown := _shown(side, at):
                by = self.hands.of_removed(at) if change is PaperChange.REMOVED else self.hands.of_added(at)
                yield _Sign(shown, side.looks[at], change, by)

    def _both(self, old_at: int, new_at: int) -> Iterator[_Sign]:
        """Yield a character that both sides have; as two where it looks another way."""
        before, after = _shown(self.old, old_at), _shown(self.new, new_at)
        if before == after and self.old.looks[old_at] == self.new.looks[new_at]:
            if after:
                yield _Sign(after, self.new.looks[new_at], PaperChange.KEPT, None)
            return
        yield from self.whole(PaperChange.REMOVED, old_at, old_at + 1)
        yield from self.whole(PaperChange.ADDED, new_at, new_at + 1)

    def _end(self, change: PaperChange, old_at: int, new_at: int) -> _Sign:
        by = self.hands.of_removed(old_at) if change is PaperChange.REMOVED else self.hands.of_added(new_at)
        return _Sign(_END, PLAIN, change, by)

    @staticmethod
    def _start(side: LaidText, numbers: tuple[int, ...]) -> int:
        return side.paragraphs[numbers[0]].start if numbers else 0

    @staticmethod
    def _settings(side: LaidText, numbers: tuple[int, ...]) -> Sequence[LineSetting]:
        """Return how the lines of neighbouring paragraphs are set."""
        return side.settings[side.first_lines[numbers[0]] : side.first_lines[numbers[-1] + 1]] if numbers else ()


def _shown(side: LaidText, at: int) -> str:
    """Return what is seen of a character: nothing of a mark of emphasis, nor of white space between lines."""
    sign = side.text[at]
    if sign == _END:
        return _END if at in side.breaks else ""
    return "" if side.looks[at].is_mark or at in side.blank else sign


def _settled(signs: list[_Sign]) -> list[_Sign]:
    """Return a stream in which ends are marked as a person would have set them.

    An end that was removed and one that was added in the same place are one that stays. Where whole lines came or went
    behind an end that is marked so, their own end is marked instead.
    """
    signs = _paired(signs)
    ends = [place for place, sign in enumerate(signs) if sign.text == _END]
    for first, last in pairwise(ends):
        change = signs[first].change
        between = signs[first + 1 : last]
        is_block = change is not PaperChange.KEPT and all(sign.change is change for sign in between)
        if is_block and signs[last].change is PaperChange.KEPT:
            signs[first], signs[last] = signs[last], signs[first]
    return signs


def _is_added(sign: _Sign) -> bool:
    return sign.change is PaperChange.ADDED


def _parted(stream: Iterable[_Sign]) -> list[_Sign]:
    """Return a stream in which, between what stays, all that went stands before what came."""
    found: list[_Sign] = []
    for is_changed, run in groupby(stream, lambda sign: sign.text != _END and sign.change is not PaperChange.KEPT):
        signs = list(run)
        found += sorted(signs, key=_is_added) if is_changed else signs
    return found


def _paired(signs: list[_Sign]) -> list[_Sign]:
    """Return a stream without ends that went and came in one place."""
    found: list[_Sign] = []
    for sign in signs:
        before = found[-1] if found else None
        both = {PaperChange.REMOVED, PaperChange.ADDED}
        if before and before.text == sign.text == _END and {before.change, sign.change} == both:
            found[-1] = replace(sign, change=PaperChange.KEPT, by=None)
        else:
            found.append(sign)
    return found


def _runs(signs: Sequence[_Sign]) -> tuple[PaperRun, ...]:
    """Return the characters of a line gathered by look, change and hand."""
    grouped = groupby(signs, key=lambda sign: (sign.look, sign.change, sign.by))
    return tuple(PaperRun("".join(sign.text for sign in run), *key) for key, run in grouped)
