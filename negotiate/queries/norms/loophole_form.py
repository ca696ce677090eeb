"""The form of a new loophole, filled in from the place where its author stands: a cell, a comment, a clause."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Scenario, ScenarioQuestion, Thread
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.loopholes import may_find
from negotiate.queries.norms.scenario_form import passages_of
from negotiate.queries.norms.term_lines import within
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainClause, PlainVersion, readable_text
from negotiate.text.norms.asked_passages import followed, passage_at, words_at
from negotiate.text.wording import short_name

#: The code of a clause, with the path of a paragraph behind a colon; and how a form names it.
Choice = tuple[str, str]


@dataclass(frozen=True)
class FoundAt:
    """Where somebody stands who has found a loophole, by codes, and the words that she had before her."""

    question: str = ""
    thread: str = ""
    clause: str = ""
    words: str = ""


@dataclass(frozen=True)
class LoopholeForm:
    """Passages to choose from, one of them chosen; `words` and where they were found are filled in."""

    head: InstrumentHeader
    passages: tuple[Choice, ...]
    chosen: str
    words: str
    question: str
    scenario: str
    thread: str
    is_raised: bool


def loophole_form(db: Session, actor: Actor, code: str, at: FoundAt) -> LoopholeForm:
    """Return the form of a new loophole; raise Forbidden where the actor writes none."""
    instrument = load_instrument(db, actor, code)
    if not may_find(actor, instrument):
        raise Forbidden(f"This is not open to your seat ({actor.seat or 'none'}): {Act.FIND_LOOPHOLE.value}.")
    require(actor, Act.SEE_TABLE, instrument)
    text = [line for line in readable_text(db, actor, instrument) if line[1].body and not line[0].kind.is_division]
    question, thread = _question(db, actor, at.question), _thread(db, actor, at.thread)
    clause = question.clause.code if question else at.clause
    # Where the clause has no words, or none any more, the whole text is there to choose from.
    of_clause = [line for line in text if line[0].code == clause]
    near = of_clause or text
    if not near:
        raise NotFound("This text has no words yet of which anything could be written down.")
    chosen = _asked(of_clause[0], question) if question and of_clause else None
    passages = tuple(one for line in near for one in _passages(line, chosen))
    words = " ".join(at.words.split())
    bodies = {clause.code: version.body for clause, version in near}
    return LoopholeForm(
        head=header_of(db, actor, instrument),
        passages=passages,
        chosen=chosen[0] if chosen else _holding(passages, bodies, words),
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
    return thread


def _asked(line: tuple[PlainClause, PlainVersion], question: ScenarioQuestion) -> Choice | None:
    """Return the passage that a question asks of, as it stands now; None where it is gone."""
    clause, version = line
    now = followed(question.version.body, version.body, question.path)
    return _choice(clause.code, version, now.path) if now else None


def _passages(line: tuple[PlainClause, PlainVersion], asked: Choice | None) -> list[Choice]:
    """Return the passages of a clause: each of its paragraphs, the one that was asked of, and all of it."""
    clause, version = line
    paths = [_path(one.value) for one in passages_of(clause.code, version.body)]
    choices = [_choice(clause.code, version, path) for path in (*paths, ())]
    return list(dict.fromkeys((*((asked,) if asked else ()), *choices)))


def _choice(code: str, version: PlainVersion, path: tuple[str, ...]) -> Choice:
    name = " ".join((short_name(version.label, version.heading), within(path) or "as a whole"))
    return f"{code}:{'/'.join(path)}" if path else code, name


def _path(value: str) -> tuple[str, ...]:
    path = value.partition(":")[2]
    return tuple(path.split("/")) if path else ()


def _holding(passages: tuple[Choice, ...], bodies: dict[str, str], words: str) -> str:
    """Return the first passage that has the words, the first of all where none has, or none are given."""
    if not words:
        return passages[0][0]
    for value, _ in passages:
        body = bodies[value.partition(":")[0]]
        passage = passage_at(body, _path(value))
        if passage and words_at(body[passage.start : passage.end], words):
            return value
    return passages[0][0]
