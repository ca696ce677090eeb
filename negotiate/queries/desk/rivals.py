"""The amendments on a desk, each with what somebody deciding it needs at hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from negotiate.models import Amendment, AmendmentKind, Stance, unpacked
from negotiate.queries.text.margin_notes import sponsors_of
from negotiate.state.amendments.current_wording import as_wording, current_wording_of
from negotiate.state.amendments.sub_amendments import AmendedAmendment, parent_of
from negotiate.state.desk.desk import Choices, Desk, WholeDecision, parent_code
from negotiate.state.text.excerpts import Excerpt, excerpts
from negotiate.text.deciding.decisions import Decision
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.deciding.sub_amendments import family_outcomes
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class Rival:
    """An amendment on the desk; `outcome` is what the decisions so far make of it, None while it is open."""

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
    whole: WholeDecision | None
    reason: str
    is_displaced: bool
    submitted: tuple[Excerpt, ...]
    outcome: Outcome | None
    parent: AmendedAmendment | None

    @property
    def before(self) -> str:
        """Return what a proposed new clause is shown against: nothing, or the amendment that it amends."""
        return self.parent.text if self.parent else Wording("", "").text

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return the words of a proposed new clause as edits of what it is shown against."""
        return diff(self.before, Wording(self.heading, self.body).text)

    @property
    def is_deferred(self) -> bool:
        """Say whether it is left for a later round."""
        return self.whole is WholeDecision.DEFER


def families(rivals: Iterable[Rival]) -> tuple[Rival, ...]:
    """Return rivals by number, each followed by those that amend it."""
    return tuple(
        sorted(rivals, key=lambda rival: (rival.parent.number if rival.parent else rival.number, rival.number))
    )


Stances = Mapping[int, tuple[tuple[Stance, int], ...]]


def rivals_of(desk: Desk, choices: Choices, stances: Stances) -> dict[str, Rival]:
    """Return every amendment on the desk by its code."""
    displaced = {placed.amendment.code for placed in (*desk.rivals, *desk.left_out) if placed.is_displaced}
    fared = outcomes_of(desk, desk.decisions(choices))
    return {
        row.code: _rival(row, choices, stances.get(row.id, ()), fared.get(row.code), is_displaced=row.code in displaced)
        for row in desk.amendments
    }


def outcomes_of(desk: Desk, taken: Mapping[int, Decision]) -> dict[str, Outcome]:
    """Return what became of each amendment all of whose places are decided, by its code."""
    found = family_outcomes(desk.merge, taken, desk.amends, desk.begun)
    return {placed.amendment.code: found[placed.author] for placed in desk.rivals if placed.author in found}


def _rival(
    amendment: Amendment,
    choices: Choices,
    stances: tuple[tuple[Stance, int], ...],
    result: Outcome | None,
    *,
    is_displaced: bool,
) -> Rival:
    revision, parent = amendment.revision, amendment.parent
    is_change = parent is not None and amendment.kind is AmendmentKind.INSERT
    wording = as_wording(current_wording_of(amendment).after, revision.wording) if is_change else revision.wording
    base = revision.base_version.wording.text if revision.base_version and is_displaced else ""
    return Rival(
        code=amendment.code,
        number=amendment.number or 0,
        kind=amendment.kind,
        delegation=amendment.delegation.name,
        sponsors=sponsors_of(amendment),
        rationale=revision.rationale,
        stances=stances,
        label=revision.label,
        heading=wording.heading,
        body=wording.body,
        whole=choices.whole_of(amendment.code, parent_code(amendment)),
        reason=choices.reasons.get(amendment.code, ""),
        is_displaced=is_displaced,
        submitted=excerpts(base, unpacked(revision.edits)) if is_displaced else (),
        outcome=result,
        parent=parent_of(amendment),
    )
