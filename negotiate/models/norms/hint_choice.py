"""A choice of drafting checks: which are at work in the house, or in one instrument."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base, Coded, words


class HintSetting(Enum):
    """What is chosen for a check."""

    ON = "on"
    OFF = "off"
    USUAL = "as usual"


class HintChoice(Coded, Base):
    """One choice for one check; the latest counts, and that of an instrument before that of the house."""

    __tablename__ = "hint_choice"

    #: None where it is the house that chooses.
    instrument_id: Mapped[int | None] = mapped_column(ForeignKey("instrument.id"), index=True)
    #: The code of the check.
    rule: Mapped[str] = mapped_column(String(4))
    setting: Mapped[HintSetting] = mapped_column(words(HintSetting))
    chosen_at: Mapped[datetime]
    chosen_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
