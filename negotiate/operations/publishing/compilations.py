"""Issuing a compilation: the text with everything on the table in its place, as it is now, with names or without."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Compilation, Delegation, Disclosure, Instrument, Naming
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted_line
from negotiate.policy import NOBODY, Act, Actor
from negotiate.state.amendments.compilations.compiled_text import CompiledText, compiled_text
from negotiate.state.amendments.compilations.issued_compilations import seal, written_down
from negotiate.state.house.delegations import IS_DELEGATION
from negotiate.state.rounds import open_round
from negotiate.state.text.lines import readable_text, standing_text
from negotiate.state.withheld import as_published

TITLE_LIMIT = 200


def issue_compilation(db: Session, actor: Actor, instrument_code: str, title: str, naming: Naming) -> Compilation:
    """Issue what is on the table to everybody who reads what is published; refused where nothing is."""
    instrument = opened(db, actor, Act.ISSUE_COMPILATION, Instrument, instrument_code)
    text = _compiled(db, instrument, naming)
    if not text.proposals:
        raise Invalid("Nothing is on the table, so there is nothing to compile.")
    ordinal = _next_ordinal(db, instrument)
    stored = written_down(text)
    compilation = Compilation(
        instrument=instrument,
        ordinal=ordinal,
        round=open_round(db, instrument),
        title=_title(db, title, naming) or f"Compilation {ordinal}",
        naming=naming,
        issued_at=clock.now(),
        issued_by_id=actor.person_id,
        clauses=stored,
        hash=seal(stored),
    )
    db.add(compilation)
    db.flush()
    facts = {"title": compilation.title, "naming": naming.value, "hash": compilation.hash}
    record(db, actor, "issued a compilation", compilation, chain=instrument_chain(instrument), **facts)
    return compilation


def _compiled(db: Session, instrument: Instrument, naming: Naming) -> CompiledText:
    """Return what is on the table in the text as those read it to whom it is issued."""
    if instrument.disclosure is Disclosure.AS_DECIDED:
        return compiled_text(db, instrument, standing_text(db, instrument), naming)
    with as_published(db):
        return compiled_text(db, instrument, readable_text(db, NOBODY, instrument), naming)


def _next_ordinal(db: Session, instrument: Instrument) -> int:
    last = db.scalar(select(func.max(Compilation.ordinal)).where(Compilation.instrument_id == instrument.id))
    return (last or 0) + 1


def _title(db: Session, title: str, naming: Naming) -> str:
    """Return a title as it is kept; Invalid where it is too long, or names a delegation that is to be masked."""
    title = noted_line(title, "title")
    if len(title) > TITLE_LIMIT:
        raise Invalid(f"The name of the compilation has over {TITLE_LIMIT} characters. Shorten it.", "title")
    if naming is Naming.MASKED:
        named = next(
            (
                name
                for name in db.scalars(select(Delegation.name).where(IS_DELEGATION))
                if name.casefold() in title.casefold()
            ),
            "",
        )
        if named:
            raise Invalid(
                f"The name of the compilation names {named}, whom it is to mask. Change one of the two.", "title"
            )
    return title
