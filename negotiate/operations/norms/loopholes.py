"""Loopholes: writing down what words leave open, opening it to others, mending it, closing it, and opening it again."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Circle,
    Clause,
    Delegation,
    Instrument,
    Loophole,
    LoopholeStep,
    LoopholeTurn,
    LoopholeWidening,
    Remedy,
    Scenario,
    ScenarioQuestion,
    Thread,
    Version,
)
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin
from negotiate.operations.first_begun import check_first
from negotiate.operations.norms.asked_of import AskedOf, passage_read
from negotiate.operations.norms.circles import chain_of, group_let_in
from negotiate.operations.opening import opened
from negotiate.operations.record import private_chain, record
from negotiate.operations.remarks import needed, noted, noted_line
from negotiate.operations.sizes import check_rationale
from negotiate.policy import Act, Actor, may
from negotiate.state.house.seats import delegation_of, seated_in
from negotiate.state.norms.loopholes import LoopholeNow, loophole_now, versions_in
from negotiate.state.rows import by_code
from negotiate.state.text.lines import readable_text
from negotiate.state.text.versions import current_version
from negotiate.text.norms.asked_passages import stands_in


@dataclass(frozen=True)
class NewLoophole:
    """A loophole as it is filled in: the passage, the words of it, and why; found from a question or a thread."""

    on: AskedOf
    title: str
    explanation: str
    words: str = ""
    question: str = ""
    thread: str = ""


@dataclass(frozen=True)
class Answering:
    """The words that answer a loophole, in the clause that has them; no words where those of the finding are gone."""

    clause: str
    words: str = ""
    reason: str = ""


def find(db: Session, actor: Actor, instrument_code: str, new: NewLoophole) -> Loophole:
    """Write a loophole for the actor's delegation, which alone sees it until it is widened."""
    instrument = opened(db, actor, Act.FIND_LOOPHOLE, Instrument, instrument_code)
    return _found(db, actor, instrument, delegation_of(db, actor, instrument), new)


def raise_to_all(db: Session, actor: Actor, instrument_code: str, new: NewLoophole) -> Loophole:
    """Write a loophole for the secretariat: everybody in the negotiation sees it from the beginning."""
    instrument = opened(db, actor, Act.RAISE_LOOPHOLE, Instrument, instrument_code)
    return _found(db, actor, instrument, None, new)


def open_wider(db: Session, actor: Actor, code: str, circle: Circle, group_code: str = "") -> Loophole:
    """Let a group, or everybody in the negotiation, see a loophole; it is never narrowed again."""
    loophole = opened(db, actor, Act.KEEP_LOOPHOLE, Loophole, code)
    group = group_let_in(db, loophole, circle, group_code, "group")
    step = LoopholeWidening(circle=circle, group=group, made_at=clock.now(), made_by_id=actor.person_id)
    loophole.widenings.append(step)
    db.flush()
    chain, to = chain_of(loophole, loophole.delegation), group.name if group else circle.value
    record(db, actor, "widened a loophole", loophole, chain=chain, title=loophole.title, circle=to)
    return loophole


def mend(db: Session, actor: Actor, code: str) -> Amendment:
    """Begin a draft on the clause that has a loophole, with its explanation as the rationale."""
    loophole = opened(db, actor, Act.MEND_LOOPHOLE, Loophole, code)
    version = current_version(db, loophole.clause)
    if version.is_deleted:
        raise Invalid("The clause is no longer in the text, so there is nothing to amend.")
    check_first(db, actor, loophole.instrument, Remedy, Remedy.loophole_id == loophole.id)
    rationale = _rationale(actor, loophole)
    typed = Proposal(version.code, version.label, version.heading, version.body, rationale)
    amendment = begin(db, actor, Begun(loophole.clause, AmendmentKind.MODIFY), typed)
    db.add(Remedy(amendment_id=amendment.id, loophole_id=loophole.id))
    db.flush()
    record(db, actor, "mended a loophole", amendment, chain=private_chain(amendment), title=loophole.title)
    return amendment


def close(db: Session, actor: Actor, code: str, by: Answering) -> LoopholeTurn:
    """Say that words of the text as it stands answer a loophole; it is open again when they go."""
    loophole = opened(db, actor, Act.KEEP_LOOPHOLE, Loophole, code)
    now = _now(db, actor, loophole)
    if not now.is_open:
        raise Invalid("It is closed already.")
    words = " ".join(by.words.split())
    # Without words it is closed by the version in which its own went, whatever clause the form named.
    clause = by_code(db, Clause, by.clause) if words else loophole.clause
    if clause.instrument_id != loophole.instrument_id:
        raise Invalid("This clause belongs to another instrument.", "clause")
    version = current_version(db, clause)
    _check_answering(now, version, words)
    said = LoopholeTurn(step=LoopholeStep.CLOSED, version=version, words=words, reason=noted(by.reason, "reason"))
    turn = _turned(db, actor, loophole, said)
    facts = {"title": loophole.title, "clause": clause.code, "reason": turn.reason}
    record(db, actor, "closed a loophole", loophole, chain=chain_of(loophole, loophole.delegation), **facts)
    return turn


