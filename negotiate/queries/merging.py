"""The page on which the secretariat merges one clause: every place, every reading, and what the choices make of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind, Clause, Stance, unpacked
from negotiate.policy import Act, Actor, require
from negotiate.queries.desks import Choices, Desk, Whole, desk_of, region_key
from negotiate.queries.excerpts import Excerpt, excerpts, surroundings
from negotiate.queries.heads import InstrumentHead, head_of, load_instrument
from negotiate.queries.notes import sponsors_of, stance_counts
from negotiate.queries.queues import Queue, queue_of
from negotiate.queries.rows import by_code, current_version, open_round
from negotiate.text.decided import decide
from negotiate.text.decisions import Adopt, Bracket, Decline, Style, print_decision, styles
from negotiate.text.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.outcomes import Outcome, outcome
from negotiate.text.regions import Kind, Reading, Region, Stroke, redline
from negotiate.text.wording import Wording

#: Tokens of the base shown on either side of a region.
AROUND = 12


@dataclass(frozen=True)
class Rival:
    """An amendment on the desk, with what somebody deciding it needs at hand."""

    code: str
    number: int
    kind: AmendmentKind
    delegation: str
    sponsors: tuple[str, ...]
    rationale: str
    stances: tuple[tuple[Stance, int], ...]
    label: str
    heading: str
    body: str
    whole: Whole | None
    reason: str
    is_displaced: bool
    submitted: tuple[Excerpt, ...]
    outcome: Outcome | None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return the words of a proposed new clause as edits of an empty wording."""
        return diff(Wording("", "").text, Wording(self.heading, self.body).text)


@dataclass(frozen=True)
class ReadingOnDesk:
    """One reading of a place: whose it is, how it looks, and the written decision that adopts it."""

    rivals: tuple[Rival, ...]
    strokes: tuple[Stroke, ...]
    decision: str


@dataclass(frozen=True)
class Choice:
    """A further way to decide a place, as a written decision with its name."""

    decision: str
    name: str


@dataclass(frozen=True)
class Place:
    """A region of the merge as the page shows it; `chosen` is the written decision, empty while undecided."""

    key: str
    kind: Kind
    before: str
    base: str
    after: str
    readings: tuple[ReadingOnDesk, ...]
    choices: tuple[Choice, ...]
    chosen: str
    own_words: str


@dataclass(frozen=True)
class MergePage:
    """The desk of one clause; `edits` are what the choices so far make of `base`."""

    head: InstrumentHead
    clause_code: str
    label: str
    heading: str
    base_code: str
    base: str
    places: tuple[Place, ...]
    rivals: tuple[Rival, ...]
    wholes: tuple[Rival, ...]
    edits: tuple[Edit, ...]
    left: int
    queue: Queue

    @property
    def amendments(self) -> tuple[Rival, ...]:
        """Return every amendment on the desk, in the order of tabling."""
        return tuple(sorted((*self.rivals, *self.wholes), key=lambda rival: rival.number))


