"""The form of a new loophole, filled in from the place where its author stands: a cell, a comment, a hint, a clause."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Scenario, ScenarioQuestion, Thread
from negotiate.policy import Act, Actor, may, not_open, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.loopholes import may_find
from negotiate.queries.norms.scenarios.scenario_form import passage_value
from negotiate.queries.norms.term_lines import within
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainClause, PlainVersion, readable_text
from negotiate.text.norms.asked_passages import AskedPassage, first_passages, followed, stands_in
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class FoundAt:
    """Where somebody stands who has found a loophole, by codes, the words that she had before her, and what a hint says
    of them.
    """

    question: str = ""
    thread: str = ""
    clause: str = ""
    words: str = ""
    says: str = ""


@dataclass(frozen=True)
class LoopholeForm:
    """Passages to choose from, one of them chosen; `words` and where they were found are filled in."""

    head: InstrumentHeader
    passages: tuple[tuple[str, str], ...]
    chosen: str
    words: str
    question: str
    scenario: str
    thread: str
    is_raised: bool


@dataclass(frozen=True)
class _FormPassage:
    """A passage as the form names it, in a value and in words, and as it reads."""

    value: str
    name: str
    words: str


def loophole_form(db: Session, actor: Actor, code: str, at: FoundAt) -> LoopholeForm:
    """Return the form of a new loophole; raise Forbidden where the actor writes none."""
    instrument = load_instrument(db, actor, code)
    if not may_find(actor, instrument):
        raise not_open(actor, Act.FIND_LOOPHOLE, instrument)
    require(actor, Act.SEE_TABLE, instrument)
    text = [line for line in readable_text(db, actor, instrument) if line[1].body and not line[0].kind.is_division]
    question, thread = _question(db, actor, at.question), _thread(db, actor, at.thread)
    clause = question.clause.code if question else at.clause
    # Where the clause has no words, or none any more, the whole text is there to choose from.
    of_clause = [line for line in text if line[0].code == clause]
    near = of_clause or text
    if not near:
        raise NotFound("This text has no words yet of which anything could be written down.")
    asked = _asked(of_clause[0], question) if question and of_clause else None
    passages = tuple(one for line in near for one in _passages(line, asked))
    words = " ".join(at.words.split())
    words = words if any(stands_in(one.words, words) for one in passages) else ""
    return LoopholeForm(
        head=header_of(db, actor, instrument),
        passages=tuple((one.value, one.name) for one in passages),
        chosen=passages[0].value if asked else _holding(passages, words),
        words=words,
        question=question.code if question else "",
        scenario=question.scenario.title if question else "",
        thread=thread.code if thread else "",
        is_raised=may(actor, Act.RAISE_LOOPHOLE, instrument),
    )


def _question(db: Session, actor: Actor, code: str) -> ScenarioQuestion | None:
    """Return the question of a scenario that the actor may see; raise NotFound."""
    if not code:
        return None
    question = by_code(db, ScenarioQuestion, code)
    scenario: Scenario = question.scenario
    require(actor, Act.SEE_SCENARIO, scenario)
    return question


def _thread(db: Session, actor: Actor, code: str) -> Thread | None:
    """Return what was said of words, where the actor reads it; raise NotFound."""
    if not code:
        return None
    thread = by_code(db, Thread, code)
    require(actor, Act.SEE_THREAD, thread)
    if thread.is_of_draft:
        raise NotFound("What is said of a draft stays with those who read it.")
    return thread


def _asked(line: tuple[PlainClause, PlainVersion], question: ScenarioQuestion) -> AskedPassage | None:
    """Return the passage that a question asks of, as it stands now; None where it is gone."""
    return followed(question.version.body, line[1].body, question.path)


def _passages(line: tuple[PlainClause, PlainVersion], asked: AskedPassage | None) -> list[_FormPassage]:
    """Return the passages of a clause: the one that was asked of, each of its paragraphs, and all of it."""
    clause, version = line
    body = version.body
    found = (*((asked,) if asked else ()), *first_passages(body), AskedPassage(0, len(body), ()))
    named = {one.path: one for one in reversed(found)}  # each once, however it was found
    name = short_name(version.label, version.heading)
    return [
        _FormPassage(
            value=passage_value(clause.code, version.code, one.path),
            name=" ".join((name, within(one.path) or "as a whole")),
            words=body[one.start : one.end],
        )
        for one in sorted(named.values(), key=found.index)
    ]


def _holding(passages: tuple[_FormPassage, ...], words: str) -> str:
    """Return the first passage that has the words, the first of all where none has, or none are given."""
    having = (one.value for one in passages if stands_in(one.words, words))
    return next(having, passages[0].value)
