"""The amendments of the demonstration, round by round, with what became of them, and what is said of words.

Nothing is merged here.

An amendment says which words it changes: each `Replacement` holds old words that stand exactly once in the
body of the clause as the round found it, and the words to put there, so that files and text read together.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from negotiate.demo.telling.cast import read_toml
from negotiate.models.amendments.amendment import AmendmentKind
from negotiate.models.amendments.fate import FateKind
from negotiate.models.amendments.position import Stance
from negotiate.models.comments.thread import ThreadKind, ThreadReach
from negotiate.models.text.status import Level
from negotiate.text.wording import Wording, clean


class StoryChoice(Enum):
    """What the secretariat does with one replacement."""

    ADOPT = "adopt"
    BRACKET = "bracket"
    DECLINE = "decline"


#: What a fate means for the replacements of an amendment that is not adopted in part.
CHOICES = {
    FateKind.ADOPTED: StoryChoice.ADOPT,
    FateKind.BRACKETED: StoryChoice.BRACKET,
    FateKind.DECLINED: StoryChoice.DECLINE,
}


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of the clause's body and those proposed for them; `choice` is set only where adopted in part."""

    old: str
    new: str
    choice: StoryChoice | None = None


@dataclass(frozen=True, slots=True)
class StoryPosition:
    """What a delegation has said about an amendment; the note may be empty, groups go by their short names.

    `withdrawn` is the day on which it was taken back, 0 where it stands.
    """

    delegation: str
    stance: Stance
    note: str = ""
    reach: ThreadReach = ThreadReach.PARTICIPANTS
    group: str = ""
    behalf: str = ""
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class StoryOutcome:
    """The fate of an amendment in one round, with the reason given for it (empty where adopted)."""

    fate: FateKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StoryProposal:
    """One amendment, or a draft where `number` is None; delegations and groups go by their short names.

    `clause` is the label of the clause that is changed or deleted, or after which `label` is inserted. `day`
    counts from the day of loading and is never positive. `heading` is empty where the heading is left alone.
    `group` is the group that a draft is shared with, or on whose behalf an amendment was tabled. `amends` is the number
    of the amendment that this one changes, 0 for none; the old words then stand in that one's wording.
    """

    number: int | None
    by: str
    day: int
    clause: str
    kind: AmendmentKind
    rationale: str
    replacements: tuple[Replacement, ...] = ()
    label: str = ""
    heading: str = ""
    body: str = ""
    group: str = ""
    #: Of a draft that is shared: whom its delegation has asked to stand behind it, and who does.
    asked: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    #: The package that a draft is a part of; those of the same name are tabled together.
    package: str = ""
    amends: int = 0
    cosponsors: tuple[str, ...] = ()
    positions: tuple[StoryPosition, ...] = ()
    outcome: StoryOutcome | None = None

    def wording(self, base: Wording) -> Wording:
        """Return what the delegation wants the clause to say, given what it, or the amended amendment, says.

        Raise ValueError where some old words do not stand in the body exactly once.
        """
        if self.kind is AmendmentKind.INSERT and not self.amends:
            return Wording(self.heading, self.body)
        body = base.body
        for words in self.replacements:
            body = replaced(body, words.old, words.new)
        return Wording(self.heading or base.heading, body)

    def choice(self, words: Replacement, fate: FateKind) -> StoryChoice:
        """Return what is done with one replacement when this fate is given."""
        return words.choice or CHOICES[fate]


@dataclass(frozen=True, slots=True)
class DeferredProposal:
    """An amendment that an earlier round had deferred, and what became of it in this one."""

    number: int
    outcome: StoryOutcome


@dataclass(frozen=True, slots=True)
class StoryRound:
    """A round with its days, counted from the day of loading; `closed` is None while it is open.

    `statuses` are the levels that the chair has set by the end of the round, by label; `title` and `symbol` are
    those of the text that its closing publishes.
    """

    number: int
    opened: int
    due: int
    closed: int | None
    proposals: tuple[StoryProposal, ...]
    carried: tuple[DeferredProposal, ...] = ()
    drafts: tuple[StoryProposal, ...] = ()
    statuses: tuple[tuple[str, Level], ...] = ()
    title: str = ""
    symbol: str = ""


