"""Exceptions of a text, clause by clause: from what, and what people say of their justification, oversight and end.

Exceptions are those of obligations, found or confirmed, and sentences that let somebody depart from the text. What is
said of them is said elsewhere, and only put beside them here: the human-rights check asks for aim, oversight and time
limit; coverage names safeguards and ends.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy.orm import Session

from negotiate.dates import Lack, find_gaps, parse
from negotiate.models import FilledChecklist, Instrument, NormNeed
from negotiate.policy import Actor
from negotiate.queries.norms.checklists.answered import ChecklistCell, cell_of
from negotiate.queries.norms.coverage.links import LinkLine, link_line
from negotiate.queries.norms.obligations.lines import lines_of, place_in
from negotiate.state.dates.date_rules import date_notes
from negotiate.state.norms.checklists import answers_now, checklist, filled_checklists
from negotiate.state.norms.coverage import ends_of, links_of
from negotiate.state.norms.obligations import said_obligations
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.text.norms.derogations import derogations
from negotiate.text.wording import full_name

#: The check, and its questions after the justification, the oversight and the end of an exception.
_CHECK, _ASKED = "human-rights", ("necessity", "oversight", "time-limit")


@dataclass(frozen=True)
class ExceptedWords:
    """Words of an exception, in which paragraph, and what they are excepted from; empty where the sentence says it."""

    name: str
    words: str
    from_what: str


@dataclass(frozen=True)
class ExceptingClause:
    """A clause with its exceptions; `endless` are words such as “emergency” to which it gives no end.

    The cells hold what is answered on its justification, its oversight and its end; `safeguards` and `ends` are the
    clauses that people name for them, `rule` the date rule by which it ends.
    """

    code: str
    name: str
    exceptions: tuple[ExceptedWords, ...]
    endless: tuple[str, ...]
    justification: ChecklistCell
    oversight: ChecklistCell
    time_limit: ChecklistCell
    safeguards: tuple[LinkLine, ...]
    ends: tuple[LinkLine, ...]
    rule: str


def excepting_clauses(db: Session, actor: Actor, instrument: Instrument, text: Text) -> tuple[ExceptingClause, ...]:
    """Return the clauses of a text that except something, or that speak of measures without an end, in its order."""
    beside = _Beside(db, actor, instrument)
    excepted = _excepted(db, instrument, text)
    return tuple(
        beside.clause(clause, version, excepted.get(clause.code, ()), endless)
        for clause, version in text
        if (endless := beside.endless(clause, version)) or clause.code in excepted
    )


def _excepted(db: Session, instrument: Instrument, text: Text) -> Mapping[str, list[ExceptedWords]]:
    """Return the exceptions of obligations and the sentences that derogate, by the code of their clause."""
    found: dict[str, list[ExceptedWords]] = defaultdict(list)
    for line in lines_of(text, instrument.language, said_obligations(db, instrument)).lines:
        duty = " ".join(filter(None, (line.words.actor, line.words.strength, line.words.action)))
        found[line.place.clause_code] += [
            ExceptedWords(line.place.name, words, duty) for words in line.words.exceptions
        ]
    for clause, version in text:
        known = [one.words for one in found.get(clause.code, ())]
        for one in derogations(version.body, instrument.language):
            words = version.body[one.start : one.end]
            if not any(other in words for other in known):
                name = place_in(clause, version, one.path).name
                found[clause.code].append(ExceptedWords(name, words, ""))
    return {code: rows for code, rows in found.items() if rows}


@lru_cache(maxsize=4096)
def _endless(body: str, notations: frozenset[str], language: str) -> tuple[str, ...]:
    gaps = find_gaps(body, [parse(one) for one in sorted(notations)], language)
    return tuple(dict.fromkeys(gap.words.casefold() for gap in gaps if gap.lack is Lack.END))


class _Beside:
    """What people say of clauses, in a few questions for the whole text."""

    def __init__(self, db: Session, actor: Actor, instrument: Instrument) -> None:
        self._language = instrument.language
        notes = date_notes(db, actor, instrument)
        self._notations = {code: frozenset(note.notation for note in lines) for code, lines in notes.items()}
        self._rules = ends_of(notes)
        self._questions = {one.key: one for one in checklist(db, _CHECK).questions}
        self._filled: dict[int, list[FilledChecklist]] = defaultdict(list)
        for filled in filled_checklists(db, actor, instrument, FilledChecklist.checklist == _CHECK):
            self._filled[filled.clause_id].append(filled)
        self._links: dict[tuple[str, NormNeed], list[LinkLine]] = defaultdict(list)
        for line in (link_line(actor, one) for one in links_of(db, actor, instrument)):
            self._links[line.clause_code, line.need].append(line)

    def endless(self, clause: PlainClause, version: PlainVersion) -> tuple[str, ...]:
        """Return the words of a clause that ask for an end, and have none."""
        return _endless(version.body, self._notations.get(clause.code, frozenset()), self._language)

    def clause(
        self, clause: PlainClause, version: PlainVersion, excepted: Iterable[ExceptedWords], endless: tuple[str, ...]
    ) -> ExceptingClause:
        """Return a clause with what is said of its exceptions."""
        now = [(one, answers_now(one.answers, version.body)) for one in self._filled.get(clause.id, ())]
        justified, overseen, limited = (cell_of(self._questions[key], now, None) for key in _ASKED)
        return ExceptingClause(
            code=clause.code,
            name=full_name(version.label, version.heading),
            exceptions=tuple(excepted),
            endless=endless,
            justification=justified,
            oversight=overseen,
            time_limit=limited,
            safeguards=self._named(clause, NormNeed.SAFEGUARD),
            ends=self._named(clause, NormNeed.SUNSET),
            rule=self._rules.get(clause.code, ""),
        )

    def _named(self, clause: PlainClause, need: NormNeed) -> tuple[LinkLine, ...]:
        return tuple(self._links.get((clause.code, need), ()))
