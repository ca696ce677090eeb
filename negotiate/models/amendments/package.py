"""A package: amendments of one delegation to several clauses, tabled together and decided clause by clause."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.base import Base, Coded
from negotiate.models.house.delegation import Delegation
from negotiate.models.text.instrument import Instrument


class Package(Coded, Base):
    """What a delegation proposes for several clauses at once; as private as its parts, until they are tabled."""

    __tablename__ = "package"

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("delegation.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    begun_at: Mapped[datetime]
    #: From then on no part comes in or goes out.
    tabled_at: Mapped[datetime | None]

    instrument: Mapped[Instrument] = relationship()
    delegation: Mapped[Delegation] = relationship()
    parts: Mapped[list["PackagePart"]] = relationship(back_populates="package", order_by="PackagePart.id")

    @property
    def is_closed(self) -> bool:
        """Say whether it has been tabled."""
        return self.tabled_at is not None


class PackagePart(Base):
    """An amendment's belonging to a package."""

    __tablename__ = "package_part"

    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"), index=True)
    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)

    package: Mapped[Package] = relationship(back_populates="parts")
    amendment: Mapped[Amendment] = relationship(back_populates="part")
