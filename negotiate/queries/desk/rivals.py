"""The amendments on a desk, each with what somebody deciding it needs at hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, AmendmentKind, Stance, unpacked
from negotiate.queries.desk.live_page import RivalSoFar
from negotiate.queries.text.margin_notes import sponsors_of
from negotiate.state.amendments.current_wording import as_wording, current_wording_of
from negotiate.state.amendments.sub_amendments import AmendedAmendment, parent_of
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.desk.desk import Desk
from negotiate.state.desk.round_amendments import RoundAmendment
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import chosen_changes
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording

#: What adopting and bracketing a whole clause are called; a move cannot stand in brackets.
WAYS = {
    AmendmentKind.INSERT: ("Insert the clause", "Insert in brackets"),
    AmendmentKind.DELETE: ("Delete the clause", "Bracket the clause"),
    AmendmentKind.MOVE: ("Move the clause", ""),
}
CHANGED_WAYS = ("Take the change", "Bracket the change")


@dataclass(frozen=True)
class Rival(RivalSoFar):
    """An amendment on the desk, with whose it is, why it is proposed and who holds what on it."""

    delegation: str
    #: When those of its delegation and its co-sponsors that take part no more have left, by name.
    left: Mapping[str, datetime]
    sponsors: tuple[str, ...]
    rationale: str
    stances: tuple[tuple[Stance, int], ...]
    label: str
    heading: str
    body: str
    is_displaced: bool
    submitted: tuple[Excerpt, ...]
    parent: AmendedAmendment | None

    @property
    def before(self) -> str:
        """Return what a proposed new clause is shown against: nothing, or the amendment that it amends."""
        return self.parent.text if self.parent else Wording("", "").text

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return the words of a proposed new clause as edits of what it is shown against."""
        return diff_wordings(self.before, Wording(self.heading, self.body).text)

    @property
    def held(self) -> str:
        """Return how many delegations hold which position on it, in words."""
        return " · ".join(f"{count} {stance.value}" for stance, count in self.stances)

    @property
    def title(self) -> str:
        """Return what it asks of a whole clause."""
        if self.kind is AmendmentKind.INSERT:
            return f"Change to the new clause of {amendment_name(self.parent.number)}" if self.parent else "New clause"
        return f"Move behind {self.label}" if self.kind is AmendmentKind.MOVE else "Deletion of the whole clause"

    @property
    def ways(self) -> tuple[tuple[str, str, str], ...]:
        """Return the ways to decide about a whole clause: the value of each, its words and its key."""
        adopt, bracket = CHANGED_WAYS if self.parent else WAYS[self.kind]
        brackets = ((WholeDecision.BRACKET.value, bracket, "B"),) if bracket else ()
        return (
            (WholeDecision.ADOPT.value, adopt, "A"),
            *brackets,
            (WholeDecision.DECLINE.value, "Decline", "D"),
            (WholeDecision.DEFER.value, "Defer to a later round", "L"),
        )


def in_neutral_order(rivals: Iterable[Rival]) -> tuple[Rival, ...]:
    """Return rivals by number, each followed by those that amend it."""
    return tuple(
        sorted(rivals, key=lambda rival: (rival.parent.number if rival.parent else rival.number, rival.number))
    )


Stances = Mapping[int, tuple[tuple[Stance, int], ...]]


def rivals_of(
    desk: Desk, rows: Iterable[Amendment], stances: Stances, left: Mapping[int, datetime]
) -> dict[str, Rival]:
    """Return every amendment on the desk by its code; `rows` are those behind it, `left` who takes part no more."""
    amendments, outcomes = {row.code: row for row in rows}, desk.outcomes
    found = {
        one.code: _rival(desk, one, amendments[one.code], stances.get(one.id, ()), outcomes.get(one.code))
        for one in desk.waiting
    }
    return {code: replace(rival, left=_left_of(amendments[code], left)) for code, rival in found.items()}


def _left_of(amendment: Amendment, left: Mapping[int, datetime]) -> dict[str, datetime]:
    standing = (one.delegation for one in amendment.sponsorships if one.until is None)
    return {one.name: left[one.id] for one in (amendment.delegation, *standing) if one.id in left}


def _rival(
    desk: Desk,
    one: RoundAmendment,
    amendment: Amendment,
    stances: tuple[tuple[Stance, int], ...],
    outcome: Outcome | None,
) -> Rival:
    revision, parent, choices = amendment.revision, amendment.parent, desk.choices
    is_change = parent is not None and one.kind is AmendmentKind.INSERT
    wording = as_wording(current_wording_of(amendment).after, revision.wording) if is_change else revision.wording
    is_displaced = one.kind is AmendmentKind.MODIFY and desk.is_displaced(one)
    base = revision.base_version.wording.text if revision.base_version and is_displaced else ""
    edits = unpacked(revision.edits) if is_displaced else ()
    return Rival(
        code=one.code,
        number=one.number,
        kind=one.kind,
        delegation=one.delegation,
        left={},
        sponsors=sponsors_of(amendment),
        rationale=revision.rationale,
        stances=stances,
        label=revision.label,
        heading=wording.heading,
        body=wording.body,
        whole=choices.whole_of(one.code, one.parent_code),
        reason=choices.reasons.get(one.code, ""),
        is_displaced=is_displaced,
        submitted=chosen_changes(base, edits, edits),
        outcome=outcome,
        parent=parent_of(amendment),
    )
