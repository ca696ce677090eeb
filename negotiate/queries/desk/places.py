"""The places of a merge as the desk shows them: every reading, every way to decide, and what a decision did."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from negotiate.amendment_names import amendment_number
from negotiate.queries.amendments.offers import OfferLine
from negotiate.queries.desk.decision_words import said
from negotiate.queries.desk.live_page import PlaceSoFar
from negotiate.queries.desk.rivals import Rival
from negotiate.queries.positions.questions.asked_question import AskedQuestion
from negotiate.state.desk.desk import Desk, region_key
from negotiate.state.desk.desk_drafts import SavedDesk
from negotiate.state.text.excerpts import surroundings
from negotiate.text.arrangement.moved_paragraphs import MovedParagraphs, moved_paragraphs
from negotiate.text.deciding.decisions import (
    Adopt,
    Bracket,
    BracketStyle,
    Decline,
    parse_decision,
    print_decision,
    styles,
)
from negotiate.text.deciding.decisions import choices as adoptable
from negotiate.text.deciding.sub_amendments import without
from negotiate.text.edits import Tokens
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Reading, Region, RegionKind, Stroke, redline_of
from negotiate.text.merge.shared_sentences import shared_sentences

#: Tokens of the base shown on either side of a region.
AROUND = 12
BRACKETS = {
    BracketStyle.ALTERNATIVES: "Bracket all readings",
    BracketStyle.OPTIONAL: "Bracket as optional",
    BracketStyle.DELETION: "Bracket, deletion asked",
    BracketStyle.OPTIONS: "Set out as options",
}


@dataclass(frozen=True)
class ReadingOnDesk:
    """One reading of a place: whose it is, how it looks, and the written decision that adopts it."""

    rivals: tuple[Rival, ...]
    region: Region
    reading: Reading
    tokens: Tokens
    decision: str
    is_taken: bool

    @property
    def held(self) -> str:
        """Return how many delegations hold which position on the amendments that it is of, in words."""
        several = len(self.rivals) > 1
        said = (
            f"{amendment_number(rival.number)}: {rival.held}" if several else rival.held
            for rival in self.rivals
            if rival.stances
        )
        return "; ".join(said)

    @property
    def reasons(self) -> tuple[Rival, ...]:
        """Return those who say why they propose it."""
        return tuple(rival for rival in self.rivals if rival.rationale)

    @property
    def moves(self) -> tuple[MovedParagraphs, ...]:
        """Return what it moves, and from where to where."""
        return tuple(moved_paragraphs(self.tokens, move) for move in self.reading.moves)

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Return what it strikes and adds, made when it is shown."""
        return tuple(redline_of(self.tokens, self.region, self.reading))


@dataclass(frozen=True)
class Choice:
    """A further way to decide a place, as a written decision with its name."""

    decision: str
    name: str

    @property
    def key(self) -> str:
        """Return the key that presses it."""
        keys = {"adopt": "A", "bracket": "B", "decline": "D"}
        return keys.get(self.decision.partition(" ")[0].partition(":")[0], "")


@dataclass(frozen=True)
class Ordered:
    """One of several insertions at a point in the order chosen; the orders that one step would make, "" at an end."""

    reading: ReadingOnDesk
    earlier: str
    later: str
    without: str


@dataclass(frozen=True)
class DeskPlace(PlaceSoFar):
    """A region of the merge as the page shows it; `order` is filled where several insertions stand at one point."""

    kind: RegionKind
    before: str
    base: str
    after: str
    readings: tuple[ReadingOnDesk, ...]
    choices: tuple[Choice, ...]
    order: tuple[Ordered, ...]
    own_words: str
    offers: tuple[OfferLine, ...]
    #: The question in which these very readings were put to delegations; None where they were not.
    asked: AskedQuestion | None
    #: Who amends a proposal made here by leaving it out: keeping the text takes their change.
    without: tuple[Rival, ...]
    #: Who changes another place of the same sentence that nobody disputes either: both should be read together.
    beside: tuple[Rival, ...]

    @property
    def title(self) -> str:
        """Return what it asks of who decides."""
        match self.kind:
            case RegionKind.CHANGED:
                return "One reading"
            case RegionKind.MOVED:
                return "Moved"
            case RegionKind.ADJACENT:
                return "Touching changes"
            case RegionKind.ORDERING:
                return f"Ordering: {len(self.order) or 2} insertions at one point"
            case RegionKind.WORDING:
                same = "Clash: moved by one, changed otherwise by another" if self.is_moved else "Clash: the same words"
                return "With or without a change" if self.is_in_family else same

    @property
    def look(self) -> str:
        """Return how its region is drawn."""
        looks = {RegionKind.CHANGED: "one", RegionKind.MOVED: "one", RegionKind.WORDING: "clash"}
        return "decided" if self.is_settled else looks.get(self.kind, self.kind.value)

    @property
    def options(self) -> tuple[tuple[str, str, str], ...]:
        """Return the further ways to decide it: the value of each, its words and its key."""
        further = tuple((choice.decision, choice.name, choice.key) for choice in self.choices)
        return further if self.is_moved else (*further, ("own", "Own words", "W"))

    @property
    def can_be_put(self) -> bool:
        """Say whether its readings can be put to delegations, and were not yet."""
        return len(self.readings) > 1 and not self.is_moved and self.asked is None

    @property
    def is_moved(self) -> bool:
        """Say whether somebody moves paragraphs here, in whose place no other words can stand."""
        return any(reading.reading.moves for reading in self.readings)

    @property
    def is_in_family(self) -> bool:
        """Say whether all readings are of one amendment and of what amends it."""
        rivals = [rival for reading in self.readings for rival in reading.rivals]
        heads = {rival.parent.number if rival.parent else rival.number for rival in rivals}
        return len(heads) == 1 and len(self.readings) > 1


