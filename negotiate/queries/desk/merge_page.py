"""The page on which the secretariat merges one clause: every place, every reading, and what the choices make of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Clause, Round, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.amendments.offers import offers_on
from negotiate.queries.desk.contested_choices import ContestedField, contested_fields
from negotiate.queries.desk.live_page import DeskSoFar
from negotiate.queries.desk.places import DeskContents, DeskPlace, places_of
from negotiate.queries.desk.queues import Queue, QueueLine, queue_of
from negotiate.queries.desk.rivals import Rival, in_neutral_order, rivals_of
from negotiate.queries.drafting.packages import PackageLine, packages_on
from negotiate.queries.header import header_of, load_instrument
from negotiate.queries.norms.hints import change_hints
from negotiate.queries.positions.questions.asked_readings import asked_on
from negotiate.queries.text.note_rows import stance_counts
from negotiate.state.amendments.awaiting_decision import undecided
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import Desk, desk_of
from negotiate.state.desk.desk_drafts import SavedDesk, desk_draft_of, others_here, saved_desk
from negotiate.state.desk.falls import standing_agreed
from negotiate.state.desk.fields import choices_of
from negotiate.state.house.departures import left_at
from negotiate.state.rounds import deciding_round, open_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class MergePage(DeskSoFar):
    """The desk of one clause, with all that somebody needs who decides.

    `gone` tells in words what had been decided on places that have changed since, `contested` what two people have
    decided differently; `others` are the colleagues who have the desk open too.
    """

    places: tuple[DeskPlace, ...]
    amendments: tuple[Rival, ...]
    heading: str
    base_code: str
    queue: Queue
    gone: tuple[str, ...]
    contested: tuple[ContestedField, ...]
    others: tuple[str, ...]
    #: The packages that amendments on the desk are parts of, by the code of the amendment.
    packages: Mapping[str, PackageLine]

    @property
    def rivals(self) -> tuple[Rival, ...]:
        """Return the amendments to the words of the clause, each followed by those that amend it."""
        return in_neutral_order(row for row in self.amendments if row.kind is AmendmentKind.MODIFY)

    @property
    def wholes(self) -> tuple[Rival, ...]:
        """Return the amendments that insert, delete or move a clause, in the same order."""
        return in_neutral_order(row for row in self.amendments if row.kind is not AmendmentKind.MODIFY)

    @property
    def total(self) -> int:
        """Return how many places and whole clauses there are to decide, decided ones among them."""
        return len(self.places) + len(self.wholes)


@dataclass(frozen=True)
class _Sight:
    """A clause at work as somebody of the secretariat sees it."""

    clause: Clause
    round: Round
    base: Version
    draft: SavedDesk
    desk: Desk


def merge_page(db: Session, actor: Actor, clause_code: str, choices: Choices | None = None) -> MergePage:
    """Return the desk of a clause with these choices, or with those saved; raise Invalid where no round is open."""
    sight = _sight(db, actor, clause_code, choices)
    desk, base, instrument = sight.desk, sight.base, sight.clause.instrument
    rows = undecided(db, sight.round, sight.clause)
    stances = stance_counts(db, instrument, Amendment.clause_id == sight.clause.id)
    rivals = rivals_of(desk, rows, stances, left_at(db, instrument))
    contents = DeskContents(desk, rivals, sight.draft, offers_on(db, base), asked_on(db, actor, base))
    places = places_of(contents)
    return MergePage(
        head=header_of(db, actor, instrument),
        clause_code=clause_code,
        label=base.label,
        heading=base.heading,
        base_code=base.code,
        base=desk.text,
        places=places,
        amendments=tuple(rivals[row.code] for row in desk.waiting),
        edits=desk.edits,
        hints=change_hints(db, actor, sight.clause, desk.text, desk.edits),
        unpaired=desk.unpaired,
        standing=standing_agreed(db, sight.clause, base, desk),
        rest=desk.choices.rest,
        queue=queue_of(db, sight.round),
        draft=sight.draft,
        shape=desk.shape(sight.draft.contested),
        gone=sight.draft.gone([place.key for place in places]),
        contested=contested_fields(contents),
        others=others_here(db, actor, sight.clause),
        packages=packages_on(db, sight.clause, tuple(rivals)),
    )


def _sight(db: Session, actor: Actor, clause_code: str, choices: Choices | None) -> _Sight:
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.MERGE, instrument)
    round = deciding_round(db, instrument)
    base = current_version(db, clause)
    draft = saved_desk(db, actor, desk_draft_of(db, clause, round, base))
    chosen = choices_of(base.code, (), draft.fields) if choices is None else choices
    return _Sight(clause, round, base, draft, desk_of(db, clause, base, round, chosen))


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
    desk = desk_of(db, clause, base, round, choices_of(base.code, (), draft.choices if draft else {}))
    shape = desk.shape(draft.contested if draft else ())
    return DeskNews(draft.edition if draft else 0, shape, others_here(db, actor, clause))
