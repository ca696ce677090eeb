"""Answers as pages show them: who says what of which words, and what is said of two texts side by side."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Finds, Scenario
from negotiate.state.norms.scenarios import CountedAnswer


@dataclass(frozen=True)
class AnswerLine:
    """An answer; `is_stale` where the words that it read have changed, `is_private` where nobody else reads it.

    `said_with` names the amendment of whose words it was said, empty where it was said of the text as it stood.
    """

    letter: str
    delegation: str
    finds: Finds
    reason: str
    rests_on: str
    said_at: datetime
    is_own: bool
    is_private: bool
    is_stale: bool
    said_with: str = ""

    @property
    def reads(self) -> Finds:
        """Return what it comes to."""
        return self.finds


@dataclass(frozen=True)
class TwoAnswers:
    """What one delegation says of the text as it stands, and of a proposal; None where it has not said."""

    delegation: str
    of_text: AnswerLine | None
    of_proposal: AnswerLine | None

    @property
    def differ(self) -> bool:
        """Say whether the proposal would change what it says, of words as they stand in both."""
        both = [one for one in (self.of_text, self.of_proposal) if one and not one.is_stale]
        return len({one.finds for one in both}) > 1


def lines_of(counted: Sequence[CountedAnswer], own: Collection[int]) -> tuple[AnswerLine, ...]:
    """Return answers as lines; `own` are the delegations of the reader."""
    letters = _letters([one.row.delegation.name for one in counted])
    return tuple(
        AnswerLine(
            letter=letter,
            delegation=one.row.delegation.name,
            finds=one.row.finds,
            reason=one.row.reason,
            rests_on=one.row.rests_on,
            said_at=one.row.said_at,
            is_own=one.row.delegation_id in own,
            is_private=one.row.published_to is None,
            is_stale=one.is_stale,
            said_with=proposal_name(one.row.amendment) if one.row.amendment else "",
        )
        for one, letter in zip(counted, letters, strict=True)
    )


def parts_of(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """Return what the facts of a scenario are made of, by name; what it does not say is left out."""
    parts = (
        ("Actor", scenario.actor),
        ("Target", scenario.target),
        ("Means", scenario.means),
        ("Effect", scenario.effect),
    )
    return tuple((name, words) for name, words in parts if words)


def side_by_side(of_text: Iterable[AnswerLine], of_proposal: Iterable[AnswerLine]) -> tuple[TwoAnswers, ...]:
    """Return what each delegation says of either, by the names of delegations."""
    standing = {line.delegation: line for line in of_text}
    proposed = {line.delegation: line for line in of_proposal}
    return tuple(TwoAnswers(one, standing.get(one), proposed.get(one)) for one in sorted(standing | proposed))


def proposal_name(amendment: Amendment) -> str:
    """Return an amendment as it is named beside what is said of its words."""
    return amendment_name(amendment.number) if amendment.number else "a draft"


def _letters(names: Sequence[str]) -> list[str]:
    """Return a letter for each name, two where one would be the same.

    >>> _letters(["Kingdom of Aldermere", "Republic of Aralia", "Drovane"])
    ['Al', 'Ar', 'D']
    """
    short = [name.rpartition(" of ")[2].removeprefix("the ") for name in names]
    first = [name[:1] for name in short]
    return [name[:2] if first.count(name[:1]) > 1 else name[:1] for name in short]
