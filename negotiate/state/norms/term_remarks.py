"""The remarks on terms that stand: by whom each was made, who does not share it; those of a text and of its house."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Delegation, Dissent, HouseTerm, Instrument, RemarkKind, TermRemark
from negotiate.text.language import primary
from negotiate.text.norms.definitions import term_key
from negotiate.text.norms.term_uses import uses

_STANDING = (
    select(
        TermRemark.id,
        TermRemark.code,
        TermRemark.term,
        TermRemark.kind,
        TermRemark.language,
        TermRemark.words,
        TermRemark.reason,
        TermRemark.delegation_id,
        Delegation.name,
        TermRemark.said_at,
    )
    .outerjoin(Delegation, Delegation.id == TermRemark.delegation_id)
    .where(TermRemark.instrument_id == bindparam("instrument"), TermRemark.taken_back_at.is_(None))
    .order_by(TermRemark.id)
)
_DISSENTS = (
    select(Dissent.remark_id, Dissent.delegation_id, Delegation.name)
    .join(TermRemark, TermRemark.id == Dissent.remark_id)
    .join(Delegation, Delegation.id == Dissent.delegation_id)
    .where(TermRemark.instrument_id == bindparam("instrument"), Dissent.until.is_(None))
    .order_by(Delegation.name)
)


@dataclass(frozen=True)
class StandingRemark:
    """A remark that stands; `delegation_id` is None where the secretariat made it, `dissenters` are ids with names."""

    code: str
    term: str
    kind: RemarkKind
    language: str
    words: str
    reason: str
    delegation_id: int | None
    by: str
    said_at: datetime
    dissenters: tuple[tuple[int, str], ...]
    #: Whether it stands in the register that all texts of the house share.
    is_of_house: bool = False

    @property
    def key(self) -> str:
        """Return the term as it is looked up."""
        return term_key(self.term)


def remarks_of(db: Session, instrument: Instrument) -> tuple[StandingRemark, ...]:
    """Return the remarks that stand in the register of an instrument, then those of its house, each oldest first."""
    return (*_own_remarks(db, instrument), *house_remarks(db, primary(instrument.language)))


def house_remarks(db: Session, language: str) -> tuple[StandingRemark, ...]:
    """Return what the house says of terms of a language, oldest first."""
    rows = db.scalars(
        select(HouseTerm).where(HouseTerm.language == language, HouseTerm.retired_at.is_(None)).order_by(HouseTerm.id)
    )
    return tuple(
        StandingRemark(
            code=row.code,
            term=row.term,
            kind=row.kind,
            language=row.tongue,
            words=row.words,
            reason=row.reason,
            delegation_id=None,
            by="the house, for all its texts",
            said_at=row.said_at,
            dissenters=(),
            is_of_house=True,
        )
        for row in rows
    )


def _own_remarks(db: Session, instrument: Instrument) -> tuple[StandingRemark, ...]:
    here = {"instrument": instrument.id}
    dissents: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for remark_id, delegation_id, name in db.execute(_DISSENTS, here):
        dissents[remark_id].append((delegation_id, name))
    return tuple(
        StandingRemark(
            code=row.code,
            term=row.term,
            kind=row.kind,
            language=row.language,
            words=row.words,
            reason=row.reason,
            delegation_id=row.delegation_id,
            by=row.name or "the secretariat",
            said_at=row.said_at,
            dissenters=tuple(dissents.get(row.id, ())),
        )
        for row in db.execute(_STANDING, here)
    )


def discouraged_in(text: str, remarks: Iterable[StandingRemark], language: str) -> tuple[StandingRemark, ...]:
    """Return the remarks that discourage words which a text uses, in the order of the words."""
    discouraging: dict[str, list[StandingRemark]] = defaultdict(list)
    for remark in remarks:
        if remark.kind is RemarkKind.DISCOURAGED:
            discouraging[remark.words].append(remark)
    found = dict.fromkeys(use.term for use in uses(text, tuple(discouraging), language))
    return tuple(remark for words in found for remark in discouraging[words])
