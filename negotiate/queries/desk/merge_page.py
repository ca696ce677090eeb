"""The page on which the secretariat merges one clause: every place, every reading, and what the choices make of it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Clause, Round, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.amendments.offers import offers_on
from negotiate.queries.desk.contested_choices import Quarrel, quarrels_of
from negotiate.queries.desk.drafting_hints import Hint, hints
from negotiate.queries.desk.places import DeskPlace, places_of
from negotiate.queries.desk.queues import Queue, QueueLine, queue_of
from negotiate.queries.desk.rivals import Rival, families, rivals_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.margin_notes import stance_counts
from negotiate.state.desk.desk import Choices, Desk, WholeDecision, decisions_taken, desk_of
from negotiate.state.desk.desk_drafts import SavedDesk, desk_draft_of, others_here, saved_desk
from negotiate.state.desk.fields import WHOLE, choices_of
from negotiate.state.desk.round_amendments import round_amendments
from negotiate.state.rounds import deciding_round, open_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version, labels_of
from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Decline
from negotiate.text.edits import Edit
from negotiate.text.merge.merge import Merge


@dataclass(frozen=True)
class MergePage:
    """The desk of one clause; `edits` are what the choices so far make of `base`.

    `shape` is a name of what is on the desk: it changes when an amendment comes or goes. `gone` tells in words what
    had been decided on places that have changed since; `others` are the colleagues who have the desk open too.
    """

    head: InstrumentHeader
    clause_code: str
    label: str
    heading: str
    base_code: str
    base: str
    places: tuple[DeskPlace, ...]
    rivals: tuple[Rival, ...]
    wholes: tuple[Rival, ...]
    edits: tuple[Edit, ...]
    hints: tuple[Hint, ...]
    left: int
    rest: str
    queue: Queue
    draft: SavedDesk
    shape: str
    gone: tuple[str, ...]
    quarrels: tuple[Quarrel, ...]
    others: tuple[str, ...]

    @property
    def amendments(self) -> tuple[Rival, ...]:
        """Return every amendment on the desk, in the order of tabling."""
        return tuple(sorted((*self.rivals, *self.wholes), key=lambda rival: rival.number))

    @property
    def decided(self) -> int:
        """Return how many places and whole clauses are decided."""
        return len(self.places) + len(self.wholes) - self.left


@dataclass(frozen=True)
class _Sight:
    """A clause at work as somebody of the secretariat sees it."""

    clause: Clause
    round: Round
    base: Version
    draft: SavedDesk
    desk: Desk
    choices: Choices


def merge_page(db: Session, actor: Actor, clause_code: str, choices: Choices | None = None) -> MergePage:
    """Return the desk of a clause with these choices, or with those saved; raise Invalid where no round is open."""
    sight = _sight(db, actor, clause_code, choices)
    desk, chosen, instrument = sight.desk, sight.choices, sight.clause.instrument
    rivals = rivals_of(desk, chosen, stance_counts(db, instrument))
    by_author = {placed.author: rivals[placed.amendment.code] for placed in desk.rivals}
    places = places_of(desk, chosen, by_author, sight.draft, offers_on(db, desk.base))
    wholes = families(rivals[row.code] for row in desk.wholes)
    edits = edits_of(desk.merge, chosen)
    return MergePage(
        head=header_of(db, actor, instrument),
        clause_code=clause_code,
        label=desk.base.label,
        heading=desk.base.heading,
        base_code=desk.base.code,
        base=desk.base.wording.text,
        places=places,
        rivals=families(rivals[placed.amendment.code] for placed in (*desk.rivals, *desk.left_out)),
        wholes=wholes,
        edits=edits,
        hints=hints(desk.base.wording.text, edits, labels_of(db, instrument), desk.base.label),
        left=_left(places, wholes),
        rest=chosen.rest,
        queue=queue_of(db, sight.round),
        draft=sight.draft,
        shape=shape_of(desk, sight.draft.contested),
        gone=sight.draft.gone([place.key for place in places]),
        quarrels=quarrels_of(desk, sight.draft, rivals),
        others=others_here(db, actor, sight.clause),
    )


def _left(places: Iterable[DeskPlace], wholes: Iterable[Rival]) -> int:
    """Return how many places and whole clauses are still undecided."""
    return sum(not place.is_settled for place in places) + sum(rival.whole is None for rival in wholes)


def _sight(db: Session, actor: Actor, clause_code: str, choices: Choices | None) -> _Sight:
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.MERGE, instrument)
    round = deciding_round(db, instrument)
    base = current_version(db, clause)
    draft = saved_desk(db, actor, desk_draft_of(db, clause, round, base))
    chosen = choices_of(base.code, (), draft.fields) if choices is None else choices
    return _Sight(clause, round, base, draft, desk_of(db, clause, base, round, chosen), chosen)


def edits_of(merge: Merge, choices: Choices) -> tuple[Edit, ...]:
    """Return what the decisions taken make of what was merged; an undecided place stays as it is.

    Raises Invalid for a decision that its place does not allow.
    """
    try:
        decided = decisions_taken(merge, choices)
        filled = {region.index: decided.get(region.index, Decline()) for region in merge.regions}
        return decide(merge, filled, secretariat="secretariat").edits
    except ValueError as trouble:
        raise Invalid(str(trouble)) from trouble


def shape_of(desk: Desk, contested: Iterable[str]) -> str:
    """Return a short name of what is on a desk: its base, its amendments, those left for later, what is contested."""
    later = {placed.amendment.code for placed in desk.left_out}
    rows = ((row.revision.code, row.code in later) for row in desk.amendments)
    return shape_named(desk.base.code, rows, contested)


def shape_named(base: str, rows: Iterable[tuple[str, bool]], contested: Iterable[str]) -> str:
    """Return the name of the shape that revisions, each left for later or not, and quarrels make on a base."""
    facts = [base, *(f"{code} {is_later}" for code, is_later in sorted(rows)), *sorted(contested)]
    return hashlib.sha256(" ".join(facts).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Onward:
    """Where the secretariat goes after a clause: the next one with something left, or back to the round."""

    next: QueueLine | None
    round_code: str


def onward(db: Session, actor: Actor, clause_code: str) -> Onward:
    """Return what comes after a clause that has just been merged."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.MERGE, clause.instrument)
    round = deciding_round(db, clause.instrument)
    return Onward(queue_of(db, round).next_after(clause_code), round.code)


@dataclass(frozen=True)
class DeskNews:
    """As much of a desk as tells whether it has changed, and who else has it open."""

    edition: int
    shape: str
    others: tuple[str, ...]


def desk_news(db: Session, actor: Actor, clause_code: str) -> DeskNews:
    """Return what an open desk asks for every few seconds; without a round, or after a merge, its shape is another."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.MERGE, clause.instrument)
    round, base = open_round(db, clause.instrument), current_version(db, clause)
    if round is None:
        return DeskNews(0, "closed", ())
    draft = desk_draft_of(db, clause, round, base)
    later = {name for name, chosen in (draft.choices if draft else {}).items() if chosen == WholeDecision.DEFER.value}
    rows = [row for row in round_amendments(db, round, clause) if row.fate is None]
    facts = [
        (row.revision_code, not later.isdisjoint((f"{WHOLE}{row.code}", f"{WHOLE}{row.parent_code}"))) for row in rows
    ]
    shape = shape_named(base.code, facts, draft.contested if draft else ())
    return DeskNews(draft.edition if draft else 0, shape, others_here(db, actor, clause))
