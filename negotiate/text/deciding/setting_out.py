"""Setting out whole paragraphs as options, as negotiators write them: "Option 1: […]", "Option 2: [No text]".

Finds where that suits, and puts the words together with their sources; it decides nothing. The form is that of real
rounds, with a pair of brackets round the words of each option, so that `options` in `text/marks` finds each again:

- the base comes first, then the readings; "No text" comes last, where the base has nothing or a reading deletes all;
- paragraphs that all options share stay outside, and so does the number of a paragraph that is all there is to each
  ("2. Option 1: […]"); before words with a number of their own, the label has a line to itself;
- inside an option that the text has already, the new ones are called "Alt 1", "Alt 2", within its label and brackets;
- names are in the language of the base, told by its script and commonest words;
- a heading is never set out: what stands before the border of a clause (`negotiate.text.wording`).

Choosing one option, without its label and brackets, gives the text that was proposed.

A paragraph that holds several disputes is not set out, though each of its rivals could be an option as a whole. The
disputes of a paragraph are decided one by one, and mostly can be: options would tie them together, so that a reading
adopted in one place would contradict the option kept in another; they would put undisputed words of every rival in
brackets; and the readings of two places in the combinations that nobody proposed, one of which is mostly the outcome,
would not be among them. Where only the paragraph as a whole is at stake, the other disputes are decided first; on the
text that comes of it, the last one can be set out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from negotiate.text.deciding.bracketing import cut
from negotiate.text.deciding.differing_paragraphs import DifferingPart, differing_parts, narrowed
from negotiate.text.edits import Edit, Tokens
from negotiate.text.marks.enumerators import read_mark
from negotiate.text.marks.options.option_labels import is_marked, names_for, read_label
from negotiate.text.marks.options.options import Option, kinds, options, words_of
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Region, substitute
from negotiate.text.provenance.sourced_words import Passage, read, standing, written
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER


@dataclass(frozen=True, slots=True)
class Layout:
    """How a region is set out: what the base tokens [start, end) become.

    `parts` holds the words of each option, without "No text"; `choices` numbers whose they are, 0 for the base and
    n + 1 for reading n. A label is `name`, a number and `colon`; `no_text` is empty where there is text in all.
    """

    start: int
    end: int
    choices: tuple[int, ...]
    parts: tuple[DifferingPart, ...]
    name: str
    colon: str
    no_text: str
    indent: str

    @property
    def offset(self) -> int:
        """Return the character of the tokens' new text at which the first label begins."""
        return self.parts[0].first

    @property
    def is_telling(self) -> bool:
        """Say whether no other way of bracketing shows as well what is at stake.

        So it is where there are several paragraphs, or a text and its rival and the wish for neither.
        """
        is_unwanted = bool(self.no_text) and self.choices[0] == 0
        return len(self.parts) > 1 and (is_unwanted or any(part.size > 1 for part in self.parts))

    def part_with_options(self, made: str) -> str:
        """Return the lines of the tokens' new text that hold the options."""
        part = self.parts[0]
        end = len(made) - len(part.text) + part.last
        last = made.find("\n", end)
        return made[made.rfind("\n", 0, part.first) + 1 : last if last >= 0 else len(made)]


def layout(merge: Merge, region: Region) -> Layout | None:
    """Return how a region is set out as options; None where it does not suit, as when only words are disputed.

    It suits where whole paragraphs are at stake and nothing else is disputed in them. Linear in the readings.
    """
    ground = None if region.moves else _Ground.of(merge, region)
    if ground is None:
        return None
    texts = [ground.text(())] + [ground.text(reading.edits) for reading in region.readings]
    found = differing_parts(texts)
    distinct = {part.words: number for number, part in reversed([*enumerate(found)]) if part.size}
    choices = tuple(sorted(distinct.values()))
    is_optional = not all(part.size for part in found)
    is_at_stake = ground.is_whole or any(part.size != 1 for part in found)
    if not is_at_stake or len(choices) + is_optional < 2:
        return None
    if not ground.is_free(found[0], found[choices[0]]):
        return None
    return _laid_out(ground, choices, [found[number] for number in choices], is_optional=is_optional)


