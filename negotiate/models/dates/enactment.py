"""An enactment: which published text an adoption or an entry into force was about."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base
from negotiate.models.publishing.publication import Publication


class Enactment(Base):
    """The text of an event, as somebody said when the event was recorded; never guessed."""

    __tablename__ = "enactment"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), unique=True)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))

    publication: Mapped[Publication] = relationship()