def reopen(db: Session, actor: Actor, code: str, reason: str) -> LoopholeTurn:
    """Open a loophole again by one's own word, although the words that closed it stand."""
    loophole = opened(db, actor, Act.KEEP_LOOPHOLE, Loophole, code)
    if _now(db, actor, loophole).is_open:
        raise Invalid("It is open already.")
    reason = needed(reason, "Say why the words that closed it do not answer it.", "reason")
    last = loophole.turns[-1]
    said = LoopholeTurn(step=LoopholeStep.REOPENED, version=last.version, words="", reason=reason)
    turn = _turned(db, actor, loophole, said)
    facts = {"title": loophole.title, "reason": turn.reason}
    record(db, actor, "reopened a loophole", loophole, chain=chain_of(loophole, loophole.delegation), **facts)
    return turn


def _found(
    db: Session, actor: Actor, instrument: Instrument, delegation: Delegation | None, new: NewLoophole
) -> Loophole:
    title, explanation = noted_line(new.title, "title"), noted(new.explanation, "explanation")
    if not title or not explanation:
        raise Invalid("Say in a few words what it is, and then why.", "explanation" if title else "title")
    check_rationale(_reason(title, explanation), "explanation")
    words = " ".join(new.words.split())
    version, passage = passage_read(db, actor, instrument, new.on, "passage")
    if words and not stands_in(version.body[passage.start : passage.end], words):
        raise Invalid("These words do not stand in the passage; copy them from it.", "words")
    loophole = Loophole(
        instrument=instrument,
        delegation=delegation,
        clause=version.clause,
        version=version,
        paragraph="/".join(passage.path),
        words=words,
        title=title,
        explanation=explanation,
        question=_question(db, actor, instrument, new.question) if new.question else None,
        thread=_thread(db, actor, instrument, new.thread) if new.thread and not new.question else None,
        found_at=clock.now(),
        found_by_id=actor.person_id,
    )
    db.add(loophole)
    if delegation is None:
        step = LoopholeWidening(circle=Circle.ALL, made_at=clock.now(), made_by_id=actor.person_id)
        loophole.widenings.append(step)
    db.flush()
    chain = chain_of(loophole, loophole.delegation)
    record(db, actor, "found a loophole", loophole, chain=chain, title=title, clause=version.clause.code)
    return loophole


def _question(db: Session, actor: Actor, instrument: Instrument, code: str) -> ScenarioQuestion:
    """Return the question that a loophole was found from; who does not see its scenario has found none there."""
    question = by_code(db, ScenarioQuestion, code)
    scenario: Scenario = question.scenario
    if scenario.instrument_id != instrument.id or not may(actor, Act.SEE_SCENARIO, scenario):
        raise NotFound("There is nothing here that you can see.")
    return question


def _thread(db: Session, actor: Actor, instrument: Instrument, code: str) -> Thread:
    """Return what was said where a loophole was found; who does not read it has found none there."""
    thread = by_code(db, Thread, code)
    if thread.instrument_id != instrument.id or thread.is_of_draft or not may(actor, Act.SEE_THREAD, thread):
        raise NotFound("There is nothing here that you can see.")
    return thread


def _rationale(actor: Actor, loophole: Loophole) -> str:
    """Return why the words are to change: nothing where others said it in confidence, for a rationale is tabled."""
    own = loophole.delegation_id in seated_in(actor, loophole.instrument)
    return _reason(loophole.title, loophole.explanation) if own or loophole.circle is Circle.ALL else ""


def _reason(title: str, explanation: str) -> str:
    """Return why words are to change, as the amendment made of a loophole says it."""
    return f"{title}: {explanation}"


def _now(db: Session, actor: Actor, loophole: Loophole) -> LoopholeNow:
    return loophole_now(loophole, versions_in(readable_text(db, actor, loophole.instrument)))


def _check_answering(now: LoopholeNow, version: Version, words: str) -> None:
    """Refuse words that do not stand in the version, and none where what the loophole is on stands as it did."""
    if words and (version.is_deleted or not stands_in(version.body, words)):
        raise Invalid("These words do not stand in the clause; copy them from it.", "words")
    if not words and not now.has_changed:
        raise Invalid("The words that it is on stand as they did. Copy the words of the text that answer it.", "words")


def _turned(db: Session, actor: Actor, loophole: Loophole, said: LoopholeTurn) -> LoopholeTurn:
    said.made_at, said.made_by_id = clock.now(), actor.person_id
    loophole.turns.append(said)
    db.flush()
    return said
