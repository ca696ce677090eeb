"""What the story says of every position, whatever it is on: whose it is, and the days of taking and withdrawing it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Stance, ThreadReach
from negotiate.policy import Actor

#: The hour at which a position is withdrawn.
WITHDRAWS = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStance:
    """What a delegation says, and when; groups go by their short names.

    `withdrawn` is the day on which it was taken back, 0 where it stands.
    """

    by: str
    stance: Stance
    note: str
    day: int
    reach: ThreadReach
    group: str
    behalf: str
    withdrawn: int
    #: Its code, as the story is played.
    taken: list[str] = field(default_factory=list)

    def said_in(self, stage: StoryStage) -> dict[str, Any]:
        """Return what a form of any position holds of it, groups by their codes."""
        groups = stage.house.groups
        return {
            "stance": self.stance,
            "reach": self.reach,
            "note": self.note,
            "group": groups[self.group] if self.group else "",
            "behalf": groups[self.behalf] if self.behalf else "",
        }

    def deeds(
        self, stage: StoryStage, hour: int, take: Callable[[], str], withdraw: Callable[[Actor, str], object]
    ) -> Iterator[Deed]:
        """Yield how it is taken, by what returns its code, and how it is withdrawn where it is."""
        yield Deed(stage.days.past(self.day, hour), lambda: self.taken.append(take()))
        if self.withdrawn:
            at = stage.days.past(self.withdrawn, WITHDRAWS)
            yield Deed(at, lambda: withdraw(stage.house.negotiator(self.by), self.taken[-1]))


def stances_of(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the fields of every position of an entry of the file, which is on one thing and one day."""
    for by, stance, *note in told["taken"]:
        yield {
            "by": by,
            "stance": Stance(stance),
            "note": "".join(note),
            "day": told["day"],
            "reach": ThreadReach(told.get("reach", "all participants")),
            "group": told.get("group", ""),
            "behalf": told.get("behalf", ""),
            "withdrawn": told.get("withdrawn", 0),
        }
