"""The desk as far as it is decided: what follows every decision, from plain columns and the remembered merge.

Its whole page is this, with what somebody deciding needs at hand (`places`, `rivals`, `merge_page`).
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Clause
from negotiate.policy import Act, Actor, require
from negotiate.queries.desk.decision_words import said
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.hints import ShownHint, change_hints
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.desk.desk import Desk, desk_of, region_key
from negotiate.state.desk.desk_drafts import ContestedChoice, SavedDesk, desk_draft_of, saved_desk
from negotiate.state.desk.falls import StandingAgreed, standing_agreed
from negotiate.state.desk.fields import choices_of
from negotiate.state.desk.unpaired_signs import UnpairedSign, seal_of
from negotiate.state.rounds import deciding_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.edits import Edit


@dataclass(frozen=True)
class PlaceSoFar:
    """What became of one place; `says` tells it in words, `chosen` is the written decision, empty while undecided."""

    key: str
    chosen: str
    says: str
    contested: tuple[ContestedChoice, ...]

    @property
    def is_settled(self) -> bool:
        """Say whether it is decided, and by nobody else otherwise."""
        return bool(self.chosen) and not self.contested


@dataclass(frozen=True)
class RivalSoFar:
    """What became of one amendment; `outcome` is what the decisions come to for it, None while it is open."""

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

    @property
    def lacks_reason(self) -> bool:
        """Say whether it is declined without a word to its delegation."""
        is_declined = self.whole is WholeDecision.DECLINE or (self.whole is None and self.outcome is Outcome.DECLINED)
        return is_declined and not self.reason.strip()

    @property
    def fate_so_far(self) -> str:
        """Return what the decisions come to for it, in the words of a fate."""
        if self.is_deferred:
            return "deferred"
        return self.outcome.value if self.outcome else "awaiting decision"


@dataclass(frozen=True)
class DeskSoFar:
    """What the decisions make of the text (`edits` of `base`), of each place and amendment, and what is left.

    `shape` is a name of what is on the desk: it changes when an amendment comes or goes.
    """

    head: InstrumentHeader
    clause_code: str
    label: str
    base: str
    places: tuple[PlaceSoFar, ...]
    amendments: tuple[RivalSoFar, ...]
    edits: tuple[Edit, ...]
    hints: tuple[ShownHint, ...]
    unpaired: tuple[UnpairedSign, ...]
    standing: StandingAgreed
    rest: str
    draft: SavedDesk
    shape: str

    @property
    def unpaired_seal(self) -> str:
        """Return the name of just the signs that stay without a partner, to be said when publishing."""
        return seal_of(self.unpaired)

    @property
    def rivals(self) -> tuple[RivalSoFar, ...]:
        """Return the amendments to the words of the clause."""
        return tuple(row for row in self.amendments if row.kind is AmendmentKind.MODIFY)

    @property
    def wholes(self) -> tuple[RivalSoFar, ...]:
        """Return the amendments that insert, delete or move a clause."""
        return tuple(row for row in self.amendments if row.kind is not AmendmentKind.MODIFY)

    @property
    def first_undecided(self) -> str:
        """Return where on the page the first undecided place or clause stands; empty where all is decided."""
        places = [f"region-{place.key}" for place in self.places if not place.is_settled]
        wholes = [f"whole-{rival.code}" for rival in self.wholes if rival.whole is None]
        return next(iter((*places, *wholes)), "")

    @property
    def unreasoned(self) -> tuple[str, ...]:
        """Return the amendments, by code, whose delegation is still owed a reason."""
        return () if self.rest else tuple(rival.code for rival in self.amendments if rival.lacks_reason)

    @property
    def left(self) -> int:
        """Return how many places and whole clauses are still undecided."""
        return sum(not place.is_settled for place in self.places) + sum(row.whole is None for row in self.wholes)


def live_page(db: Session, actor: Actor, clause_code: str) -> DeskSoFar:
    """Return the parts of the desk that follow what is saved; raise Invalid where no round is open."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.MERGE, instrument)
    round, base = deciding_round(db, instrument), current_version(db, clause)
    draft = saved_desk(db, actor, desk_draft_of(db, clause, round, base))
    desk = desk_of(db, clause, base, round, choices_of(base.code, (), draft.fields))
    return DeskSoFar(
        head=header_of(db, actor, instrument),
        clause_code=clause_code,
        label=base.label,
        base=desk.text,
        places=_places(desk, draft),
        amendments=_rivals(desk),
        edits=desk.edits,
        hints=change_hints(db, actor, clause, desk.text, desk.edits),
        unpaired=desk.unpaired,
        standing=standing_agreed(db, clause, base, desk),
        rest=desk.choices.rest,
        draft=draft,
        shape=desk.shape(draft.contested),
    )


def _places(desk: Desk, draft: SavedDesk) -> tuple[PlaceSoFar, ...]:
    numbers = {row.author: row for row in desk.rivals}
    found = []
    for region in desk.merge.regions:
        key = region_key(region)
        chosen = desk.choices.regions.get(key, "")
        found.append(PlaceSoFar(key, chosen, said(region, chosen, numbers), draft.contested_at(key)))
    return tuple(found)


def _rivals(desk: Desk) -> tuple[RivalSoFar, ...]:
    outcomes = desk.outcomes
    return tuple(
        RivalSoFar(
            code=row.code,
            number=row.number,
            kind=row.kind,
            whole=desk.choices.whole_of(row.code, row.parent_code),
            reason=desk.choices.reasons.get(row.code, ""),
            outcome=outcomes.get(row.code),
        )
        for row in desk.waiting
    )
