"""How much of a text stands at each status, what the instrument calls them, and who sets them."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.policy import Act, Actor, require
from negotiate.queries.changes.figures import measures_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.text import text_to_read
from negotiate.state.text.levels import levels_of
from negotiate.state.text.status_ladder import COLOURS, SIGNS, StatusRung


@dataclass(frozen=True)
class StatusLine:
    """One status, and how many clauses and words stand at it."""

    rung: StatusRung
    clauses: int
    words: int


@dataclass(frozen=True)
class StatusPage:
    """The ladder, highest status first, over the text that `source` names."""

    head: InstrumentHeader
    source: str
    lines: tuple[StatusLine, ...]

    @property
    def clauses(self) -> int:
        """Return how many clauses there are."""
        return sum(line.clauses for line in self.lines)


@dataclass(frozen=True)
class StatusForm:
    """The ladder to be written anew, lowest status first, with the signs and the colours that there are."""

    head: InstrumentHeader
    signs: tuple[tuple[str, str], ...] = tuple(SIGNS.items())
    colours: tuple[tuple[str, str], ...] = tuple(COLOURS.items())

    @property
    def rungs(self) -> tuple[StatusRung, ...]:
        """Return every status as it is called now."""
        return self.head.statuses.rungs


def status_page(db: Session, actor: Actor, code: str) -> StatusPage:
    """Return how far the text is agreed that the actor may read; what only divides a text has no status."""
    instrument = load_instrument(db, actor, code)
    head = header_of(db, actor, instrument)
    text, source = text_to_read(db, actor, instrument, head)
    levels = levels_of(db, instrument)
    words: defaultdict[Level, list[int]] = defaultdict(list)
    for clause, version in text:
        if not clause.kind.is_division:
            words[levels.of(clause.id, version)].append(measures_of(version).words)
    lines = (StatusLine(rung, len(words[rung.level]), sum(words[rung.level])) for rung in reversed(head.statuses.rungs))
    return StatusPage(head, source, tuple(line for line in lines if line.rung.is_offered or line.clauses))


def status_form(db: Session, actor: Actor, code: str) -> StatusForm:
    """Return the ladder of an instrument for whoever may write it."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.RUN_ROUNDS, instrument)
    return StatusForm(header_of(db, actor, instrument))
