"""The ways in which the workspace says no: one tree of exceptions, each with a sentence for the person."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar, TypeVar

Checked = TypeVar("Checked")


@dataclass(eq=False)
class Refusal(Exception):
    """A request that the workspace will not carry out; `sentence` says why and what to do."""

    sentence: str
    status: ClassVar[int] = 400

    def __str__(self) -> str:
        return self.sentence


@dataclass(eq=False)
class NotIdentified(Refusal):
    """Whoever asks has shown nobody's token, or one that lets nobody in."""

    status: ClassVar[int] = 401


@dataclass(eq=False)
class NotFound(Refusal):
    """The thing does not exist, or the actor may not know that it does."""

    status: ClassVar[int] = 404


@dataclass(eq=False)
class Forbidden(Refusal):
    """The actor sees the thing but may not do this to it.

    `left` is the instrument in which her delegation no longer takes part, where those who take part may do it.
    """

    left: int | None = None
    status: ClassVar[int] = 403


@dataclass(eq=False)
class Stale(Refusal):
    """The text has moved on since the form was made.

    `yours` is what the person typed, `theirs` what stands there now: a page shows both and loses neither.
    """

    yours: str = ""
    theirs: str = ""
    #: Who changed it and when, where whoever is refused may know that.
    by: str = ""
    at: datetime | None = None
    status: ClassVar[int] = 409


@dataclass(eq=False)
class AlreadyBegun(Stale):
    """What was to be begun has been begun before, and whoever asks sees it: `draft` is its code."""

    draft: str = ""


@dataclass(eq=False)
class AlreadyPut(Stale):
    """What was to be put to the delegations has been put before, in the same words: `question` is its code."""

    question: str = ""


@dataclass(eq=False)
class Invalid(Refusal):
    """What was given cannot be used; `field` names the input that it belongs to, or is empty.

    `others` are what else cannot be used of the same form, each at its own field.
    """

    field: str = ""
    others: "tuple[Invalid, ...]" = ()
    status: ClassVar[int] = 422

    @property
    def every(self) -> "tuple[Invalid, ...]":
        """Return all that cannot be used, this first."""
        return self, *self.others


@dataclass(eq=False)
class AgreementLost(Invalid):
    """What was to be done changes words that are agreed, and whoever does it has not said that this is meant.

    `asked` is what would become of them, `seal` what a form sends back to say so.
    """

    asked: str = ""
    seal: str = ""


@dataclass(eq=False)
class Unavailable(Refusal):
    """The workspace cannot do at this moment what it otherwise does; what was asked for is in order."""

    status: ClassVar[int] = 503


@dataclass
class Faults:
    """All that is wrong with one form, so that it is told at once: each check is made, and the last word is `tell`."""

    found: list[Invalid] = field(default_factory=list)

    def of(self, check: Callable[[], Checked], otherwise: Checked) -> Checked:
        """Return what a check returns; where it refuses, note why, and return something in its place.

        >>> Faults().of(lambda: int("7"), 0)
        7
        """
        try:
            return check()
        except Invalid as refusal:
            self.found += refusal.every
            return otherwise

    def tell(self) -> None:
        """Raise one Invalid that names all that was noted; do nothing where that is nothing."""
        if self.found:
            raise self.all()

    def all(self) -> Invalid:
        """Return one Invalid that names all that was noted, of which there is something."""
        first, *others = self.found
        return replace(first, others=tuple(replace(one, others=()) for one in others))
