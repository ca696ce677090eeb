"""The compilation as of now, for those who read what is on the table: the whole text, or one clause."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Clause, Instrument, Naming
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.compilations.compiled_text import CompiledClause, CompiledText, compiled_text
from negotiate.state.rows import by_code
from negotiate.state.text.lines import Text, plain, readable_text
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class CompilationPage:
    """The text that its reader reads, with everything on the table."""

    head: InstrumentHeader
    text: CompiledText


@dataclass(frozen=True)
class ClauseCompilationPage:
    """One clause with everything on the table that is asked of it."""

    head: InstrumentHeader
    clause: CompiledClause
    proposals: int
    of_office: int


def compilation_page(db: Session, actor: Actor, code: str) -> CompilationPage:
    """Return the compilation of an instrument; refused to who may not read what is on the table."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    text = compiled_text(db, instrument, readable_text(db, actor, instrument), Naming.NAMED)
    return CompilationPage(header_of(db, actor, instrument), text)


def clause_compilation_page(db: Session, actor: Actor, clause_code: str) -> ClauseCompilationPage:
    """Return the compilation of one standing clause."""
    instrument, clause, lines = clause_on_the_table(db, actor, clause_code)
    text = compiled_text(db, instrument, lines, Naming.NAMED, clause)
    return ClauseCompilationPage(header_of(db, actor, instrument), text.clauses[0], text.proposals, text.of_office)


def clause_on_the_table(db: Session, actor: Actor, clause_code: str) -> tuple[Instrument, Clause, Text]:
    """Return a standing clause as a line of the text; raise NotFound where it was deleted."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.SEE_TABLE, instrument)
    version = current_version(db, clause)
    if version.is_deleted:
        raise NotFound("This clause has been deleted: it stands in no text that could be compiled.")
    return instrument, clause, [plain(clause, version)]
