"""How far the clauses of two compared texts are agreed, each text as of its own time, and where only that differs.

A status is bound to words. Where not one word changed, what each text was agreed at in its own time is compared. Where
words changed, how far the old ones had come by the time of the new: so words that were agreed in between, and reopened,
are seen to fall.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from negotiate.models import Instrument, Level
from negotiate.policy import Actor
from negotiate.queries.text.comparing.attributions import ClauseRedline, StatusChange
from negotiate.queries.text.comparing.editions import READ, Edition
from negotiate.queries.text.comparing.named_texts import OTHER
from negotiate.state.reading.marks import read_by
from negotiate.state.text.levels import Levels, levels_of, levels_when
from negotiate.state.text.lines import Text


@dataclass(frozen=True)
class AgreedThen:
    """How far each clause of two texts is agreed, by its code; nothing of another instrument's words."""

    before: Mapping[str, Level]
    after: Mapping[str, Level]

    @classmethod
    def of(cls, old: Text, stood: Levels | None, new: Text, stands: Levels | None) -> "AgreedThen":
        """Return it of two texts, each with what had been said of its words by its time."""
        now = {clause.code: version.hash for clause, version in new}
        as_then, as_later = _agreed_in(old, stood), _agreed_in(old, stands if stood else None)
        is_same = {clause.code: version.hash == now.get(clause.code) for clause, version in old}
        before = {code: level if is_same[code] else as_later.get(code, level) for code, level in as_then.items()}
        return cls(before, _agreed_in(new, stands))

    def told(self, redlines: Iterable[ClauseRedline]) -> tuple[ClauseRedline, ...]:
        """Return clauses between the two texts, each with its change of status where it has one."""
        return tuple(self._told(redline) for redline in redlines)

    def _told(self, redline: ClauseRedline) -> ClauseRedline:
        was, is_now = self.before.get(redline.code), self.after.get(redline.code)
        if was is None or is_now is None or was is is_now:
            return redline
        return replace(redline, status=StatusChange(was, is_now))


def _agreed_in(text: Text, levels: Levels | None) -> dict[str, Level]:
    return {clause.code: levels.of(clause.id, version) for clause, version in text} if levels else {}


def levels_in(db: Session, actor: Actor, instrument: Instrument, edition: Edition) -> Levels | None:
    """Return what had been said of words by the time of a text, or until the actor marked what she has read.

    None of another instrument, whose words are under the clauses of this one.
    """
    if edition.code.startswith(OTHER):
        return None
    if edition.code == READ:
        marked = {clause: read.marked_at for clause, read in read_by(db, actor, instrument).items()}
        return levels_when(db, instrument, marked)
    return levels_of(db, instrument, until=edition.stood_at)
