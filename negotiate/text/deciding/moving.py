"""Moving what is decided to be moved: the last step of carrying out decisions, when all words are decided.

The words of a paragraph go with it as they were decided, each with its source. In brackets, a paragraph stands where it
was and where it would be. The numbers of lists that run on follow.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from negotiate.text.arrangement.arranging import Arrival, Change, arranged
from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.deciding.carrying_out import Hands
from negotiate.text.deciding.decisions import Adopt, Bracket, Decision
from negotiate.text.merge.regions import Region
from negotiate.text.provenance.provenance import Attributed, Carried, Given, Source
from negotiate.text.provenance.sourced_words import condensed, singly


def in_new_order(hands: Hands, decisions: Mapping[int, Decision], changes: Sequence[Attributed]) -> list[Attributed]:
    """Return changes of words, in text order, with what the decisions move taken to where it stands then."""
    moved = {
        arrival: origin
        for region in hands.merge.regions
        for arrival, origin in _arrivals(hands, region, decisions[region.index])
    }
    numbering = Given(1, (_numbering_hand(hands, decisions),))
    plain = [Change(change.edit, tuple(_sources(change))) for change in changes]
    made = arranged(hands.base, plain, list(moved), dict(hands.merge.running), numbering)
    movers = {arrival.move: origin for arrival, origin in moved.items()}
    return [_attributed(change, changes, movers, numbering.origins[0]) for change in made]


def _arrivals(hands: Hands, region: Region, decision: Decision) -> Iterator[tuple[Arrival, str]]:
    """Yield what a decision moves, with the origin that answers for it."""
    match decision:
        case Adopt(numbers):
            for number in numbers:
                reading = region.readings[number]
                for move in reading.moves:
                    yield Arrival(move), hands.of(reading)[0]
        case Bracket():
            for move in region.moves:
                yield Arrival(move, ("[", "]"), Given(1, (hands.secretariat,))), hands.secretariat


def _numbering_hand(hands: Hands, decisions: Mapping[int, Decision]) -> str:
    """Return whose numbers stand: of those who ask for other ones, the first of whom anything is adopted."""
    taken = {
        author
        for region in hands.merge.regions
        if isinstance(decision := decisions[region.index], Adopt)
        for number in decision.readings
        for author in region.readings[number].authors
    }
    asking = sorted({author for _, authors in hands.merge.running for author in authors} & taken)
    return hands.origins.get(asking[0], asking[0]) if asking else hands.secretariat


def _sources(change: Attributed) -> Iterator[object]:
    """Yield the source of each new token; a word of the base by its number."""
    for source in change.every_source:
        for one in singly(source):
            yield one.start if isinstance(one, Carried) else one


def _attributed(
    change: Change, before: Iterable[Attributed], movers: Mapping[BlockMove, str], numbering: str
) -> Attributed:
    """Return a change with the origin that answers for it: of words decided there, or else of the move."""
    start, end = change.edit.start, change.edit.end
    own = (one.origin for one in before if start <= one.edit.start and one.edit.end <= end)
    moving = (hand for move, hand in movers.items() if move.start < end and start < move.end)
    coming = (hand for move, hand in movers.items() if start <= move.point <= end)
    origin = next(chain(own, moving, coming, [numbering]))
    sources: list[Source] = []
    for source in change.sources:
        if isinstance(source, int):
            sources.append(Carried(1, source))
        elif isinstance(source, (Given, Carried)):
            sources.append(source)
    return Attributed(change.edit, origin, condensed(sources))