def set_out(
    plan: Layout, tokens: Tokens, readings: Iterable[tuple[Iterable[Edit], tuple[str, ...]]], hand: str
) -> list[Passage]:
    """Return the tokens of a layout with the base and the readings as options.

    A reading is its edits and its origins; labels and brackets are of `hand`.
    """
    choices = [standing(tokens, plan.start, plan.end)]
    choices += [read(tokens, edits, plan.start, plan.end, origins) for edits, origins in readings]
    model, part = choices[plan.choices[0]], plan.parts[0]
    lead, _, trail = cut(model, part.first, part.last)
    words = list(lead)
    for place, (number, part) in enumerate(zip(plan.choices, plan.parts, strict=True)):
        words += written(tokenize(_opening(plan, place)), (hand,))
        words += cut(choices[number], part.first, part.last)[1]
        words += written(("]",), (hand,))
    if plan.no_text:
        words += written(tokenize(f"{_label(plan, len(plan.parts))}[{plan.no_text}]"), (hand,))
    return words + trail


def _opening(plan: Layout, place: int) -> str:
    """Return the label of the option in a place with the bracket that opens its words."""
    label = _label(plan, place)
    has_own_line = is_marked(plan.parts[place].words.partition("\n")[0])
    return f"{label.rstrip()}{BORDER}{plan.indent}[" if has_own_line else f"{label}["


def _label(plan: Layout, place: int) -> str:
    gap = f"{BORDER}{plan.indent}" if place else ""
    return f"{gap}{plan.name}{place + 1}{plan.colon}"


@dataclass(frozen=True, slots=True)
class _Ground:
    """The base tokens [start, end) round a region: the paragraphs that it touches, and one beside it.

    `is_whole` says that the region takes in all the words of one paragraph.
    """

    merge: Merge
    region: Region
    start: int
    end: int
    is_whole: bool

    @classmethod
    def of(cls, merge: Merge, region: Region) -> "_Ground | None":
        """Return the ground of a region, or None where it only changes words inside a paragraph."""
        starts, ends = _blocks(merge.base)
        first = bisect_right(starts, region.start) - 1
        last = bisect_left(ends, region.end)
        start = starts[first] if first >= 0 else 0
        end = ends[last] if last < len(ends) else len(merge.base)
        is_inside = first == last and not _has_break(merge.base, region)
        is_whole = is_inside and _is_all(merge.base[start : region.start], merge.base[region.end : end])
        return cls(merge, region, start, end, is_whole) if is_whole or not is_inside else None

    def text(self, edits: Iterable[Edit]) -> str:
        """Return what the ground reads with edits carried out."""
        return "".join(substitute(self.merge.base, edits, self.start, self.end))

    def is_free(self, base: DifferingPart, model: DifferingPart) -> bool:
        """Say whether no other region, and no heading, has a part in the paragraphs that are set out."""
        if self.merge.holds_others(self.region):
            return False
        previous, following = self.merge.around(self.region)
        before = previous.place.end if previous else -1
        after = following.place.start if following else len(self.merge.base) + 1
        body = _body(self.merge.base)
        if not base.size:
            heading = "".join(self.merge.base[self.start : body])
            return self._is_apart(before, after) and model.text[: model.first].startswith(heading)
        offsets = list(accumulate(map(len, self.merge.base[self.start : self.end]), initial=0))
        low = self.start + bisect_left(offsets, base.text.rfind("\n", 0, base.first) + 1)
        line_end = base.text.find("\n", base.last)
        high = self.start + bisect_left(offsets, line_end if line_end >= 0 else len(base.text))
        others = [self.merge.regions[near.region] for near in (previous, following) if near]
        grounds = [found for other in others if (found := _Ground.of(self.merge, other))]
        is_alone = all(ground.end <= low or high <= ground.start for ground in grounds)
        return before < low and high < after and low >= body and is_alone

    def _is_apart(self, before: int, after: int) -> bool:
        """Say whether what is put between paragraphs has lines of its own, away from what others put there."""
        starts, ends = _blocks(self.merge.base)
        low, high = self.region.start, self.region.end
        paragraph = ends[bisect_right(ends, low) - 1] if ends and ends[0] <= low else 0
        following = starts[bisect_left(starts, high)] if starts and starts[-1] >= high else len(self.merge.base)
        stands_below = before <= paragraph or "\n" in "".join(self.merge.base[before:low])
        return stands_below and (after >= following or "\n" in "".join(self.merge.base[high:after]))

    def taken(self, model: DifferingPart, count: int) -> set[str]:
        """Return which kinds of labels would be confused with those of so many new options here."""
        at = len("".join(self.merge.base[: self.start]))
        first = at + min(model.first, len(self.text(())))
        last = max(first, at + model.last) if self.merge.base else first
        known = _known(self.merge.base)
        around = [option for option in known if option.start < last and first < option.end]
        after = (option for option in known if option.start >= first and option not in around)
        continued = {option.kind for option in list(after)[:1] if option.number == count + 1}
        return {option.kind for option in around} | continued


