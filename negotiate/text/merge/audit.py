"""The engine's audit of its own results: every word comes from somewhere, and none is lost on the way.

The sums are made in another way than the results, and always: a fault stops a merge instead of publishing it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from negotiate.text.edits import Edit, Tokens
from negotiate.text.marks.options.options import options, words_of
from negotiate.text.merge.regions import Region, substitute


class BrokenMerge(AssertionError):
    """A merge failed its own audit: words were lost or came from nowhere. Always a fault of the engine."""


def audit_regions(regions: Iterable[Region]) -> None:
    """Raise BrokenMerge unless at least one kept word is between any two places, and no two regions interleave."""
    regions = tuple(regions)
    places = sorted((place, region.index) for region in regions for place in region.places)
    if any(after.start <= before.end for (before, _), (after, _) in pairwise(places)):
        raise BrokenMerge("two regions touch")
    moved = {region.index for region in regions if region.moves}
    places = [(place, index) for place, index in places if index not in moved]
    around: list[int] = []
    left = Counter(index for _, index in places)
    for _, index in places:
        if index in around and around[-1] != index:
            raise BrokenMerge("two regions interleave")
        around += [index] * (index not in around)
        left[index] -= 1
        while around and not left[around[-1]]:
            around.pop()


def audit_proposals(tokens: Tokens, regions: Iterable[Region], proposals: Mapping[str, Iterable[Edit]]) -> None:
    """Raise BrokenMerge unless each author's readings alone make the text that her own edits make."""
    readings: dict[str, list[Edit]] = {author: [] for author in proposals}
    for region in regions:
        for reading in region.readings:
            for author in reading.authors:
                readings[author] += map(Edit, *zip(*region.places, strict=True), reading.parts)
    for author, edits in proposals.items():
        if substitute(tokens, sorted(readings[author]), 0, len(tokens)) != substitute(tokens, edits, 0, len(tokens)):
            raise BrokenMerge(f"the readings of {author} do not add up to the proposal")


def audit_sum(tokens: Tokens, edits: Iterable[Edit], result: Tokens) -> None:
    """Raise BrokenMerge unless the result is the base without the words struck and with the words added."""
    edits = tuple(edits)
    struck = Counter(word for edit in edits for word in tokens[edit.start : edit.end])
    added = Counter(word for edit in edits for word in edit.tokens)
    if Counter(result) + struck != Counter(tokens) + added:
        raise BrokenMerge("the result is not the base without the deletions and with the insertions")


def audit_words(asked: Iterable[str], made: Iterable[str], index: int) -> None:
    """Raise BrokenMerge unless a decided region has the letters that were asked for, and no others.

    White space and square brackets are not counted: setting brackets moves the one and adds the other.
    """
    if _letters(asked) != _letters(made):
        raise BrokenMerge(f"the decision on region {index} lost words or made some up")


def audit_options(made: str, offset: int, asked: Sequence[str], words: Sequence[str], index: int) -> None:
    """Raise BrokenMerge unless choosing one option after the other in `made` gives each text that was asked for.

    The options are read back from the text, as its readers will: the set whose label begins at `offset` has these
    `words`, "" standing for "No text".
    """
    found = options(made)
    sets = {option.set for option in found if option.start == offset}
    rivals = [option for option in found if option.set in sets]
    read = [
        "" if option.is_no_text and not said else words_of(made, option)
        for option, said in zip(rivals, words, strict=False)
    ]
    if len(rivals) != len(words) or read != list(words):
        raise BrokenMerge(f"the options of region {index} do not read as they were written")
    around = made[:offset] + made[rivals[-1].end :]
    for said, text in zip(words, asked, strict=False):
        if said and _letters([around, said]) != _letters([text]):
            raise BrokenMerge(f"an option of region {index} lost words or made some up")


def _letters(texts: Iterable[str]) -> Counter[str]:
    """Count the characters of texts that say something."""
    counted = Counter("".join(texts))
    return Counter({sign: count for sign, count in counted.items() if not sign.isspace() and sign not in "[]"})
