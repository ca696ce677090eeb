"""A clause as the drafting checks read it: among the clauses of its text, with how far each is agreed and what lapsed.

Which checks look at it is not known here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import Flag, Lack, find_gaps, parse
from negotiate.models import Clause, Instrument, Version
from negotiate.policy import Act, Actor, may
from negotiate.state.dates.date_rules import DateNote, date_notes, notes_read
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.levels import AGREED, levels_of
from negotiate.state.text.lines import PlainVersion, readable_text, text_read
from negotiate.state.unchanged import while_unchanged
from negotiate.text.edits import Edit
from negotiate.text.hints.hint import DraftedClause, NeighbourClause, TimeLack
from negotiate.text.wording import Wording

_TRANSLATED = (
    select(Version.language, Version.heading, Version.body)
    .where(Version.clause_id == bindparam("clause"), Version.language != bindparam("language"))
    .order_by(Version.number)
)


@dataclass(frozen=True)
class PlacedClause:
    """A clause in its place, ready to say something: what it is read beside, and its date rules as written.

    `version` is that in which the actor reads it, None where it does not stand in what she reads.
    """

    beside: DraftedClause
    rules: frozenset[str]
    version: PlainVersion | None

    def saying(self, text: str, before: str = "", edits: Sequence[Edit] = ()) -> DraftedClause:
        """Return the clause with these words, which edits made of the words before."""
        lacks = _lacks(text, self.rules, self.beside.language)
        return replace(self.beside, text=text, before=before, edits=tuple(edits), lacks=lacks)


def placed(db: Session, actor: Actor, clause: Clause) -> PlacedClause:
    """Return a clause in the place that it has in the text that the actor reads."""
    instrument = clause.instrument
    lines = readable_text(db, actor, instrument)
    place = next((n for n, (one, _) in enumerate(lines) if one.id == clause.id), len(lines))
    version = lines[place][1] if place < len(lines) else None
    clauses = _clauses(db, instrument, reads_working_text=may(actor, Act.SEE_WORKING_TEXT, instrument))
    beside = DraftedClause(
        text="",
        language=instrument.language,
        label=version.label if version else "",
        is_agreed=version is not None and clauses[place].is_agreed,
        neighbours=clauses[:place] + clauses[place + 1 :],
        place=place,
        stands=version.body if version else "",
        others=_in_other_languages(db, clause),
    )
    rules = frozenset(note.notation for note in date_notes(db, actor, instrument).get(clause.code, ()))
    return PlacedClause(beside, rules, version)


def lapsed_whole(notes: Iterable[Sequence[DateNote]]) -> frozenset[str]:
    """Return the codes of the clauses that have lapsed as a whole, by the date rules of a text."""
    over = (note for some in notes for note in some if note.outlook.flag is Flag.LAPSED)
    return frozenset(words.clause_code for note in over for words in note.ends if not words.paragraph)


@while_unchanged
def _clauses(db: Session, instrument: Instrument, *, reads_working_text: bool) -> tuple[NeighbourClause, ...]:
    """Return every clause of what is read as the others see it."""
    text = text_read(db, instrument, reads_working_text=reads_working_text)
    notes = notes_read(db, instrument, clock.today(), reads_working_text=reads_working_text)
    levels, lapsed = levels_of(db, instrument), lapsed_whole(notes.values())
    return tuple(
        NeighbourClause(version.label, version.body, levels.of(one.id, version) in AGREED, one.code in lapsed)
        for one, version in text
    )


def _in_other_languages(db: Session, clause: Clause) -> tuple[tuple[str, str], ...]:
    """Return what a clause says in the languages that it is not drafted in, as far as the house holds them."""
    if Version not in stands_beside(db, clause.code):
        return ()
    found = db.execute(_TRANSLATED, {"clause": clause.id, "language": clause.instrument.language})
    newest = {language: Wording(heading, body).text for language, heading, body in found}
    return tuple(sorted(newest.items()))


@lru_cache(maxsize=4096)
def _lacks(text: str, rules: frozenset[str], language: str) -> tuple[TimeLack, ...]:
    """Return what a text and its date rules leave out; remembered, since texts change seldom."""
    gaps = find_gaps(text, [parse(notation) for notation in sorted(rules)], language)
    asked = (gap for gap in gaps if gap.lack in (Lack.FIRST_DATE, Lack.END))
    return tuple(TimeLack(gap.start, gap.end, gap.lack.value) for gap in asked)
