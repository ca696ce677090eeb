"""What a proposal came to: read off the decisions on the regions that its edits are in; it decides no fate.

A person gives the fate; this is the reckoning to start from. Rules for one region: a proposal is adopted where
all its edits, or its very words, stand in the text, in part where only some do, bracketed where the region is.
Own words count for what they have of the proposal: adopted where they are word for word the proposal's, in part where
half of the words that it brings in stand in them or a run of four does, or, of one that only strikes, where none of
those that it strikes does and half of those that it keeps do; else declined. A word or two that any sentence on the
matter could have ("the Conference", "at once") count for nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from negotiate.text.deciding.decisions import Adopt, Bracket, Decision, Decline, OwnWords, undecided
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Reading, Region, words_of_places
from negotiate.text.merge.relations import contains
from negotiate.text.tokens import tokenize

#: Letters from which a word says something even by itself.
TELLING = 4
#: So many words in a row are somebody's, whatever else stands around them.
RUN = 4


class Outcome(Enum):
    """What became of a proposal, or of its part in one region."""

    ADOPTED = "adopted"
    ADOPTED_IN_PART = "adopted in part"
    BRACKETED = "bracketed"
    DECLINED = "declined"


def outcome(merge: Merge, decisions: Mapping[int, Decision], author: str) -> Outcome:
    """Return what a whole proposal came to.

    A proposal without edits is adopted: the base says already what it asks. Any adoption beside another outcome is
    adoption in part; brackets beside declined edits are brackets. Raises ValueError for an unknown author or while
    a region of hers is undecided.
    """
    if author not in merge.authors:
        raise ValueError(f"{author} has no proposal in this merge.")
    return combined_outcome(outcomes(merge, decisions, author).values())


def combined_outcome(parts: Iterable[Outcome]) -> Outcome:
    """Return what a proposal came to, from what its parts did.

    >>> combined_outcome([Outcome.ADOPTED, Outcome.DECLINED]).value
    'adopted in part'
    """
    fared = set(parts)
    if fared <= {Outcome.ADOPTED}:
        return Outcome.ADOPTED
    if fared & {Outcome.ADOPTED, Outcome.ADOPTED_IN_PART}:
        return Outcome.ADOPTED_IN_PART
    return Outcome.BRACKETED if Outcome.BRACKETED in fared else Outcome.DECLINED


def outcomes(merge: Merge, decisions: Mapping[int, Decision], author: str) -> dict[int, Outcome]:
    """Return what a proposal came to in each region that it has edits in, by the region's index."""
    hers = [(region, reading) for region in merge.regions if (reading := region.reading_of(author)) is not None]
    open_ = {region.index for region in undecided(merge, decisions)}
    missing = [str(region.index) for region, _ in hers if region.index in open_]
    if missing:
        raise ValueError(f"Regions not yet decided: {', '.join(missing)}.")
    return {region.index: region_outcome(merge, region, reading, decisions[region.index]) for region, reading in hers}


def region_outcome(merge: Merge, region: Region, hers: Reading, decision: Decision) -> Outcome:
    """Return what one reading came to by the decision on its region."""
    match decision:
        case Adopt(numbers):
            return _taken(hers, [region.readings[number] for number in numbers])
        case Decline():
            return Outcome.DECLINED
        case Bracket():
            return Outcome.BRACKETED
        case OwnWords(text):
            if are_same(text, hers.text):
                return Outcome.ADOPTED
            lives_on = _lives_on(region.words(merge.base), hers.text, text)
            return Outcome.ADOPTED_IN_PART if lives_on else Outcome.DECLINED


def _lives_on(base: str, hers: str, written: str) -> bool:
    """Say whether what was written in place of a base has something of a reading: words of its own, or its strokes.

    Words that it shares with any sentence on the matter are none of it: it takes half of those that it brings in, or a
    run of them; and of one that only strikes, half of those that it keeps.
    """
    old, wanted, new = map(_words, (base, hers, written))
    if old == wanted:  # it changes signs alone
        old, wanted, new = map(_signs, (base, hers, written))
    brought, struck = Counter(wanted) - Counter(old), Counter(old) - Counter(wanted)
    if not brought:
        return bool(struck) and not struck & Counter(new) and _is_half(_telling(Counter(wanted)), Counter(new))
    if brought.total() == 1 or not any(word[0].isalnum() for word in brought):
        return bool(brought & (Counter(new) - Counter(old)))
    if _own_runs(old, wanted, RUN) & set(_runs(new, RUN)):
        return True
    says_something = _own_runs(old, wanted, 2) | {(word,) for word in _telling(brought)}
    return bool(says_something & {*_runs(new, 1), *_runs(new, 2)}) and _is_half(brought, Counter(new) - Counter(old))


def _own_runs(old: Sequence[str], wanted: Sequence[str], size: int) -> set[tuple[str, ...]]:
    """Return the runs of so many words that are in what is wanted, and were not in what it is to replace."""
    return set(_runs(wanted, size)) - set(_runs(old, size))


def _telling(words: Counter[str]) -> Counter[str]:
    """Return those words that say something even by themselves."""
    return Counter({word: count for word, count in words.items() if len(word) >= TELLING})


def _is_half(words: Counter[str], found: Counter[str]) -> bool:
    """Say whether at least half of some words are among those found."""
    return 2 * (words & found).total() >= words.total()


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text, however they begin a sentence."""
    return tuple(word.casefold() for token in tokenize(text) if (word := token.strip()) and word[0].isalnum())


def _signs(text: str) -> tuple[str, ...]:
    """Return the signs of a text, its brackets and stops."""
    places = " ".join(words_of_places(text))
    return tuple(sign for token in tokenize(places) if (sign := token.strip()) and not sign[0].isalnum())


def _runs(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of so many words."""
    return zip(*(words[n:] for n in range(size)), strict=False)


def _taken(hers: Reading, adopted: list[Reading]) -> Outcome:
    """Return how much of a reading is among the adopted ones."""
    edits = [edit for reading in adopted for edit in reading.edits]
    moves = {move for reading in adopted for move in reading.moves}
    stands = [any(contains(other, edit) for other in edits) for edit in hers.edits]
    stands += [move in moves for move in hers.moves]
    if hers in adopted or all(stands):
        return Outcome.ADOPTED
    return Outcome.ADOPTED_IN_PART if any(stands) else Outcome.DECLINED


def are_same(words: str, others: str) -> bool:
    """Say whether own words of a region are those of a reading, or of the base, spaces at the ends apart."""
    return words_of_places(words) == words_of_places(others)
