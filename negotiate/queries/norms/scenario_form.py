"""The form of a new scenario: the passages of the text that it may ask."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.term_lines import within
from negotiate.state.text.lines import readable_text
from negotiate.text.marks.paragraphs import paragraphs

#: Words of a passage that the form shows.
SHOWN = 90


@dataclass(frozen=True)
class PassageChoice:
    """A passage that can be asked: as a form names it, and as it reads."""

    value: str
    name: str
    words: str


@dataclass(frozen=True)
class ScenarioForm:
    """What can be asked, clause by clause."""

    head: InstrumentHeader
    clauses: tuple[tuple[str, tuple[PassageChoice, ...]], ...]
    is_posed: bool


def scenario_form(db: Session, actor: Actor, code: str) -> ScenarioForm:
    """Return the form of a new scenario; raise Forbidden where the actor writes none."""
    instrument = load_instrument(db, actor, code)
    is_posed = may(actor, Act.POSE_SCENARIO, instrument)
    if not (is_posed or may(actor, Act.WRITE_SCENARIO, instrument)):
        raise Forbidden(f"This is not open to your seat ({actor.seat or 'none'}): {Act.WRITE_SCENARIO.value}.")
    if not may(actor, Act.SEE_TABLE, instrument):
        raise Forbidden("A scenario asks of the text as it stands, which your seat does not read.")
    clauses = tuple(
        (f"{version.label} {version.heading}".strip(), tuple(passages_of(clause.code, version.body)))
        for clause, version in readable_text(db, actor, instrument)
        if not clause.kind.is_division and version.body
    )
    return ScenarioForm(header_of(db, actor, instrument), clauses, is_posed)


def passages_of(code: str, body: str) -> list[PassageChoice]:
    """Return the numbered paragraphs of the first level, or the whole clause where there are none."""
    found = [block for block in paragraphs(body) if block.enumerator and block.depth == 1]
    if not found:
        return [PassageChoice(code, "all of it", body[:SHOWN])]
    return [PassageChoice(f"{code}:{block.path[0]}", within(block.path), block.text.strip()[:SHOWN]) for block in found]
