"""What became of obligations between two wordings of a clause: weaker, without an actor, qualified; it judges none.

Method: obligations that say exactly the same are one; of the others those that say much the same (Dice's coefficient of
the words of their actions), the likest first; what is left came or went.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from negotiate.text.diff.paragraphs.matching import Match, Words, best, words
from negotiate.text.norms.obligations.actor_keys import actor_key
from negotiate.text.norms.obligations.obligation import Obligation, WordStretches
from negotiate.text.norms.strength_phrases import Strength, StrengthPhrase

#: From this share of common words on, two obligations of a clause are one, reworded.
ALIKE = 0.45
#: So many pairs are looked at for what is alike; beyond, only those that say exactly the same are found again.
CLOSELY = 10_000


class ObligationTurn(Enum):
    """What became of an obligation, in words for a page; in the order in which a page lists them."""

    WEAKER = "became weaker"
    REVERSED = "was turned round"
    LOST_ACTOR = "lost its actor"
    GONE = "is gone"
    QUALIFIED = "has a new qualifier"
    EXCEPTED = "has a new exception"
    CONDITIONED = "has a new condition"
    STRONGER = "became stronger"
    GOT_ACTOR = "has an actor now"
    OTHER_ACTOR = "has another actor"
    NEW = "is new"
    UNQUALIFIED = "lost a qualifier"
    UNEXCEPTED = "lost an exception"
    UNCONDITIONED = "lost a condition"
    REWORDED = "is reworded"


@dataclass(frozen=True, slots=True)
class ObligationChange:
    """An obligation of the earlier text and what it is in the later one, None where it was or is none."""

    old: Obligation | None
    new: Obligation | None
    turns: tuple[ObligationTurn, ...]


def obligation_changes(
    old_text: str, old: Sequence[Obligation], new_text: str, new: Sequence[Obligation]
) -> tuple[ObligationChange, ...]:
    """Return what became of the obligations of a clause, those of the later text in its order, then those that went.

    >>> from negotiate.text.norms.obligations.extraction import obligations
    >>> was, is_now = "Each Party shall report.", "Each Party should report."
    >>> [change] = obligation_changes(was, obligations(was), is_now, obligations(is_now))
    >>> change.turns
    (<ObligationTurn.WEAKER: 'became weaker'>,)
    """
    partners = {after: before for before, after in _pairs(old_text, old, new_text, new)}
    found = []
    for n, one in enumerate(new):
        if n not in partners:
            found.append(ObligationChange(None, one, (ObligationTurn.NEW,)))
        elif turns := tuple(_turns(old_text, old[partners[n]], new_text, one)):
            found.append(ObligationChange(old[partners[n]], one, turns))
    stayed = set(partners.values())
    gone = (one for n, one in enumerate(old) if n not in stayed)
    return (*found, *(ObligationChange(one, None, (ObligationTurn.GONE,)) for one in gone))


def _pairs(
    old_text: str, old: Sequence[Obligation], new_text: str, new: Sequence[Obligation]
) -> Iterator[tuple[int, int]]:
    """Yield which obligation became which, by their places."""
    waiting: defaultdict[tuple[Words, Words, Strength], deque[int]] = defaultdict(deque)
    for n, one in enumerate(new):
        waiting[_whole(new_text, one)].append(n)
    left = []
    for n, one in enumerate(old):
        if there := waiting[_whole(old_text, one)]:
            yield n, there.popleft()
        else:
            left.append(n)
    free = sorted(n for there in waiting.values() for n in there)
    if len(left) * len(free) > CLOSELY:
        return
    before, after = [_said(old_text, old[n]) for n in left], [_said(new_text, new[n]) for n in free]
    alike = (
        Match(left[i], free[j], _likeness(one, two)) for i, one in enumerate(before) for j, two in enumerate(after)
    )
    yield from ((match.old, match.new) for match in best(match for match in alike if match.likeness >= ALIKE))


def _whole(text: str, one: Obligation) -> tuple[Words, Words, Strength]:
    return words(one.actor.of(text) if one.actor else ""), words(_own(text, one)), one.strength


def _own(text: str, one: Obligation) -> str:
    return " ".join(part.of(text) for part in (*one.chapeau, one.own))


def _said(text: str, one: Obligation) -> Words:
    """Return the words by which an obligation is known again: what is to be done, and of what."""
    parts = (*((one.subject,) if one.subject else ()), *one.chapeau, one.action)
    return words(" ".join(part.of(text) for part in parts))


def _likeness(one: Words, other: Words) -> float:
    return 2 * (Counter(one) & Counter(other)).total() / max(1, len(one) + len(other))


def _turns(old_text: str, old: Obligation, new_text: str, new: Obligation) -> Iterator[ObligationTurn]:
    """Yield what became of an obligation; that it is reworded only where it is nothing else."""
    turns = [
        *_of_strength(_strongest(old), _strongest(new)),
        *_of_actor(_actor(old_text, old), _actor(new_text, new)),
        *_of_parts(old_text, old, new_text, new),
    ]
    if not turns and _said(old_text, old) != _said(new_text, new):
        turns = [ObligationTurn.REWORDED]
    yield from turns


def _strongest(one: Obligation) -> StrengthPhrase:
    return max(one.phrases, key=lambda phrase: phrase.strength.value)


def _of_strength(was: StrengthPhrase, is_now: StrengthPhrase) -> Iterator[ObligationTurn]:
    if was.binds_as(is_now):
        return
    if was.is_denied != is_now.is_denied and Strength.EXEMPT not in (was.strength, is_now.strength):
        yield ObligationTurn.REVERSED
    elif is_now.strength.value < was.strength.value:
        yield ObligationTurn.WEAKER
    else:
        yield ObligationTurn.STRONGER


def _actor(text: str, one: Obligation) -> str:
    return actor_key(one.actor.of(text)) if one.actor else ""


def _of_actor(was: str, is_now: str) -> Iterator[ObligationTurn]:
    if was and not is_now:
        yield ObligationTurn.LOST_ACTOR
    elif is_now and not was:
        yield ObligationTurn.GOT_ACTOR
    elif was != is_now:
        yield ObligationTurn.OTHER_ACTOR


def _of_parts(old_text: str, old: Obligation, new_text: str, new: Obligation) -> Iterator[ObligationTurn]:
    """Yield the kinds of parts of which one came, and those of which one went."""
    kinds = (
        (old.parts.qualifiers, new.parts.qualifiers, ObligationTurn.QUALIFIED, ObligationTurn.UNQUALIFIED),
        (old.parts.exceptions, new.parts.exceptions, ObligationTurn.EXCEPTED, ObligationTurn.UNEXCEPTED),
        (old.parts.conditions, new.parts.conditions, ObligationTurn.CONDITIONED, ObligationTurn.UNCONDITIONED),
    )
    for before, after, came, went in kinds:
        stood, stands = _counted(old_text, before), _counted(new_text, after)
        if stands - stood:
            yield came
        if stood - stands:
            yield went


def _counted(text: str, parts: WordStretches) -> Counter[str]:
    return Counter(part.of(text).casefold() for part in parts)
