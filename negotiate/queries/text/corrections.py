"""Editorial corrections, apart from substance: what waits for a ruling, what was ruled, the form of a new one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Clause, Correction, Ruling, Verdict, unpacked
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.actors import person_name
from negotiate.state.rows import by_code
from negotiate.state.text.excerpts import Excerpt, excerpts
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording, short_name


@dataclass(frozen=True)
class CorrectionLine:
    """One correction on the list; `verdict` is None while it waits."""

    code: str
    clause_code: str
    label: str
    excerpt: Excerpt
    note: str
    made_by: str
    made_at: datetime
    verdict: Verdict | None
    ruled_by: str
    may_rule: bool


@dataclass(frozen=True)
class CorrectionsPage:
    """All corrections of a text in its order; those that wait first."""

    head: InstrumentHeader
    waiting: tuple[CorrectionLine, ...]
    ruled: tuple[CorrectionLine, ...]


@dataclass(frozen=True)
class BlankCorrection:
    """A clause as it stands, to be corrected."""

    head: InstrumentHeader
    clause_code: str
    label: str
    base_code: str
    base: Wording


def corrections_page(db: Session, actor: Actor, code: str) -> CorrectionsPage:
    """Return the editorial corrections of an instrument for whoever reads its working text."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_WORKING_TEXT, instrument)
    query = (
        select(Correction)
        .join(Clause, Clause.id == Correction.clause_id)
        .where(Correction.instrument_id == instrument.id)
        .options(
            selectinload(Correction.base_version),
            selectinload(Correction.clause),
            selectinload(Correction.made_by),
            selectinload(Correction.ruling).selectinload(Ruling.ruled_by),
        )
        .order_by(Clause.ordinal, Correction.id)
    )
    lines = [_line(actor, row) for row in db.scalars(query)]
    return CorrectionsPage(
        head=header_of(db, actor, instrument),
        waiting=tuple(line for line in lines if line.verdict is None),
        ruled=tuple(line for line in lines if line.verdict is not None),
    )


def correction_list_of(db: Session, actor: Actor, code: str) -> str:
    """Return the code of the instrument on whose list a correction stands; raise NotFound to who does not read it."""
    correction = by_code(db, Correction, code)
    require(actor, Act.SEE_WORKING_TEXT, load_instrument(db, actor, correction.instrument.code))
    return correction.instrument.code


def blank_correction(db: Session, actor: Actor, clause_code: str) -> BlankCorrection:
    """Return a clause ready to be corrected."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.PROPOSE_CORRECTION, instrument)
    version = current_version(db, clause)
    label = short_name(version.label, version.heading)
    return BlankCorrection(header_of(db, actor, instrument), clause.code, label, version.code, version.wording)


def _line(actor: Actor, row: Correction) -> CorrectionLine:
    base, ruling = row.base_version, row.ruling
    return CorrectionLine(
        code=row.code,
        clause_code=row.clause.code,
        label=short_name(base.label, base.heading),
        excerpt=excerpts(base.wording.text, unpacked(row.edits))[0],
        note=row.note,
        made_by=person_name(row.made_by),
        made_at=row.made_at,
        verdict=ruling.verdict if ruling else None,
        ruled_by=ruling.ruled_by.name if ruling and ruling.ruled_by else "",
        may_rule=ruling is None and may(actor, Act.RULE_ON_CORRECTION, row),
    )