def _laid_out(
    ground: _Ground, choices: tuple[int, ...], shown: Sequence[DifferingPart], *, is_optional: bool
) -> Layout | None:
    """Return a layout with its labels; None where words cannot stand in brackets, or every name is taken here."""
    inside = narrowed(shown)
    if inside is None:
        return None
    names = names_for(ground.text(()))
    taken = ground.taken(shown[0], len(shown) + is_optional).union(*(kinds(part.words) for part in shown))
    named = (name for kind, name in (("option", names.option), ("alt", names.nested)) if kind not in taken)
    name = next(named, "")
    model = shown[0]
    plan = Layout(
        start=ground.start,
        end=ground.end,
        choices=choices,
        parts=inside,
        name=name,
        colon=names.colon,
        no_text=names.no_text if is_optional else "",
        indent=model.text[model.text.rfind("\n", 0, model.first) + 1 : model.first],
    )
    return plan if name and _reads_back(plan) else None


def _reads_back(plan: Layout) -> bool:
    """Say whether the reader of options finds these with exactly their words: brackets inside can mislead it."""
    words = [part.words for part in plan.parts]
    set_out_alone = "".join(f"{_opening(plan, place)}{said}]" for place, said in enumerate(words))
    if plan.no_text:
        set_out_alone += f"{_label(plan, len(words))}[{plan.no_text}]"
    part = plan.parts[0]
    made = part.text[: part.first] + set_out_alone + part.text[part.last :]
    found = options(made)
    sets = {option.set for option in found if option.start == plan.offset}
    rivals = [words_of(made, option) for option in found if option.set in sets]
    return rivals == [*words, *([plan.no_text] if plan.no_text else [])]


@lru_cache(maxsize=16)
def _blocks(tokens: Tokens) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return at which tokens the paragraphs begin and end."""
    offsets = list(accumulate(map(len, tokens), initial=0))
    found = paragraphs("".join(tokens))
    starts = tuple(bisect_left(offsets, block.start) for block in found)
    return starts, tuple(bisect_left(offsets, block.end) for block in found)


@lru_cache(maxsize=16)
def _known(tokens: Tokens) -> tuple[Option, ...]:
    """Return the options that a base has already."""
    return options("".join(tokens))


def _body(tokens: Tokens) -> int:
    """Return at which token the body of a clause begins; 0 where no heading is told from it."""
    first = next((place for place, token in enumerate(tokens) if "\n" in token), len(tokens))
    return first + 2 if "".join(tokens[first : first + 2]) == BORDER else 0


def _has_break(tokens: Tokens, region: Region) -> bool:
    """Say whether a line ends in the region, or in what a reading puts there."""
    added = ("".join(edit.tokens) for reading in region.readings for edit in reading.edits)
    return "\n" in "".join(tokens[region.start : region.end]) or any("\n" in text for text in added)


def _is_all(before: Tokens, after: Tokens) -> bool:
    """Say whether a paragraph has nothing but its number, its label and marks outside these tokens."""
    head = "".join(before)
    mark = read_mark(head)
    rest = head[mark.offset + len(mark.text) :] if mark else head
    label = read_label(rest, 0)
    rest = rest[label.end :] if label else rest
    return not any(map(str.isalnum, rest + "".join(after)))
