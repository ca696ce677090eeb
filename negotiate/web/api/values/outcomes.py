"""What came of a round, with its change note, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.outcomes.change_notes import IssuedNote
from negotiate.queries.outcomes.outcome_page import OutcomeClause, OutcomePage, TimeLine
from negotiate.web.api.values.around import StatementAnswer, statement_answer
from negotiate.web.api.values.publishing import PublicationAnswer, publication_answer
from negotiate.web.api.values.texts import RoundAnswer, round_answer


@dataclass(frozen=True)
class ChangeNoteAnswer:
    """A change note as it was issued: in `figures` what it says of the round in sentences made of the record.

    `ordinal` counts from 1; a later one corrects the one before it for `reason`. `hash` is its seal.
    """

    code: str
    ordinal: int
    opening: str
    figures: tuple[str, ...]
    closing: str
    reason: str
    issued_by: str
    issued_at: datetime
    hash: str


@dataclass(frozen=True)
class AgreedClauseAnswer:
    """A clause as it was published and how far it was agreed then; `since` how far its words are now, if otherwise."""

    clause: str
    name: str
    body: str
    status: str
    since: str | None


@dataclass(frozen=True)
class TimeAnswer:
    """What a clause said about time as it was published, as a date rule has it."""

    clause: str
    name: str
    kind: str
    label: str
    notation: str


@dataclass(frozen=True)
class OutcomeAnswer:
    """All that came of a published round; `note` is the one that counts, null before one is issued.

    `basis` is the publication that the round began from; `withheld` says in sentences what is not in it for you.
    """

    round: RoundAnswer
    publication: PublicationAnswer
    basis: PublicationAnswer | None
    corrigenda: tuple[PublicationAnswer, ...]
    note: ChangeNoteAnswer | None
    earlier_notes: tuple[ChangeNoteAnswer, ...]
    clauses: tuple[AgreedClauseAnswer, ...]
    statements: tuple[StatementAnswer, ...]
    times: tuple[TimeAnswer, ...]
    participants: tuple[str, ...]
    observers: tuple[str, ...]
    withheld: tuple[str, ...]


def outcome_answer(page: OutcomePage) -> OutcomeAnswer:
    """Return what came of a round."""
    return OutcomeAnswer(
        round=round_answer(page.round),
        publication=publication_answer(page.publication),
        basis=publication_answer(page.basis) if page.basis else None,
        corrigenda=tuple(map(publication_answer, page.corrigenda)),
        note=_note(page.note) if page.note else None,
        earlier_notes=tuple(map(_note, page.earlier_notes)),
        clauses=tuple(map(_clause, page.clauses)),
        statements=tuple(map(statement_answer, page.statements)),
        times=tuple(map(_time, page.times)),
        participants=page.participants,
        observers=page.observers,
        withheld=page.withheld,
    )


def _note(note: IssuedNote) -> ChangeNoteAnswer:
    return ChangeNoteAnswer(
        code=note.code,
        ordinal=note.ordinal,
        opening=note.opening,
        figures=note.figures,
        closing=note.closing,
        reason=note.reason,
        issued_by=note.by,
        issued_at=note.at,
        hash=note.hash,
    )


def _clause(found: OutcomeClause) -> AgreedClauseAnswer:
    since = found.since.value if found.since else None
    return AgreedClauseAnswer(found.clause.code, found.name, found.clause.body, found.level.value, since)


def _time(line: TimeLine) -> TimeAnswer:
    return TimeAnswer(line.clause_code, line.clause, line.kind, line.label, line.notation)
