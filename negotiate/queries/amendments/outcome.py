"""What became of an amendment: the decisions about it, its withdrawal, and the wordings that it had before."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Fate, FateKind, unpacked
from negotiate.policy import Actor
from negotiate.queries.amendments.cleared_brackets import ClearedWords, words_cleared_since
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import BORDER


@dataclass(frozen=True)
class FateLine:
    """One decision about an amendment."""

    kind: FateKind
    reason: str
    round_number: int
    given_at: datetime
    #: Why the merge that gave it was taken back; empty while it counts.
    taken_back: str
    #: What became later of the words that it put in brackets.
    aftermaths: tuple[ClearedWords, ...]


@dataclass(frozen=True)
class EarlierWording:
    """What a delegation had tabled before it revised its amendment; kept for ever, on the text of its day.

    `taken_in` is the number of the amendment that the next revision incorporated, None where it did not.
    """

    number: int
    taken_in: int | None
    tabled_at: datetime | None
    base: str
    edits: tuple[Edit, ...]
    rationale: str


@dataclass(frozen=True)
class AmendmentOutcome:
    """What became of an amendment; `withdrawn_reason` is empty where it was not withdrawn, or without a reason."""

    withdrawn_reason: str
    fates: tuple[FateLine, ...]
    earlier: tuple[EarlierWording, ...]

    @property
    def standing_fate(self) -> FateLine | None:
        """Return the newest decision that has not been taken back."""
        return next((fate for fate in reversed(self.fates) if not fate.taken_back), None)


def outcome_of(db: Session, actor: Actor, amendment: Amendment) -> AmendmentOutcome:
    """Return what became of an amendment, and what later clearings made of words that were set in brackets."""
    later = words_cleared_since(db, actor, amendment)
    return AmendmentOutcome(
        withdrawn_reason=amendment.withdrawal.reason if amendment.withdrawal else "",
        fates=tuple(_fate_line(fate, later.get(fate.id, ())) for fate in amendment.fates),
        earlier=_earlier(amendment),
    )


def _fate_line(fate: Fate, later: tuple[ClearedWords, ...]) -> FateLine:
    return FateLine(
        kind=fate.kind,
        reason=fate.reason,
        round_number=fate.round.number,
        given_at=fate.given_at,
        taken_back=fate.take_back.reason if fate.take_back else "",
        aftermaths=later,
    )


def _earlier(amendment: Amendment) -> tuple[EarlierWording, ...]:
    return tuple(
        EarlierWording(
            number=row.number,
            taken_in=after.incorporation.amendment.number if after.incorporation else None,
            tabled_at=row.tabled_at,
            base=row.base_version.wording.text if row.base_version else BORDER,
            edits=unpacked(row.edits) if row.base_version else diff_wordings(BORDER, row.wording.text),
            rationale=row.rationale,
        )
        for row, after in pairwise(amendment.revisions)
    )