def merge_page(db: Session, actor: Actor, clause_code: str, choices: Choices) -> MergePage:
    """Return the desk of a clause with the choices made so far; raise Invalid where no round is open."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.MERGE, instrument)
    round = open_round(db, instrument)
    if round is None:
        raise Invalid("No round is open, so nothing can be decided. Open the next round first.")
    desk = desk_of(db, clause, current_version(db, clause), round, choices)
    rivals = _rivals(desk, choices, stance_counts(db, instrument))
    by_author = {placed.author: rivals[placed.amendment.code] for placed in desk.rivals}
    places = tuple(_place(desk, region, choices, by_author) for region in desk.merge.regions)
    wholes = tuple(rivals[row.code] for row in (*desk.deletions, *desk.insertions))
    return MergePage(
        head=head_of(db, actor, instrument),
        clause_code=clause.code,
        label=desk.base.label,
        heading=desk.base.heading,
        base_code=desk.base.code,
        base=desk.base.wording.text,
        places=places,
        rivals=tuple(rivals[placed.amendment.code] for placed in (*desk.rivals, *desk.left_out)),
        wholes=wholes,
        edits=_edits_so_far(desk, choices),
        left=sum(not place.chosen for place in places) + sum(rival.whole is None for rival in wholes),
        queue=queue_of(db, round),
    )


def _edits_so_far(desk: Desk, choices: Choices) -> tuple[Edit, ...]:
    """Return what the decisions taken make of the base; an undecided or impossible one leaves it as it is."""
    taken = desk.decisions(choices)
    filled = {region.index: taken.get(region.index, Decline()) for region in desk.merge.regions}
    try:
        return decide(desk.merge, filled, secretariat="secretariat").edits
    except ValueError as trouble:
        raise Invalid(str(trouble)) from trouble


def _rivals(
    desk: Desk, choices: Choices, stances: Mapping[int, tuple[tuple[Stance, int], ...]]
) -> dict[str, Rival]:
    taken = desk.decisions(choices)
    decided = len(taken) == len(desk.merge.regions)
    outcomes = {
        placed.amendment.code: outcome(desk.merge, taken, placed.author) for placed in desk.rivals if decided
    }
    displaced = {placed.amendment.code for placed in (*desk.rivals, *desk.left_out) if placed.is_displaced}
    return {
        row.code: _rival(row, choices, stances.get(row.id, ()), row.code in displaced, outcomes.get(row.code))
        for row in desk.amendments
    }


def _rival(
    amendment: Amendment,
    choices: Choices,
    stances: tuple[tuple[Stance, int], ...],
    is_displaced: bool,
    result: Outcome | None,
) -> Rival:
    revision = amendment.revision
    base = revision.base_version.wording.text if revision.base_version else ""
    return Rival(
        code=amendment.code,
        number=amendment.number or 0,
        kind=amendment.kind,
        delegation=amendment.delegation.name,
        sponsors=sponsors_of(amendment),
        rationale=revision.rationale,
        stances=stances,
        label=revision.label,
        heading=revision.heading,
        body=revision.body,
        whole=choices.wholes.get(amendment.code),
        reason=choices.reasons.get(amendment.code, ""),
        is_displaced=is_displaced,
        submitted=excerpts(base, unpacked(revision.edits)) if is_displaced else (),
        outcome=result,
    )


def _place(desk: Desk, region: Region, choices: Choices, by_author: Mapping[str, Rival]) -> Place:
    key = region_key(region)
    chosen = choices.regions.get(key, "")
    before, after = surroundings(desk.merge.base, region.start, region.end, AROUND)
    return Place(
        key=key,
        kind=region.kind,
        before=before,
        base=desk.merge.words(region.start, region.end),
        after=after,
        readings=tuple(
            _reading(desk, region, number, reading, by_author)
            for number, reading in enumerate(region.readings)
        ),
        choices=_further_choices(region),
        chosen="words" if chosen.startswith("words:") else chosen,
        own_words=chosen.removeprefix("words:").strip() if chosen.startswith("words:") else "",
    )


def _reading(
    desk: Desk, region: Region, number: int, reading: Reading, by_author: Mapping[str, Rival]
) -> ReadingOnDesk:
    return ReadingOnDesk(
        rivals=tuple(by_author[author] for author in reading.authors),
        strokes=tuple(redline(desk.merge.base, reading.edits, region.start, region.end)),
        decision=print_decision(Adopt((number,))),
    )


def _further_choices(region: Region) -> tuple[Choice, ...]:
    """Return what can be done with a place beside adopting one reading."""
    found = [Choice(print_decision(Adopt(order)), name) for order, name in _together(region)]
    found.append(Choice(print_decision(Decline()), "Keep the text as it is"))
    found += [Choice(print_decision(Bracket(style)), BRACKETS[style]) for style in styles(region)]
    return tuple(found)


BRACKETS = {
    Style.ALTERNATIVES: "Bracket all readings",
    Style.OPTIONAL: "Bracket as optional",
    Style.DELETION: "Bracket, deletion asked",
}


def _together(region: Region) -> list[tuple[tuple[int, ...], str]]:
    """Return the ways in which several readings can stand side by side, each with a name."""
    several = tuple(range(len(region.readings)))
    match region.kind:
        case Kind.ADJACENT:
            return [(several, "Adopt all of them")]
        case Kind.ORDERING:
            return [(several, "Adopt all, in this order"), (several[::-1], "Adopt all, in the reverse order")]
        case Kind.CHANGED | Kind.WORDING:
            return []
