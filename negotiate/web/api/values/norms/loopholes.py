"""What somebody finds that words leave open, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.norms.loophole_lines import LoopholeLine
from negotiate.queries.norms.loopholes import LoopholePage, RemedyLine, TurnLine


@dataclass(frozen=True)
class LoopholeAnswer:
    """A loophole; `written` is its passage as it was found, `reads` as it reads now, empty where it is gone.

    `words` are those of the passage that it is on, empty for all of it. `answer` are the words that closed it, empty
    while it is open; `readers` says who may see it.
    """

    code: str
    title: str
    explanation: str
    clause: str
    name: str
    words: str
    written: str
    reads: str
    state: str
    has_changed: bool
    by: str
    found_at: datetime
    answer: str
    readers: str


@dataclass(frozen=True)
class TurnAnswer:
    """What closed a loophole, or opened it again; it `holds` while the words that closed it stand, or stay away."""

    step: str
    clause: str
    version_number: int
    words: str
    reason: str
    made_at: datetime
    holds: bool


@dataclass(frozen=True)
class RemedyAnswer:
    """An amendment that was made of a loophole; without a number while it is a draft of your own."""

    amendment: str
    number: int | None
    delegation: str
    fate: str | None


@dataclass(frozen=True)
class WholeLoopholeAnswer:
    """A loophole with what became of it; `question` and `thread` are where it was found, empty where elsewhere."""

    loophole: LoopholeAnswer
    question: str
    thread: str
    turns: tuple[TurnAnswer, ...]
    remedies: tuple[RemedyAnswer, ...]
    acts: tuple[str, ...]


def loophole_answer(line: LoopholeLine) -> LoopholeAnswer:
    """Return a loophole in short."""
    return LoopholeAnswer(
        code=line.code,
        title=line.title,
        explanation=line.explanation,
        clause=line.clause_code,
        name=line.name,
        words=line.words,
        written=line.written,
        reads=line.reads,
        state=line.state.value,
        has_changed=line.has_changed,
        by=line.by,
        found_at=line.found_at,
        answer=line.answer,
        readers=line.readers,
    )


def whole_loophole(page: LoopholePage) -> WholeLoopholeAnswer:
    """Return a loophole with what became of it."""
    return WholeLoopholeAnswer(
        loophole=loophole_answer(page.line),
        question=page.question,
        thread=page.thread,
        turns=tuple(map(turn_answer, page.turns)),
        remedies=tuple(map(remedy_answer, page.remedies)),
        acts=tuple(sorted(act.name.lower().replace("_", " ") for act in page.acts)),
    )


def turn_answer(line: TurnLine) -> TurnAnswer:
    """Return what closed a loophole, or opened it again."""
    return TurnAnswer(
        step=line.step.value,
        clause=line.clause_code,
        version_number=line.version_number,
        words=line.words,
        reason=line.reason,
        made_at=line.made_at,
        holds=line.holds,
    )


def remedy_answer(line: RemedyLine) -> RemedyAnswer:
    """Return an amendment that was made of a loophole."""
    return RemedyAnswer(line.code, line.number, line.delegation, line.fate.value if line.fate else None)
