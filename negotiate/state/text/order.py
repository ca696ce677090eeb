"""The order of the standing clauses, and the seal that changes with it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.state.text.lines import NamedClause, standing_names


@dataclass(frozen=True)
class Order:
    """The order of the standing clauses; `seal` changes with it, `text` is a line a clause."""

    seal: str
    text: str

    @classmethod
    def of(cls, clauses: Sequence[NamedClause]) -> "Order":
        """Return the order of clauses that stand one after another."""
        codes = "\n".join(f"{clause.code} {clause.depth}" for clause in clauses)
        names = "\n".join(clause.label or clause.heading for clause in clauses)
        return cls(hashlib.sha256(codes.encode("utf-8")).hexdigest()[:16], names)


def order_of(db: Session, instrument: Instrument) -> Order:
    """Return the order of the clauses as they stand."""
    return Order.of(standing_names(db, instrument))


def text_seal(db: Session, instrument: Instrument) -> str:
    """Return what changes with every change of the text: of its words, its labels or its order."""
    lines = "\n".join(
        f"{clause.code} {clause.version_code} {clause.depth}" for clause in standing_names(db, instrument)
    )
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()[:16]
