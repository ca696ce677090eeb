"""A delegation: a State, an organisation or an observer that takes part in negotiations."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words

if TYPE_CHECKING:
    from negotiate.models.chair.proposing_office import ProposingOffice


class DelegationKind(Enum):
    """What a delegation stands for."""

    STATE = "State"
    ORGANISATION = "organisation"
    OBSERVER = "observer"


class Delegation(Coded, Base):
    """A name at the table; lists show delegations in alphabetical order, never by size."""

    __tablename__ = "delegation"

    name: Mapped[str] = mapped_column(String(200), unique=True)
    short_name: Mapped[str] = mapped_column(String(40))
    kind: Mapped[DelegationKind] = mapped_column(words(DelegationKind))
    created_at: Mapped[datetime]

    #: Set where it is none, but stands for the chair of an instrument.
    office: Mapped["ProposingOffice | None"] = relationship(back_populates="delegation")
