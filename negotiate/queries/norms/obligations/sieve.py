"""Which obligations a page shows: by who acts, how strongly, and what they hang on; and what may be chosen."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from negotiate.queries.norms.obligations.lines import LineState, ObligationLine
from negotiate.text.norms.strength_phrases import NAMES

#: Stands in addresses for obligations of which nobody is named.
NOBODY_NAMED = "nobody"
#: What obligations may hang on, or lack, as addresses name it, in words for a page.
KINDS: Mapping[str, tuple[str, Callable[[ObligationLine], bool]]] = {
    "exceptions": ("an exception", lambda line: bool(line.words.exceptions)),
    "conditions": ("a condition", lambda line: bool(line.words.conditions)),
    "qualifiers": ("a qualifier", lambda line: bool(line.words.qualifiers)),
    "times": ("a time", lambda line: bool(line.words.times)),
    "linked": ("another clause", lambda line: bool(line.linked)),
}

#: A choice of a form: as addresses name it, in words with its count.
Choice = tuple[str, str]


@dataclass(frozen=True)
class ObligationView:
    """What a reader asks to see: an actor by its key, what the strength comes to, a kind of part or a qualifier.

    `since` and `until` are the codes of the texts between which she asks what became of them; empty for the usual ones.
    """

    who: str = ""
    how: str = ""
    on: str = ""
    state: str = ""
    since: str = ""
    until: str = ""

    @property
    def is_all(self) -> bool:
        """Say whether everything is shown."""
        return not (self.who or self.how or self.on or self.state)


@dataclass(frozen=True)
class ObligationChoices:
    """What may be chosen, each with how many obligations it shows."""

    who: tuple[Choice, ...]
    how: tuple[Choice, ...]
    on: tuple[Choice, ...]
    state: tuple[Choice, ...]


def shown(lines: Iterable[ObligationLine], view: ObligationView) -> tuple[ObligationLine, ...]:
    """Return the lines that answer a view."""
    return tuple(line for line in lines if _answers(line, view))


def _answers(line: ObligationLine, view: ObligationView) -> bool:
    return (
        (not view.who or view.who == (line.actor_key or NOBODY_NAMED))
        and (not view.how or view.how == line.words.binds)
        and (not view.state or (line.said is None) == (view.state == LineState.SUGGESTED.value))
        and (not view.on or _hangs(line, view.on))
    )


def _hangs(line: ObligationLine, on: str) -> bool:
    if on in KINDS:
        return KINDS[on][1](line)
    return on.casefold() in line.qualifiers


def choices(lines: Sequence[ObligationLine]) -> ObligationChoices:
    """Return what may be chosen among some lines: actors and qualifiers from the most frequent, strengths by rung."""
    names: dict[str, str] = {}
    for line in lines:
        names.setdefault(line.actor_key, line.words.actor)
    who = Counter(line.actor_key or NOBODY_NAMED for line in lines)
    how = Counter(line.words.binds for line in lines)
    qualifiers = Counter(words for line in lines for words in set(line.qualifiers))
    kinds = ((key, words, sum(map(is_so, lines))) for key, (words, is_so) in KINDS.items())
    said = sum(line.said is not None for line in lines)
    return ObligationChoices(
        who=tuple((key, _counted(names.get(key, "nobody named"), count)) for key, count in who.most_common()),
        how=tuple((name, _counted(name, how[name])) for name in NAMES if how[name]),
        on=(
            *((key, _counted(words, count)) for key, words, count in kinds if count),
            *((words, _counted(f"“{words}”", count)) for words, count in qualifiers.most_common()),
        ),
        state=(
            (LineState.SUGGESTED.value, _counted("suggested", len(lines) - said)),
            (LineState.CONFIRMED.value, _counted("confirmed by somebody", said)),
        ),
    )


def _counted(words: str, count: int) -> str:
    return f"{words} ({count})"
