"""The page of what a text protects and what it excepts."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.protections.excepted import ExceptingClause, excepting_clauses
from negotiate.queries.norms.protections.listed import ListedThings, listed_things
from negotiate.state.text.lines import readable_text
from negotiate.text.norms.obligations.extraction import is_read


@dataclass(frozen=True)
class ProtectionsPage:
    """Lists of protected things, and the clauses that except something; `reads_duties` where those too are searched."""

    head: InstrumentHeader
    lists: tuple[ListedThings, ...]
    clauses: tuple[ExceptingClause, ...]
    reads_duties: bool


def protections_page(db: Session, actor: Actor, code: str) -> ProtectionsPage:
    """Return what the text that the actor reads protects and excepts."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    text = readable_text(db, actor, instrument)
    return ProtectionsPage(
        head=header_of(db, actor, instrument),
        lists=listed_things(db, instrument, text),
        clauses=excepting_clauses(db, actor, instrument, text),
        reads_duties=is_read(instrument.language),
    )
