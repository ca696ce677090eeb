"""Scenarios: writing invented facts, asking them of paragraphs, answering for a delegation, and publishing answers."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.errors import Invalid, Stale
from negotiate.models import (
    Amendment,
    Circle,
    Delegation,
    Finds,
    Instrument,
    Scenario,
    ScenarioAnswer,
    ScenarioQuestion,
    Stage,
    Version,
    Widening,
)
from negotiate.operations.norms.asked_of import AskedOf, passage_read
from negotiate.operations.norms.circles import chain_of, group_let_in
from negotiate.operations.opening import opened
from negotiate.operations.record import delegation_chain, record
from negotiate.operations.remarks import needed, noted, noted_line
from negotiate.policy import Act, Actor, require
from negotiate.state.house.seats import delegation_of
from negotiate.state.norms.asked_words import AskedWords, words_asked, words_proposed
from negotiate.state.norms.scenarios import scenarios_of, unpublished
from negotiate.state.rows import by_code
from negotiate.state.text.lines import plain
from negotiate.state.text.versions import current_version
from negotiate.text.norms.asked_passages import followed, stands_in
from negotiate.text.norms.same_facts import facts_key

_WHY = "Say why: an answer without a reason helps nobody to mend the words."
#: Questions that one scenario asks.
MOST_QUESTIONS = 60


@dataclass(frozen=True)
class NewScenario:
    """A scenario as it is filled in: the facts, and the same facts taken apart."""

    title: str
    facts: str
    parts: dict[str, str] = field(default_factory=dict)
    asks: tuple[AskedOf, ...] = ()


@dataclass(frozen=True)
class NewAnswer:
    """An answer as it is filled in; `version` is the token of the words that were read.

    Those of the text as it stands, or those that the `amendment` with this code would make of it.
    """

    version: str
    finds: Finds
    reason: str
    rests_on: str = ""
    amendment: str = ""


def write(db: Session, actor: Actor, instrument_code: str, new: NewScenario) -> Scenario:
    """Write a scenario for the actor's delegation, which alone sees it until it is widened."""
    instrument = opened(db, actor, Act.WRITE_SCENARIO, Instrument, instrument_code)
    return _written(db, actor, instrument, delegation_of(db, actor, instrument), new)


def pose(db: Session, actor: Actor, instrument_code: str, new: NewScenario) -> Scenario:
    """Write a scenario for the secretariat: everybody in the negotiation sees it from the beginning."""
    instrument = opened(db, actor, Act.POSE_SCENARIO, Instrument, instrument_code)
    return _written(db, actor, instrument, None, new)


def write_once(
    db: Session, actor: Actor, instrument_code: str, new: NewScenario, *, is_posed: bool = False
) -> Scenario | None:
    """Write a scenario as `write` does, or `pose`; None where one that tells the same is on the bench already.

    That is looked for once nobody else can write: of two who bring in one sheet at once, one writes it.
    """
    act = Act.POSE_SCENARIO if is_posed else Act.WRITE_SCENARIO
    instrument, same = opened(db, actor, act, Instrument, instrument_code), facts_key(new.title, new.facts)
    if any(facts_key(one.title, one.facts) == same for one in scenarios_of(db, actor, instrument)):
        return None
    return _written(db, actor, instrument, None if is_posed else delegation_of(db, actor, instrument), new)


def ask_of(db: Session, actor: Actor, code: str, asked: AskedOf) -> ScenarioQuestion:
    """Ask a scenario of one more clause or paragraph, in its wording as it stands."""
    scenario = opened(db, actor, Act.WIDEN_SCENARIO, Scenario, code)
    question = _asked(db, actor, scenario, asked)
    db.flush()
    chain, clause = chain_of(scenario, scenario.delegation), question.clause.code
    record(db, actor, "asked of a scenario", scenario, chain=chain, title=scenario.title, clause=clause)
    return question


def widen(db: Session, actor: Actor, code: str, circle: Circle, group_code: str = "") -> Scenario:
    """Let a group, or everybody in the negotiation, see a scenario; it is never narrowed again."""
    scenario = opened(db, actor, Act.WIDEN_SCENARIO, Scenario, code)
    group = group_let_in(db, scenario, circle, group_code)
    scenario.widenings.append(Widening(circle=circle, group=group, made_at=clock.now(), made_by_id=actor.person_id))
    db.flush()
    chain, to = chain_of(scenario, scenario.delegation), group.name if group else circle.value
    record(db, actor, "widened a scenario", scenario, chain=chain, title=scenario.title, circle=to)
    return scenario


def answer(db: Session, actor: Actor, code: str, question_code: str, new: NewAnswer) -> ScenarioAnswer:
    """Say for the actor's delegation what words do about the facts; its own until it is published."""
    scenario = opened(
        db, actor, Act.ANSWER_SCENARIO, Scenario, code, telling=lambda: _drafting(db, actor, new.amendment)
    )
    row = said_on(db, actor, scenario, question_code, new)
    db.add(row)
    db.flush()
    record_answer(db, actor, row)
    return row


def said_on(db: Session, actor: Actor, scenario: Scenario, question_code: str, new: NewAnswer) -> ScenarioAnswer:
    """Return what the actor's delegation says of a question, on words that she has read; nothing is written yet."""
    question = next((one for one in scenario.questions if one.code == question_code), None)
    if question is None:
        raise Invalid("This scenario does not ask that.")
    amendment = _readable(db, actor, new.amendment) if new.amendment else None
    version = current_version(db, question.clause)
    asked = _asked_words(question, version, amendment)
    if asked.token != new.version:
        raise Stale("The words have changed since you read them. Read the new ones before you answer.")
    return ScenarioAnswer(
        question=question,
        delegation=delegation_of(db, actor, scenario.instrument),
        version=version,
        amendment=amendment,
        proposed=asked.body if amendment else "",
        paragraph=_paragraph(asked),
        finds=new.finds,
        reason=needed(new.reason, _WHY, "reason"),
        rests_on=_resting(asked, new),
        said_at=clock.now(),
        said_by_id=actor.person_id,
    )


