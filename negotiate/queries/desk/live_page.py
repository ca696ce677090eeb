"""The parts of a desk that follow every decision, made from plain columns and the remembered merge, to be quick."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Clause, Round, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.desk.drafting_hints import Hint, hints
from negotiate.queries.desk.merge_page import edits_of, shape_named
from negotiate.queries.desk.places import said
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.merge_names import author_named
from negotiate.state.desk.desk import Choices, WholeDecision, decisions_taken, partly_adopted_on, region_key
from negotiate.state.desk.desk_drafts import ContestedChoice, SavedDesk, desk_draft_of, saved_desk
from negotiate.state.desk.fields import OWN, PLACE, choices_of
from negotiate.state.desk.round_amendments import (
    RoundAmendment,
    RoundWordings,
    StandingClause,
    amended_by_name,
    clause_merge,
    round_amendments,
)
from negotiate.state.rounds import deciding_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version, labels_of
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.deciding.sub_amendments import family_outcomes
from negotiate.text.edits import Edit
from negotiate.text.merge.merge import Merge


@dataclass(frozen=True)
class LivePlace:
    """What became of one place."""

    key: str
    chosen: str
    says: str
    contested: tuple[ContestedChoice, ...]

    @property
    def is_settled(self) -> bool:
        """Say whether it is decided, and by nobody else otherwise."""
        return bool(self.chosen) and not self.contested


@dataclass(frozen=True)
class LiveRival:
    """What became of one amendment so far."""

    code: str
    number: int
    kind: AmendmentKind
    whole: WholeDecision | None
    reason: str
    outcome: Outcome | None

    @property
    def is_deferred(self) -> bool:
        """Say whether it is left for a later round."""
        return self.whole is WholeDecision.DEFER


@dataclass(frozen=True)
class LivePage:
    """The result, what became of each place and amendment, and what is left."""

    head: InstrumentHeader
    clause_code: str
    label: str
    base: str
    places: tuple[LivePlace, ...]
    amendments: tuple[LiveRival, ...]
    edits: tuple[Edit, ...]
    hints: tuple[Hint, ...]
    rest: str
    draft: SavedDesk
    shape: str

    @property
    def rivals(self) -> tuple[LiveRival, ...]:
        """Return the amendments to the words of the clause."""
        return tuple(row for row in self.amendments if row.kind is AmendmentKind.MODIFY)

    @property
    def wholes(self) -> tuple[LiveRival, ...]:
        """Return the amendments that insert or delete a clause."""
        return tuple(row for row in self.amendments if row.kind is not AmendmentKind.MODIFY)

    @property
    def left(self) -> int:
        """Return how many places and whole clauses are still undecided."""
        return sum(not place.is_settled for place in self.places) + sum(row.whole is None for row in self.wholes)


def live_page(db: Session, actor: Actor, clause_code: str) -> LivePage:
    """Return the parts of the desk that follow what is saved; raise Invalid where no round is open."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.MERGE, instrument)
    round, base = deciding_round(db, instrument), current_version(db, clause)
    draft = saved_desk(db, actor, desk_draft_of(db, clause, round, base))
    choices = choices_of(base.code, (), draft.fields)
    rows, merge = _waiting(db, clause, round, base, draft)
    edits = edits_of(merge, choices)
    shown = [(row.revision_code, choices.whole_of(row.code, row.parent_code) is WholeDecision.DEFER) for row in rows]
    return LivePage(
        head=header_of(db, actor, instrument),
        clause_code=clause_code,
        label=base.label,
        base=base.wording.text,
        places=_places(merge, choices, rows, draft),
        amendments=_rivals(merge, choices, rows, partly_adopted_on(db, clause)),
        edits=edits,
        hints=hints(base.wording.text, edits, labels_of(db, instrument), base.label),
        rest=choices.rest,
        draft=draft,
        shape=shape_named(base.code, shown, draft.contested),
    )


def _waiting(
    db: Session, clause: Clause, round: Round, base: Version, draft: SavedDesk
) -> tuple[list[RoundAmendment], Merge]:
    """Return the amendments to a clause that wait for a decision, and those that are on the desk laid out."""
    rows = [row for row in round_amendments(db, round, clause) if row.fate is None]
    here = StandingClause(clause.id, clause.code, base.label, base.heading, base.id, base.code)
    return rows, clause_merge(here, rows, draft.fields, RoundWordings(db, round))


def _places(merge: Merge, choices: Choices, rows: Iterable[RoundAmendment], draft: SavedDesk) -> tuple[LivePlace, ...]:
    numbers = {author_named(row.number): row for row in rows}
    found = []
    for region in merge.regions:
        key = region_key(region)
        chosen = choices.regions.get(key, "")
        contested = draft.contested.get(PLACE + key, ()) or draft.contested.get(OWN + key, ())
        found.append(LivePlace(key, chosen, said(region, chosen, numbers), contested))
    return tuple(found)


def _rivals(
    merge: Merge, choices: Choices, rows: Sequence[RoundAmendment], begun: frozenset[str]
) -> tuple[LiveRival, ...]:
    decided = decisions_taken(merge, choices)
    fared = family_outcomes(merge, decided, amended_by_name(rows), begun)
    return tuple(
        LiveRival(
            code=row.code,
            number=row.number,
            kind=row.kind,
            whole=choices.whole_of(row.code, row.parent_code),
            reason=choices.reasons.get(row.code, ""),
            outcome=fared.get(author_named(row.number)),
        )
        for row in rows
    )
