"""Positions and comments as programs are given them, as far as their reader is among those they are said to."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.comments.threads import CommentLine, ThreadNote
from negotiate.queries.positions.questions.asked_question import AskedQuestion, StepLine
from negotiate.queries.positions.stance_lines import StanceLine


@dataclass(frozen=True)
class PositionAnswer:
    """A position; `readers` says who reads it, `of` of which wording it was said, `paragraph` of which paragraph.

    It `stands` until its delegation takes another one or takes it back; `is_earlier` where the words changed since.
    """

    code: str
    delegation: str
    stance: str
    note: str
    behalf: str
    reach: str
    readers: str
    of: str
    paragraph: str
    is_earlier: bool
    stands: bool
    taken_at: datetime
    taken_by: str
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class ClashReadingAnswer:
    """A reading that was put to delegations: 0 is the text as it stood; `amendments` are the codes of its sources."""

    number: int
    words: str
    amendments: tuple[str, ...]


@dataclass(frozen=True)
class QuestionStepAnswer:
    """What was done to a question: "day moved" (`was` is the day before), "ended", "taken up again"."""

    turn: str
    was: datetime | None
    until: datetime | None
    note: str
    made_at: datetime
    made_by: str


@dataclass(frozen=True)
class ClashAnswer:
    """A clash that was put to delegations; it `stands` while the amendments still meet in just these words.

    `state` says in one word how it stands: "asked"; "late" when its day has passed, and positions are still taken;
    "ended"; "deferred" to the next round, with which it is asked again; "superseded" where the amendments meet in these
    words no more.

    `before` and `after` are the words of the text on either side. `until` is the day that counts now, `first_until` the
    one as it was put. No position is taken on its readings once it has ended, at `ended_at`; the last step says why.
    """

    code: str
    number: int
    clause: str
    version: int
    before: str
    after: str
    readings: tuple[ClashReadingAnswer, ...]
    note: str
    until: datetime | None
    first_until: datetime | None
    asked_at: datetime
    asked_by: str
    ended_at: datetime | None
    steps: tuple[QuestionStepAnswer, ...]
    stands: bool
    state: str


@dataclass(frozen=True)
class CommentAnswer:
    """A comment; `words` are empty once it is withdrawn."""

    code: str
    who: str
    delegation: str
    words: str
    made_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class ThreadAnswer:
    """What is said of some words: of a clause, or of an amendment where `amendment` is not empty.

    `quote` are the words as they were said of, empty where all are; `now` as they read today, and `state` what became
    of them; null where you do not read their text.
    """

    code: str
    clause: str
    amendment: str
    kind: str
    reach: str
    readers: str
    quote: str | None
    now: str | None
    state: str | None
    is_resolved: bool
    resolved_at: datetime | None
    resolved_by: str
    comments: tuple[CommentAnswer, ...]


def position_answer(line: StanceLine, *, stands: bool) -> PositionAnswer:
    """Return a position as one of its readers sees it."""
    return PositionAnswer(
        code=line.code,
        delegation=line.delegation,
        stance=line.stance.value,
        note=line.note,
        behalf=line.behalf,
        reach=line.reach.value,
        readers=line.readers,
        of=line.of.wording,
        paragraph=line.of.paragraph,
        is_earlier=line.of.is_earlier,
        stands=stands,
        taken_at=line.taken_at,
        taken_by=line.taken_by,
        withdrawn_at=line.withdrawn_at,
    )


def question_answer(question: AskedQuestion) -> ClashAnswer:
    """Return a clash as it was put to delegations."""
    return ClashAnswer(
        code=question.code,
        number=question.number,
        clause=question.clause_code,
        version=question.version_number,
        before=question.before,
        after=question.after,
        readings=tuple(
            ClashReadingAnswer(reading.number, reading.words, tuple(source.code for source in reading.sources))
            for reading in question.readings
        ),
        note=question.note,
        until=question.until,
        first_until=question.first_until,
        asked_at=question.asked_at,
        asked_by=question.asked_by,
        ended_at=question.ending.made_at if question.ending else None,
        steps=tuple(map(_question_step, question.steps)),
        stands=question.stands,
        state=question.state.value,
    )


def _question_step(step: StepLine) -> QuestionStepAnswer:
    return QuestionStepAnswer(step.turn.value, step.was, step.until, step.note, step.made_at, step.made_by)


def thread_answer(note: ThreadNote) -> ThreadAnswer:
    """Return a thread as one of its readers sees it."""
    words = note.words
    return ThreadAnswer(
        code=note.code,
        clause=note.clause_code,
        amendment=note.amendment,
        kind=note.kind.value,
        reach=note.reach.value,
        readers=note.readers,
        quote=words.quote if words else None,
        now=words.now if words else None,
        state=words.state.value if words else None,
        is_resolved=note.is_resolved,
        resolved_at=note.resolved_at,
        resolved_by=note.resolved_by,
        comments=tuple(map(_comment, note.comments)),
    )


def _comment(line: CommentLine) -> CommentAnswer:
    return CommentAnswer(line.code, line.who, line.delegation, line.words, line.made_at, line.withdrawn_at)
