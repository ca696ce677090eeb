"""Who may see what somebody writes about norms: itself at first, and then as wide as its author opens it."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from negotiate.models.base import words
from negotiate.models.house.group import Group


class Circle(Enum):
    """Who may see a scenario or a loophole, the narrowest first: it is widened, and never narrowed."""

    AUTHOR = "its author alone"
    GROUP = "a group"
    ALL = "everybody in the negotiation"

    @property
    def width(self) -> int:
        """Return how wide it is, to be compared."""
        return list(Circle).index(self)


class Opening:
    """The act by which an author lets others see what it wrote: a group that is named, or everybody."""

    circle: Mapped[Circle] = mapped_column(words(Circle))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    @declared_attr
    def group(cls) -> Mapped[Group | None]:  # noqa: N805  (SQLAlchemy gives it the class)
        """Return the group that is let in, where it is one."""
        return relationship()


class Opened:
    """What its author alone sees at first; the last of its widenings says who sees it now."""

    widenings: Mapped[Sequence[Opening]]

    @property
    def circle(self) -> Circle:
        """Return who may see it now."""
        return self.widenings[-1].circle if self.widenings else Circle.AUTHOR

    @property
    def group(self) -> Group | None:
        """Return the group that may see it, where it is one."""
        return self.widenings[-1].group if self.widenings else None
