"""The clause under discussion, as it stands on the desk, for the screen of the room."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Clause
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.desk.desk import desk_of
from negotiate.state.desk.desk_drafts import desk_draft_of
from negotiate.state.desk.fields import choices_of
from negotiate.state.rounds import open_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.edits import Edit, apply


@dataclass(frozen=True)
class Screen:
    """The clause with what the desk has decided so far; `version` changes with anything that is seen."""

    head: InstrumentHeader
    clause_code: str
    label: str
    base: str
    edits: tuple[Edit, ...]
    version: str

    @property
    def text(self) -> str:
        """Return the clause as it would read."""
        return apply(self.base, self.edits)


def screen(db: Session, actor: Actor, clause_code: str) -> Screen:
    """Return what the room sees: the desk's draft on the newest text, or that text alone between rounds."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.PROJECT, instrument)
    base, round = current_version(db, clause), open_round(db, instrument)
    draft = desk_draft_of(db, clause, round, base) if round else None
    edits: tuple[Edit, ...] = ()
    if round is not None and draft is not None:
        choices = choices_of(base.code, (), draft.choices)
        edits = desk_of(db, clause, base, round, choices).edits
    return Screen(
        head=header_of(db, actor, instrument),
        clause_code=clause_code,
        label=base.label,
        base=base.wording.text,
        edits=edits,
        version=version_seen(base.code, draft.edition if draft else 0),
    )


def screen_version(db: Session, actor: Actor, clause_code: str) -> str:
    """Return the version of what the room sees, in few statements: it is asked for every second."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.PROJECT, clause.instrument)
    base, round = current_version(db, clause), open_round(db, clause.instrument)
    draft = desk_draft_of(db, clause, round, base) if round else None
    return version_seen(base.code, draft.edition if draft else 0)


def version_seen(base: str, edition: int) -> str:
    """Return the name of a state of the screen.

    >>> version_seen("k7", 3)
    'k7-3'
    """
    return f"{base}-{edition}"
