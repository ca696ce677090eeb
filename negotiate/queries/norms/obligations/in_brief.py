"""The obligations of a text in brief, for somebody who reads two pages of it: counts, what changed, times, exceptions.

Every line is words of the text or a count. Of each kind so many are shown, in the order of the text, and the rest is
counted; nothing is weighed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from negotiate.queries.norms.obligations.became import BecameGroup, BecameLine
from negotiate.queries.norms.obligations.lines import ObligationLine
from negotiate.queries.norms.obligations.obligations import ObligationsPage
from negotiate.state.norms.obligations import ObligationWords
from negotiate.text.norms.obligations.obligation_changes import ObligationTurn
from negotiate.text.norms.strength_phrases import NAMES

#: How many actors, changes of one kind and other lines of one part are shown; and characters of a line.
ACTORS, CHANGES, LINES, LONGEST = 8, 3, 7, 150
#: What is shown line by line of what became of obligations; of the rest the count suffices.
_SHOWN = frozenset(
    {
        *(ObligationTurn.WEAKER, ObligationTurn.REVERSED, ObligationTurn.LOST_ACTOR, ObligationTurn.GONE),
        *(ObligationTurn.QUALIFIED, ObligationTurn.EXCEPTED, ObligationTurn.STRONGER),
    }
)


@dataclass(frozen=True)
class BriefPart:
    """A part of the brief: its title, and its lines."""

    title: str
    lines: tuple[str, ...]


def in_brief(page: ObligationsPage) -> tuple[BriefPart, ...]:
    """Return the obligations of a text in brief, parts with nothing to tell left out; `page` shows all of them."""
    if page.book is None and not page.lines:
        return (BriefPart("Who is to do what", ("Obligations are not read in the language of this text.",)),)
    earlier = page.earlier.title if page.earlier else ""
    later = f", to {page.later.title}" if page.later else ""
    parts = (
        BriefPart("Who is to do what", tuple(_whole(page))),
        BriefPart(f"What became of it since {earlier}{later}", tuple(_became(page.groups))),
        BriefPart("By when", _listed(page.lines, lambda words: words.times)),
        BriefPart("Exceptions", _listed(page.lines, lambda words: words.exceptions)),
        BriefPart("Qualifiers", tuple(_qualifiers(page.lines))),
        BriefPart("Nobody is named", tuple(_nobody(page.lines))),
    )
    return tuple(part for part in parts if part.lines)


def _whole(page: ObligationsPage) -> Iterator[str]:
    """Yield how many obligations there are, by strength, and whose they are."""
    total = len(page.lines)
    yield f"{total:,} found in the text, {page.confirmed:,} of them confirmed by somebody; the others are suggestions."
    yield f"{_strengths(page.lines)}."
    by_actor: dict[str, list[ObligationLine]] = {}
    for line in page.lines:
        if line.actor_key:
            by_actor.setdefault(line.actor_key, []).append(line)
    actors = sorted(by_actor.values(), key=len, reverse=True)
    for lines in actors[:ACTORS]:
        actor = lines[0].words.actor
        yield _cut(f"{actor[:1].upper()}{actor[1:]}: {_strengths(lines)}.")
    if actors[ACTORS:]:
        yield f"{len(actors) - ACTORS} more, with {sum(map(len, actors[ACTORS:]))} between them."


def _strengths(lines: Sequence[ObligationLine]) -> str:
    """Return how many lines come to what, the strongest first."""
    counts = Counter(line.words.binds for line in lines)
    return ", ".join(f"{counts[name]:,} × {name}" for name in NAMES if counts[name])


def _became(groups: Iterable[BecameGroup]) -> Iterator[str]:
    for group in groups:
        yield f"{group.says}{':' if group.turn in _SHOWN else '.'}"
        if group.turn in _SHOWN:
            yield from (_changed(line) for line in group.lines[:CHANGES])
            yield from _rest(len(group.lines) - CHANGES)


def _changed(line: BecameLine) -> str:
    said = " → ".join(_said(words, LONGEST // 2) for words in (line.old, line.new) if words is not None)
    return f"– {line.place.name}: {said}"


def _listed(lines: Iterable[ObligationLine], of: Callable[[ObligationWords], tuple[str, ...]]) -> tuple[str, ...]:
    """Return the lines that have a part of one kind, each with it."""
    having: dict[tuple[str, str], ObligationLine] = {}  # the items of one list share what its opening says
    for line in lines:
        if said := "; ".join(of(line.words)):
            having.setdefault((line.place.name, said), line)
    shown = (
        f"{place}: {_cut(said, LONGEST // 2)} ({_said(line.words, LONGEST // 2)})"
        for (place, said), line in [*having.items()][:LINES]
    )
    return (*shown, *_rest(len(having) - LINES))


def _qualifiers(lines: Iterable[ObligationLine]) -> Iterator[str]:
    counts = Counter(words for line in lines for words in line.qualifiers)
    if counts:
        yield _cut(", ".join(f"“{words}” {count} ×" for words, count in counts.most_common(LINES)), 2 * LONGEST)


def _nobody(lines: Iterable[ObligationLine]) -> Iterator[str]:
    unnamed = [line for line in lines if not line.actor_key]
    yield from (f"{line.place.name}: {_said(line.words, LONGEST)}" for line in unnamed[:CHANGES])
    yield from _rest(len(unnamed) - CHANGES)


def _said(words: ObligationWords, room: int) -> str:
    return _cut(" ".join(filter(None, (words.actor or words.subject, words.strength, words.action))), room)


def _rest(count: int) -> Iterator[str]:
    if count > 0:
        yield f"and {count:,} more."


def _cut(words: str, room: int = LONGEST) -> str:
    """Return words in so many characters, cut between two of them.

    >>> _cut("each Party shall act", 12)
    'each Party …'
    """
    return words if len(words) <= room else f"{words[: room - 1].rpartition(' ')[0] or words[: room - 2]} …"
