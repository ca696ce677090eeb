"""What became of the obligations between two texts: by kind, with how many, each with both wordings."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from negotiate.queries.norms.obligations.lines import place_in
from negotiate.queries.norms.term_lines import ClausePlace
from negotiate.state.norms.obligations import ObligationWords, found_obligations, found_words
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.text.norms.obligations.obligation import Obligation
from negotiate.text.norms.obligations.obligation_changes import ObligationChange, ObligationTurn, obligation_changes


@dataclass(frozen=True)
class BecameLine:
    """An obligation that changed: what it was and what it is, None where it was or is none."""

    place: ClausePlace
    old: ObligationWords | None
    new: ObligationWords | None


@dataclass(frozen=True)
class BecameGroup:
    """What became of some obligations: `says` is a sentence with their number ("4 obligations became weaker")."""

    turn: ObligationTurn
    lines: tuple[BecameLine, ...]

    @property
    def says(self) -> str:
        """Return how many became so."""
        count = len(self.lines)
        said = self.turn.value if count == 1 else _PLURALS.get(self.turn, self.turn.value)
        return f"{count} {'obligation' if count == 1 else 'obligations'} {said}"


_PLURALS = {
    ObligationTurn.REVERSED: "were turned round",
    ObligationTurn.LOST_ACTOR: "lost their actor",
    ObligationTurn.GONE: "are gone",
    ObligationTurn.QUALIFIED: "have a new qualifier",
    ObligationTurn.EXCEPTED: "have a new exception",
    ObligationTurn.CONDITIONED: "have a new condition",
    ObligationTurn.GOT_ACTOR: "have an actor now",
    ObligationTurn.OTHER_ACTOR: "have another actor",
    ObligationTurn.NEW: "are new",
    ObligationTurn.REWORDED: "are reworded",
}


def became(old: Text, new: Text, language: str) -> tuple[BecameGroup, ...]:
    """Return what became of the obligations of a text, the kinds in the order in which they are asked after."""
    groups: dict[ObligationTurn, list[BecameLine]] = defaultdict(list)
    for turn, line in _changes(old, new, language):
        groups[turn].append(line)
    return tuple(BecameGroup(turn, tuple(groups[turn])) for turn in ObligationTurn if turn in groups)


def _changes(old: Text, new: Text, language: str) -> Iterator[tuple[ObligationTurn, BecameLine]]:
    """Yield each change of each clause, those of clauses that went at the end."""
    before = {clause.id: (clause, version) for clause, version in old}
    for clause, version in new:
        _, earlier = before.pop(clause.id, (clause, None))
        if earlier is None or earlier.hash != version.hash:
            yield from _of_clause(clause, earlier, version, language)
    for clause, earlier in before.values():
        yield from _of_clause(clause, earlier, None, language)


def _of_clause(
    clause: PlainClause, old: PlainVersion | None, new: PlainVersion | None, language: str
) -> Iterator[tuple[ObligationTurn, BecameLine]]:
    was, is_now = (version.body if version else "" for version in (old, new))
    found = obligation_changes(was, found_obligations(was, language), is_now, found_obligations(is_now, language))
    for change in found:
        line = _line(clause, old, new, change)
        yield from ((turn, line) for turn in change.turns)


def _line(
    clause: PlainClause, old: PlainVersion | None, new: PlainVersion | None, change: ObligationChange
) -> BecameLine:
    before = found_words(old.body, change.old) if old and change.old else None
    after = found_words(new.body, change.new) if new and change.new else None
    sides: tuple[tuple[PlainVersion | None, Obligation | None], ...] = ((new, change.new), (old, change.old))
    place = next(place_in(clause, version, one.path) for version, one in sides if version and one)
    return BecameLine(place, before, after)
