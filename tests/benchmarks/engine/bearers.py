"""The suite of bearers: one author exchanges, takes out, puts in or moves items of a list, another changes one word.

Words never change their bearer: whatever the engine calls clean has the changed word in the item in which it was
changed, wherever that stands and whichever number it bears. Lists of a treaty in six languages, and invented ones.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiate.text.arrangement.lists import NumberedList, lists
from negotiate.text.arrangement.slots import slots
from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.merge.merge import merge
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import RebaseState
from negotiate.text.tokens import tokenize
from tests.benchmarks import texts
from tests.text.strategies import SCRIPTS

PAIRS = 300
"""So many pairs of each kind are measured in a text, evenly spread."""


@dataclass(frozen=True, slots=True)
class NumberedItems:
    """A list below a sentence: what every item says behind its number, and how numbers are written."""

    opening: str
    items: tuple[str, ...]
    lead: str
    numbers: NumberedList

    @property
    def text(self) -> str:
        """Return the sentence and the list."""
        written = (
            f"{self.lead.replace(self.numbers.like, self.numbers.label(n), 1)}{item}"
            for n, item in enumerate(self.items)
        )
        return "\n\n".join((self.opening, *written))


@dataclass(frozen=True, slots=True)
class BearerCase:
    """A base, an amendment that arranges its items anew, one that changes a word, and both at once."""

    kind: str
    base: str
    arranged: str
    worded: str
    both: str


def suite() -> Iterator[str]:
    """Merge every pair, and carry each side over the other, language by language."""
    heads = ("pairs", "right", "disputed", "wrong", "carried", "lost")
    yield "".join((f"{'bearers: items arranged × one word changed':<60}", *(f"{head:>9}" for head in heads)))
    for title, found in (*real_lists().items(), *invented_lists().items()):
        every = [case for one in found for case in cases(one)]
        for kind in dict.fromkeys(case.kind for case in every):
            some = [case for case in every if case.kind == kind]
            some = some[:: max(1, len(some) // PAIRS)]
            counted = Counter(verdict for case in some for verdict in _verdicts(case))
            yield "".join((f"{f'{title}: {kind}':<60}", *(f"{counted[head]:>9}" for head in heads)))
    yield ""


def real_lists() -> dict[str, list[NumberedItems]]:
    """Return the lists of a treaty in six languages, without lists inside lists."""
    return {language: list(_lists_of(text)) for language, text in texts.languages().items()}


def invented_lists() -> dict[str, list[NumberedItems]]:
    """Return invented lists of every script."""
    like = lists("(a) act;\n(b) report.")[0]
    return {f"invented, {script}": list(_invented(words, like)) for script, words in SCRIPTS.items()}


def _invented(words: Sequence[str], like: NumberedList) -> Iterator[NumberedItems]:
    chance = random.Random(len(words))
    joint = "" if len(words[0]) == 1 else " "
    for size in (3, 4, 5, 6):
        items = tuple(f" {joint.join(chance.choices(words, k=chance.randint(4, 12)))};" for _ in range(size))
        yield NumberedItems(joint.join(words[:3]) + ":", items, "(a)", like)


def _lists_of(text: str) -> Iterator[NumberedItems]:
    places = slots(text)
    for one in lists(text):
        first, last = one.members[0], one.members[-1]
        labels = [places[member].label for member in one.members]
        if first == 0 or len(labels) < 3 or last - first + 1 != len(labels):
            continue
        blocks = [places[member].paragraph for member in one.members]
        ends = [
            label.offset + len(label.text) - block.start for label, block in zip(labels, blocks, strict=True) if label
        ]
        heads = {
            block.text[:end][: -len(label.text)]
            for end, label, block in zip(ends, labels, blocks, strict=True)
            if label
        }
        items = tuple(block.text[end:] for block, end in zip(blocks, ends, strict=True))
        if len(heads) == 1 and all(len(tokenize(item)) > 5 for item in items):
            yield NumberedItems(places[first - 1].paragraph.text, items, f"{heads.pop()}{one.like}", one)


def cases(given: NumberedItems) -> Iterator[BearerCase]:
    """Yield every arrangement of neighbours against a change of every second word in every item."""
    items = given.items
    acts = [("two neighbours exchanged", _swapped(items, n, n + 1)) for n in range(len(items) - 1)]
    acts += [("one taken out, the rest relabelled", (*items[:n], *items[n + 1 :])) for n in range(len(items))]
    acts += [
        ("one put in, the rest relabelled", (*items[:n], " to think of it anew;", *items[n:]))
        for n in range(1, len(items))
    ]
    acts += [("one moved by two", _moved(items, n)) for n in range(len(items) - 2)]
    for kind, after in acts:
        for changed in items:
            worded = _reworded(changed)
            if items.count(changed) == 1 and changed in after and given.numbers.label(len(after) - 1):
                wordings = (tuple(worded if one == changed else one for one in some) for some in (items, after))
                here, there = (replace(given, items=some).text for some in wordings)
                yield BearerCase(kind, given.text, replace(given, items=after).text, here, there)


def _swapped(items: tuple[str, ...], one: int, other: int) -> tuple[str, ...]:
    found = list(items)
    found[one], found[other] = found[other], found[one]
    return tuple(found)


def _moved(items: tuple[str, ...], number: int) -> tuple[str, ...]:
    rest = (*items[:number], *items[number + 1 :])
    return (*rest[: number + 2], items[number], *rest[number + 2 :])


def _reworded(item: str) -> str:
    """Return an item with the word in its middle changed."""
    tokens = list(tokenize(item))
    said = [n for n, token in enumerate(tokens) if token[-1].isalpha()]
    at = said[len(said) // 2]
    tokens[at] = tokens[at].replace(tokens[at].strip(), "wholly")
    return "".join(tokens)


def _verdicts(case: BearerCase) -> Iterator[str]:
    """Say what became of one pair of amendments."""
    arranged, worded = diff(case.base, case.arranged), diff(case.base, case.worded)
    merged = merge(case.base, {"A": arranged, "B": worded})
    yield "pairs"
    yield "disputed" if not merged.is_clean else "right" if merged.text == case.both else "wrong"
    for edits, over, ground in ((arranged, worded, case.worded), (worded, arranged, case.arranged)):
        carried = rebase(edits, over, case.base)
        if carried.state is RebaseState.CLEAN:
            yield "carried" if apply(ground, carried.edits) == case.both else "lost"