@dataclass(frozen=True)
class DeskContents:
    """A desk with what its places are shown with: its amendments by code, what is saved; by place, what was offered
    and what was put to delegations.
    """

    desk: Desk
    rivals: Mapping[str, Rival]
    draft: SavedDesk
    offers: Mapping[str, tuple[OfferLine, ...]]
    asked: Mapping[str, AskedQuestion]

    def authors(self, names: Iterable[str]) -> tuple[Rival, ...]:
        """Return amendments by their names in the merge."""
        return tuple(self.by_author[name] for name in names)

    @cached_property
    def by_author(self) -> Mapping[str, Rival]:
        """Return the amendments that are laid beside each other by their names in the merge."""
        return {row.author: self.rivals[row.code] for row in self.desk.rivals}


def places_of(contents: DeskContents) -> tuple[DeskPlace, ...]:
    """Return every place of a desk, in the order of the text."""
    near = shared_sentences(contents.desk.merge)
    return tuple(_place(contents, region, near.get(region.index, ())) for region in contents.desk.merge.regions)


def _place(contents: DeskContents, region: Region, near: Iterable[int]) -> DeskPlace:
    merge, choices, key = contents.desk.merge, contents.desk.choices, region_key(region)
    chosen = choices.regions.get(key, "")
    taken = _taken(chosen)
    readings = tuple(
        _reading(contents, region, number, is_taken=number in taken) for number in range(len(region.readings))
    )
    before, after = surroundings(merge.base, region.start, region.end, AROUND)
    return DeskPlace(
        key=key,
        kind=region.kind,
        before=before,
        base=region.words(merge.base),
        after=after,
        readings=readings,
        choices=_further_choices(merge, region, taken),
        order=_ordered(merge, region, readings, taken),
        chosen="words" if chosen.startswith("words:") else chosen,
        own_words=choices.words.get(key, "") or chosen.removeprefix("words:").strip() * chosen.startswith("words:"),
        says=said(region, chosen, contents.by_author),
        contested=contents.draft.contested_at(key),
        offers=contents.offers.get(key, ()),
        asked=contents.asked.get(key),
        without=contents.authors(without(merge, region, contents.desk.amends)),
        beside=_beside(contents, region, near),
    )


def _beside(contents: DeskContents, region: Region, near: Iterable[int]) -> tuple[Rival, ...]:
    """Return who changes the places near a region, without those whom the region itself names."""
    others = {author for index in near for author in contents.desk.merge.regions[index].authors} - set(region.authors)
    return contents.authors(sorted(others))


def _taken(chosen: str) -> tuple[int, ...]:
    """Return the readings that a written decision adopts, in their order."""
    decision = parse_decision(chosen) if chosen else None
    return decision.readings if isinstance(decision, Adopt) else ()


def _reading(contents: DeskContents, region: Region, number: int, *, is_taken: bool) -> ReadingOnDesk:
    reading = region.readings[number]
    return ReadingOnDesk(
        rivals=contents.authors(reading.authors),
        region=region,
        reading=reading,
        tokens=contents.desk.merge.base,
        decision=print_decision(Adopt((number,))),
        is_taken=is_taken,
    )


def _together(merge: Merge, region: Region) -> tuple[int, ...]:
    """Return the readings that can stand side by side, in the order of their authors; () where none can."""
    return next((adopt.readings for adopt in adoptable(merge, region) if len(adopt.readings) > 1), ())


def _further_choices(merge: Merge, region: Region, taken: tuple[int, ...]) -> tuple[Choice, ...]:
    """Return what can be done with a place beside adopting one reading."""
    together = taken if len(taken) > 1 else _together(merge, region)
    names = {RegionKind.ORDERING: "Adopt in this order"}
    found = [Choice(print_decision(Adopt(together)), names.get(region.kind, "Adopt all of them"))] if together else []
    found.append(Choice(print_decision(Decline()), "Keep the text as it is"))
    found += [Choice(print_decision(Bracket(style)), BRACKETS[style]) for style in styles(merge, region)]
    return tuple(found)


def _ordered(
    merge: Merge, region: Region, readings: Sequence[ReadingOnDesk], taken: tuple[int, ...]
) -> tuple[Ordered, ...]:
    """Return the insertions of an ordering place in their order, each with the orders one step away."""
    if region.kind is not RegionKind.ORDERING:
        return ()
    order = taken if len(taken) > 1 else _together(merge, region)
    return tuple(
        Ordered(
            readings[number],
            earlier=_written(_swapped(order, at - 1)) if at else "",
            later=_written(_swapped(order, at)) if at < len(order) - 1 else "",
            without=_written(tuple(other for other in order if other != number)) if len(order) > 2 else "",
        )
        for at, number in enumerate(order)
    )


def _swapped(order: tuple[int, ...], at: int) -> tuple[int, ...]:
    return (*order[:at], order[at + 1], order[at], *order[at + 2 :])


def _written(order: tuple[int, ...]) -> str:
    return ",".join(map(str, order))
