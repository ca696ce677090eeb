"""What is said inside the drafts of the story: read from a file, said on its day, while the drafts are written on."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.demo.telling.proposals import replaced
from negotiate.models import Amendment, ThreadReach
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.comments.beginnings import FirstComment
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.comments.speaking import answer
from negotiate.operations.comments.turns import resolve

#: The hours at which drafts are saved again, threads answered, and closed.
SAVES, ANSWERS, CLOSES = 10, 11, 12


@dataclass(frozen=True, slots=True)
class DraftTalk:
    """What a delegation says in a draft, found by whose it is and its clause; to its own alone where to no group.

    `calls` is the delegation whose negotiator is named; `resolved` by whom and when it was closed, empty while open.
    """

    by: str
    draft: tuple[str, str]
    day: int
    hour: int
    quote: str
    words: str
    group: str
    calls: str
    answers: tuple[tuple[str, int, str], ...]
    resolved: tuple[Any, ...]
    #: Its code, as the story is played.
    begun: list[str] = field(default_factory=list)


def read_draft_talk() -> tuple[DraftTalk, ...]:
    """Return what is said in drafts, in the order of the file."""
    return tuple(
        DraftTalk(
            by=told["by"],
            draft=(told["draft"][0], told["draft"][1]),
            day=told["day"],
            hour=told["hour"],
            quote=told["quote"],
            words=told["words"],
            group=told.get("group", ""),
            calls=told.get("calls", ""),
            answers=tuple((by, day, words) for by, day, words in told.get("answers", ())),
            resolved=tuple(told.get("resolved", ())),
        )
        for told in read_toml("speaking/drafts.toml")["spoken"]
    )


def deeds_in_drafts(stage: StoryStage) -> Iterator[Deed]:
    """Yield what is said in drafts, and each of their later editions."""
    past = stage.days.past
    for told in read_toml("speaking/drafts.toml")["saved"]:
        yield Deed(past(told["day"], SAVES), partial(_save, stage, told))
    for said in read_draft_talk():
        yield Deed(past(said.day, said.hour), partial(_speak, stage, said))
        for by, day, words in said.answers:
            yield Deed(past(day, ANSWERS), partial(_answer, stage, said, (by, words)))
        if said.resolved:
            by, day = said.resolved
            yield Deed(past(day, CLOSES), partial(_resolve, stage, said, by))


def _draft(stage: StoryStage, by: str, clause: str) -> Amendment:
    return next(
        draft for one, draft in stage.amendments.items() if (one.number, one.by, one.clause) == (None, by, clause)
    )


def _save(stage: StoryStage, told: dict[str, Any]) -> None:
    """Save a draft with some words replaced, by whoever wrote it."""
    revision = _draft(stage, told["by"], told["clause"]).revision
    body = revision.body
    for old, new in told["replace"]:
        body = replaced(body, old, new)
    base = revision.base_version.code if revision.base_version else ""
    form = Proposal(base, revision.label, revision.heading, body, revision.rationale)
    actor = stage.house.negotiator(told["by"])
    tabling.save(stage.db, actor, revision.amendment.code, revision.edition, form)


def _speak(stage: StoryStage, said: DraftTalk) -> None:
    draft, house = _draft(stage, *said.draft), stage.house
    first = FirstComment(said.words, ThreadReach.DELEGATION, str(draft.revision.edition), said.quote)
    if said.calls:
        first = replace(first, words=f"@{house.negotiator(said.calls).name}: {said.words}")
    if said.group:
        first = replace(first, reach=ThreadReach.GROUP, group=house.groups[said.group])
    said.begun.append(begin_on_draft(stage.db, house.negotiator(said.by), draft.code, first).code)


def _answer(stage: StoryStage, said: DraftTalk, answered: tuple[str, str]) -> None:
    by, words = answered
    answer(stage.db, stage.house.negotiator(by), said.begun[-1], words)


def _resolve(stage: StoryStage, said: DraftTalk, by: str) -> None:
    resolve(stage.db, stage.house.negotiator(by), said.begun[-1])