def replaced(body: str, old: str, new: str) -> str:
    """Return the body with old words replaced; raise ValueError unless they stand there exactly once.

    >>> replaced("1. States shall act.", "shall act", "should act")
    '1. States should act.'
    """
    if body.count(old) != 1:
        raise ValueError(f"“{old}” stands in the clause {body.count(old)} times")
    return body.replace(old, new)


def read_round(number: int) -> StoryRound:
    """Read one round from its file."""
    told = read_toml(f"round_{number}.toml")
    return StoryRound(
        number=told["number"],
        opened=told["opened"],
        due=told["due"],
        closed=told.get("closed"),
        proposals=tuple(map(_proposal, told["amendment"])),
        carried=tuple(DeferredProposal(one["number"], _outcome(one)) for one in told.get("carried", ())),
        drafts=tuple(map(_proposal, told.get("draft", ()))),
        statuses=tuple((label, Level(word)) for label, word in told.get("status", {}).items()),
        title=told.get("title", ""),
        symbol=told.get("symbol", ""),
    )


def _proposal(told: dict[str, Any]) -> StoryProposal:
    """Return one amendment from its table."""
    return StoryProposal(
        number=told.get("number"),
        by=told["by"],
        day=told["day"],
        clause=told["clause"],
        kind=AmendmentKind(told["kind"]),
        rationale=told["rationale"],
        replacements=tuple(map(_replacement, told.get("replace", ()))),
        label=told.get("label", ""),
        heading=told.get("heading", ""),
        body=clean(told.get("body", "")),
        group=told.get("group", ""),
        asked=tuple(told.get("asked", ())),
        joined=tuple(told.get("joined", ())),
        package=told.get("package", ""),
        amends=told.get("amends", 0),
        cosponsors=tuple(told.get("cosponsors", ())),
        positions=tuple(_position(one) for one in told.get("positions", ())),
        outcome=_outcome(told) if "fate" in told else None,
    )


def _replacement(told: list[str]) -> Replacement:
    """Return one replacement: old words, new words and, where adopted in part, what is done with them."""
    old, new, *choice = told
    return Replacement(old, new, StoryChoice(choice[0]) if choice else None)


def _position(told: list[Any]) -> StoryPosition:
    """Return one position: who, stance, perhaps a note, and perhaps a table of what else there is to say."""
    delegation, stance = told[:2]
    note, details = told[2] if len(told) > 2 else "", told[3] if len(told) > 3 else {}
    reach = ThreadReach(details.get("reach", "all participants"))
    return StoryPosition(delegation, Stance(stance), note, **{**details, "reach": reach})


def _outcome(told: dict[str, Any]) -> StoryOutcome:
    """Return the fate that a table gives."""
    return StoryOutcome(FateKind(told["fate"]), told.get("reason", ""))


@dataclass(frozen=True, slots=True)
class StoryAnswer:
    """What a delegation answers on a day."""

    by: str
    day: int
    words: str


@dataclass(frozen=True, slots=True)
class StoryThread:
    """Words that somebody speaks of: `quote` stands once in the clause on that day.

    `taken_up` is the number of the amendment that was made of it, `resolved` the day on which it was closed; 0 where
    that has not happened.
    """

    by: str
    day: int
    clause: str
    quote: str
    reach: ThreadReach
    group: str
    kind: ThreadKind
    words: str
    answers: tuple[StoryAnswer, ...]
    taken_up: int
    resolved: int


def read_talk() -> tuple[StoryThread, ...]:
    """Read everything that is said of words, in the order of the file."""
    return tuple(
        StoryThread(
            by=one["by"],
            day=one["day"],
            clause=one["clause"],
            quote=one["quote"],
            reach=ThreadReach(one["reach"]),
            group=one.get("group", ""),
            kind=ThreadKind(one.get("kind", "comment")),
            words=one["words"],
            answers=tuple(StoryAnswer(*answer) for answer in one.get("answers", ())),
            taken_up=one.get("taken_up", 0),
            resolved=one.get("resolved", 0),
        )
        for one in read_toml("speaking/talk.toml")["thread"]
    )
