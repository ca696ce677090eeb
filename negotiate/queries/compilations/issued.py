"""Compilations that were issued, for everybody who reads what is published: what was on the table at that moment."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Compilation, Naming, Round
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.written_text import WrittenClause
from negotiate.state.amendments.compilations.compiled_text import (
    CompiledClause,
    CompiledText,
    WholeAsk,
    WholeProposal,
    words_of,
)
from negotiate.state.amendments.compilations.issued_compilations import read_back
from negotiate.state.rows import by_code

#: What stands above what is asked of clauses that stand no more.
HOMELESS = "On clauses that stand no more"
#: What is asked of a whole clause, in words; behind the last come the words themselves.
ASKS = {
    WholeAsk.INSERT: "new clause behind this one",
    WholeAsk.DELETE: "delete this clause",
    WholeAsk.MOVE: "move this clause behind",
    WholeAsk.UNPLACED: "as submitted, on words that have changed since",
}


@dataclass(frozen=True)
class CompilationLine:
    """An issued compilation in one line; `round_number` is None where it was issued between rounds."""

    code: str
    title: str
    is_masked: bool
    round_number: int | None
    issued_at: datetime
    hash: str


@dataclass(frozen=True)
class CompilationsPage:
    """The compilations of an instrument that were issued, newest first."""

    head: InstrumentHeader
    issued: tuple[CompilationLine, ...]


@dataclass(frozen=True)
class IssuedCompilationPage:
    """One of them as it was issued."""

    head: InstrumentHeader
    line: CompilationLine
    text: CompiledText


def compilations_page(db: Session, actor: Actor, code: str) -> CompilationsPage:
    """Return the compilations of an instrument that the actor may read, without their texts."""
    instrument = load_instrument(db, actor, code)
    query = (
        select(
            Compilation.code,
            Compilation.title,
            Compilation.naming == Naming.MASKED,
            Round.number,
            Compilation.issued_at,
            Compilation.hash,
        )
        .outerjoin(Round, Round.id == Compilation.round_id)
        .where(Compilation.instrument_id == instrument.id)
        .order_by(Compilation.ordinal.desc())
    )
    lines = tuple(CompilationLine(*row) for row in db.execute(query))
    return CompilationsPage(header_of(db, actor, instrument), lines)


def issued_compilation_page(db: Session, actor: Actor, code: str) -> IssuedCompilationPage:
    """Return one compilation that the actor may read."""
    row = by_code(db, Compilation, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    number = row.round.number if row.round else None
    line = CompilationLine(row.code, row.title, row.naming is Naming.MASKED, number, row.issued_at, row.hash)
    return IssuedCompilationPage(header_of(db, actor, instrument), line, read_back(row.clauses))


def written_compilation(page: IssuedCompilationPage) -> tuple[WrittenClause, ...]:
    """Return a compilation as clauses to be written to a file; what is asked of a clause stands behind its words."""
    clauses = [
        WrittenClause(clause.depth + 2, clause.label, " ", words_of(clause.heading), body_with_asks(clause))
        for clause in page.text.clauses
    ]
    gone = homeless_words(page.text)
    return (*clauses, *((WrittenClause(2, "", "", HOMELESS, gone),) if gone else ()))


def body_with_asks(clause: CompiledClause) -> str:
    """Return the words of a clause with what is wanted in them, and behind them what is asked of all of it."""
    return "\n\n".join(filter(None, (words_of(clause.body), *map(_asked_words, clause.wholes))))


def homeless_words(text: CompiledText) -> str:
    """Return what is asked of clauses that stand no more; empty where nothing is."""
    return "\n\n".join(map(_asked_words, text.homeless))


def _asked_words(whole: WholeProposal) -> str:
    """Return what is asked of a whole clause, with the words of a new one."""
    by = f"{whole.by}: " if whole.by else ""
    title = " ".join(filter(None, (whole.label, words_of(whole.heading))))
    return "\n\n".join(filter(None, (f"[{by}{ASKS[whole.asked]}] {title}".rstrip(), words_of(whole.body))))
