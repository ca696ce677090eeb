"""What is on the table and what became of it: amendments as a table and whole, and the fates of each round."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from negotiate.models import Amendment
from negotiate.policy import Act, may
from negotiate.queries.amendments.amendment_list import ListedClause
from negotiate.queries.files.taken_table import TakenAmendment, TakenDecision, TakenWording, amendments_to_take
from negotiate.queries.publishing.rounds import rounds_page
from negotiate.queries.text.margin_notes import AmendmentNote, notes_to_show
from negotiate.state.text.lines import known_names
from negotiate.web.api.values.amendments import AmendmentAnswer, DecisionAnswer, amendment_answer
from negotiate.web.api.values.publishing import StrokeAnswer, strokes
from negotiate.web.files.everything.taking import TakenFile, Taking, table_member, values_member
from negotiate.web.files.sheets import sheet_of_amendments, sheet_of_fates


@dataclass(frozen=True)
class WordingTaken:
    """A wording of an amendment as it was submitted; `strokes` lead there from what it changes."""

    number: int
    tabled_at: datetime | None
    label: str
    heading: str
    body: str
    rationale: str
    strokes: tuple[StrokeAnswer, ...]


@dataclass(frozen=True)
class AmendmentTaken:
    """An amendment with all its wordings, oldest first, and every decision about it."""

    amendment: AmendmentAnswer
    withdrawn_reason: str
    decisions: tuple[DecisionAnswer, ...]
    wordings: tuple[WordingTaken, ...]


def tabled(taking: Taking) -> tuple[AmendmentNote, ...]:
    """Return the amendments that were tabled, as far as the reader sees them, by number."""
    return notes_to_show(taking.db, taking.actor, taking.instrument, Amendment.tabled_at.is_not(None))


def amendments(taking: Taking) -> Iterator[TakenFile]:
    """Yield the amendments that were tabled, and what became of them round by round."""
    notes = tabled(taking)
    if not notes and not may(taking.actor, Act.SEE_TABLE, taking.instrument):
        return
    yield table_member("amendments/amendments", sheet_of_amendments(_by_clause(taking, notes)))
    yield values_member("amendments/amendments.json", whole(taking, notes))
    for summary in rounds_page(taking.db, taking.actor, taking.code).rounds:
        if summary.fates:
            yield table_member(f"amendments/fates-round-{summary.line.number}", sheet_of_fates(summary))


def whole(taking: Taking, notes: Sequence[AmendmentNote]) -> Iterator[AmendmentTaken]:
    """Yield amendments with their wordings, one after another."""
    return map(_amendment, taking.each(amendments_to_take(taking.db, notes)))


def _by_clause(taking: Taking, notes: Iterable[AmendmentNote]) -> Iterator[ListedClause]:
    """Yield the clauses that are amended, in the order of the text, with their amendments by number."""
    places = {
        clause.code: place for place, clause in enumerate(known_names(taking.db, taking.actor, taking.instrument))
    }
    names = {clause.code: clause for clause in known_names(taking.db, taking.actor, taking.instrument)}
    ordered = sorted(notes, key=lambda note: places[note.clause_code])
    for code, of in groupby(ordered, lambda note: note.clause_code):
        yield ListedClause(code, names[code].label, names[code].heading, tuple(of))


def _amendment(taken: TakenAmendment) -> AmendmentTaken:
    return AmendmentTaken(
        amendment=amendment_answer(taken.note),
        withdrawn_reason=taken.withdrawn_reason,
        decisions=tuple(map(_decision, taken.decisions)),
        wordings=tuple(map(_wording, taken.wordings)),
    )


def _decision(one: TakenDecision) -> DecisionAnswer:
    return DecisionAnswer(one.fate.value, one.reason, one.round_number, one.given_at, one.taken_back)


def _wording(one: TakenWording) -> WordingTaken:
    return WordingTaken(
        number=one.number,
        tabled_at=one.tabled_at,
        label=one.label,
        heading=one.wording.heading,
        body=one.wording.body,
        rationale=one.rationale,
        strokes=strokes(one.base.strip() and one.base, one.wording.text, one.edits),
    )
