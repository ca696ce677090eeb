"""The form of a new scenario: the passages of the text that it may ask."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.policy import Act, Actor, may, not_open
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.term_lines import within
from negotiate.state.text.lines import PlainClause, PlainVersion, readable_text
from negotiate.text.norms.asked_passages import Path, first_passages

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
        raise not_open(actor, Act.WRITE_SCENARIO, instrument)
    if not may(actor, Act.SEE_TABLE, instrument):
        raise Forbidden("A scenario asks of the text as it stands, which your seat does not read.")
    clauses = tuple(
        (f"{version.label} {version.heading}".strip(), _passages(clause, version))
        for clause, version in readable_text(db, actor, instrument)
        if not clause.kind.is_division and version.body
    )
    return ScenarioForm(header_of(db, actor, instrument), clauses, is_posed)


def _passages(clause: PlainClause, version: PlainVersion) -> tuple[PassageChoice, ...]:
    """Return what can be asked of a clause."""
    return tuple(
        PassageChoice(
            value=passage_value(clause.code, version.code, one.path),
            name=within(one.path) or "all of it",
            words=version.body[one.start : one.end].strip()[:SHOWN],
        )
        for one in first_passages(version.body)
    )


def passage_value(clause: str, version: str, path: Path) -> str:
    """Return a passage as a form names it: the codes of its clause and of the version read, its path behind a colon.

    >>> passage_value("abc", "xyz", ("2", "a")), passage_value("abc", "xyz", ())
    ('abc@xyz:2/a', 'abc@xyz')
    """
    return f"{clause}@{version}:{'/'.join(path)}" if path else f"{clause}@{version}"