def publish_answers(db: Session, actor: Actor, code: str) -> int:
    """Let everybody who sees a scenario read what the actor's delegation says of it; return how many answers.

    What it says of a draft stays its own until that is tabled.
    """
    scenario = opened(db, actor, Act.ANSWER_SCENARIO, Scenario, code)
    delegation = delegation_of(db, actor, scenario.instrument)
    asked = [question.id for question in scenario.questions]
    own = select(ScenarioAnswer).where(
        ScenarioAnswer.question_id.in_(asked), ScenarioAnswer.delegation_id == delegation.id
    )
    fresh = unpublished(db.scalars(own.order_by(ScenarioAnswer.id)), scenario.circle)
    if not fresh or scenario.circle is Circle.AUTHOR:
        raise Invalid("There is nothing of your delegation's here that others could read now.")
    for row in fresh:
        row.published_at, row.published_to = clock.now(), scenario.circle
    db.flush()
    count = "1 answer" if len(fresh) == 1 else f"{len(fresh)} answers"
    chain = chain_of(scenario, delegation)
    record(db, actor, "published answers", scenario, chain=chain, title=scenario.title, count=count)
    return len(fresh)


def _readable(db: Session, actor: Actor, code: str) -> Amendment:
    amendment = by_code(db, Amendment, code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    return amendment


def _drafting(db: Session, actor: Actor, code: str) -> list[Delegation]:
    """Return whose journal is held beside: a draft that is asked after is not thrown away meanwhile."""
    amendment = _readable(db, actor, code) if code else None
    return [amendment.delegation] if amendment and amendment.stage is Stage.DRAFT else []


def _asked_words(question: ScenarioQuestion, version: Version, amendment: Amendment | None) -> AskedWords:
    """Return the words that are answered on; raise Invalid where an amendment makes no others of the passage."""
    standing = plain(question.clause, version)[1]
    if amendment is None:
        return words_asked(question, standing)
    proposed = words_proposed(question, standing, amendment)
    if proposed is None:
        raise Invalid("This is not on the table, or it leaves these words as they are: answer on the text.")
    return proposed


def _paragraph(asked: AskedWords) -> str:
    if asked.passage is None:
        raise Invalid("The paragraph that this asks of does not stand there.")
    return "/".join(asked.passage.path)


def record_answer(db: Session, actor: Actor, row: ScenarioAnswer) -> None:
    """Tell in the journal of the delegation that answers what it said, and on which words."""
    scenario, amendment = row.question.scenario, row.amendment
    facts = {"title": scenario.title, "finds": row.finds.value, "clause": row.question.clause.code}
    chain, act = delegation_chain(row.delegation), "answered a scenario"
    if amendment is not None:
        act, facts["with"] = "answered what if", amendment_name(amendment.number) if amendment.number else "a draft"
    record(db, actor, act, scenario, chain=chain, **facts)


def _written(
    db: Session, actor: Actor, instrument: Instrument, delegation: Delegation | None, new: NewScenario
) -> Scenario:
    title, facts = noted_line(new.title, "title"), noted(new.facts, "facts")
    if not title or not facts:
        raise Invalid("A scenario has a title and facts.", "facts" if title else "title")
    parts = {name: noted_line(new.parts.get(name, ""), name) for name in ("actor", "target", "means", "effect")}
    scenario = Scenario(
        instrument=instrument,
        delegation=delegation,
        title=title,
        facts=facts,
        **parts,
        contested=noted(new.parts.get("contested", ""), "contested"),
        written_at=clock.now(),
        written_by_id=actor.person_id,
    )
    db.add(scenario)
    for asked in new.asks:
        _asked(db, actor, scenario, asked)
    if delegation is None:
        scenario.widenings.append(Widening(circle=Circle.ALL, made_at=clock.now(), made_by_id=actor.person_id))
    db.flush()
    record(db, actor, "wrote a scenario", scenario, chain=chain_of(scenario, delegation), title=scenario.title)
    return scenario


def _asked(db: Session, actor: Actor, scenario: Scenario, asked: AskedOf) -> ScenarioQuestion:
    """Add a question to a scenario; the same one is not asked twice."""
    if len(scenario.questions) >= MOST_QUESTIONS:
        raise Invalid(f"A scenario asks {MOST_QUESTIONS} questions at most.", "asks")
    version, passage = passage_read(db, actor, scenario.instrument, asked, "asks")
    for one in scenario.questions:
        now = followed(one.version.body, version.body, one.path) if one.clause is version.clause else None
        if now is not None and now.path == passage.path:
            raise Invalid("The scenario asks that already.", "asks")
    paragraph = "/".join(passage.path)
    question = ScenarioQuestion(scenario=scenario, clause=version.clause, version=version, paragraph=paragraph)
    db.add(question)
    return question


def _resting(asked: AskedWords, new: NewAnswer) -> str:
    """Return the words that an answer rests on; raise Invalid where the passage has them not."""
    words = " ".join(new.rests_on.split())
    if words and not stands_in(asked.words, words):
        raise Invalid("These words do not stand in the passage; copy them from it.", "rests_on")
    return words
