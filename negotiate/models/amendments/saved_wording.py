"""What a draft said each time that it was saved; its own delegation's, also once it is on the table."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.revision import Revision
from negotiate.models.base import Base
from negotiate.models.text.version import Version
from negotiate.text.wording import Wording


class SavedWording(Base):
    """One saved wording of a draft.

    What a page saves by itself while somebody writes takes the place of what it has saved just before: a draft of an
    hour's work has a history that can be read.
    """

    __tablename__ = "saved_wording"
    __table_args__ = (UniqueConstraint("revision_id", "edition"),)

    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), index=True)
    #: The edition of the revision that this was.
    edition: Mapped[int]
    base_version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    label: Mapped[str]
    heading: Mapped[str]
    body: Mapped[str]
    rationale: Mapped[str]
    begun_at: Mapped[datetime]
    saved_at: Mapped[datetime]
    saved_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    #: Saved by the page while somebody wrote, not by her word.
    is_automatic: Mapped[bool]

    revision: Mapped[Revision] = relationship(back_populates="saved_wordings")
    base_version: Mapped[Version | None] = relationship()

    @property
    def wording(self) -> Wording:
        """Return the heading and body as one text."""
        return Wording(self.heading, self.body)
