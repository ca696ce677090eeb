"""The ladders of an instrument: the clauses with a table of levels and responses, in the text that its reader reads."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Instrument
from negotiate.policy import Act, Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.text import text_to_read
from negotiate.state.amendments.open_amendments import open_amendments
from negotiate.state.norms.standing_hints import all_set_aside
from negotiate.text.norms.ladders.bound_findings import bound_to_rows
from negotiate.text.norms.ladders.checks import findings
from negotiate.text.norms.ladders.ladder import ladder_in
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class LadderSummary:
    """A ladder in one line: `findings` is how many things its checks point to that nobody has set aside, `rivals` how
    many amendments stand.
    """

    clause_code: str
    name: str
    levels: int
    findings: int
    rivals: int


@dataclass(frozen=True)
class LaddersPage:
    """The ladders of a text, in its order."""

    head: InstrumentHeader
    source: str
    ladders: tuple[LadderSummary, ...]


def ladders_page(db: Session, actor: Actor, code: str) -> LaddersPage:
    """Return the ladders of an instrument as its reader finds them."""
    instrument = load_instrument(db, actor, code)
    head = header_of(db, actor, instrument)
    text, source = text_to_read(db, actor, instrument, head)
    found = [(clause, version, ladder_in(version.body)) for clause, version in text]
    rivals = _rivals(db, instrument) if Act.SEE_TABLE in head.acts else {}
    aside = all_set_aside(db, instrument) if Act.SEE_HINTS in head.acts else set()
    summaries = tuple(
        LadderSummary(
            clause.code,
            full_name(version.label, version.heading),
            len(ladder.rungs),
            sum((clause.id, bound_to_rows(ladder, one)) not in aside for one in findings(ladder)),
            rivals.get(clause.id, 0),
        )
        for clause, version, ladder in found
        if ladder is not None
    )
    return LaddersPage(head, source, summaries)


def _rivals(db: Session, instrument: Instrument) -> Mapping[int, int]:
    """Return how many amendments that change words are on the table, by the id of the clause."""
    return Counter(one.clause_id for one in open_amendments(db, instrument) if one.kind is AmendmentKind.MODIFY)
