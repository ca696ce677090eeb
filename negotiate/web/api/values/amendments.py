"""Amendments and drafts as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.amendment_names import CHAIR, FACILITATOR, amendment_name, number_in_series
from negotiate.queries.amendments.amendment import AmendmentPage
from negotiate.queries.amendments.outcome import FateLine
from negotiate.queries.text.margin_notes import AmendmentNote
from negotiate.web.api.values.drafting.companions import (
    CarriedAnswer,
    DraftSharingAnswer,
    OfferAnswer,
    PackagePlaceAnswer,
    carried_answer,
    offer_answer,
    package_place,
    sharing_answer,
)
from negotiate.web.api.values.publishing import StrokeAnswer, strokes


@dataclass(frozen=True)
class AmendmentAnswer:
    """An amendment in short; `number` is null while it is a draft, `fate` until it met one.

    Proposals of the chair (`by_chair`) and of facilitators (`by_facilitator`) are numbered in a series each, and never
    amendments of a delegation. `amends` is the number, in its series, of what it amends; `group` the one that a draft
    is shared with, else empty.
    """

    code: str
    name: str
    number: int | None
    by_chair: bool
    by_facilitator: bool
    amends: int | None
    kind: str
    stage: str
    fate: str | None
    round_number: int | None
    delegation: str
    group: str
    sponsors: tuple[str, ...]
    tabled_at: datetime | None
    rationale: str
    clause: str
    clause_label: str
    clause_heading: str


@dataclass(frozen=True)
class DecisionAnswer:
    """One decision about an amendment; `taken_back` says why it counts no more, empty while it does."""

    fate: str
    reason: str
    round_number: int
    given_at: datetime
    taken_back: str


@dataclass(frozen=True)
class WholeAmendmentAnswer:
    """An amendment or a draft with its wording.

    `base` is the version that it is written on, empty for a new clause, and `is_behind` says that the text has moved on
    since a draft was written. `strokes` lead from that text to what it proposes. `revision` names its wording where
    positions and comments speak of it, `edition` that of a draft, which is counted up when it is saved. `acts` is what
    you may do with it. `sharing` is null but for a draft, `carried` unless its text has changed since it was tabled;
    `offers` are read by its own delegation. `on_behalf_of` is the group in whose name it was tabled, else empty.
    """

    code: str
    name: str
    number: int | None
    by_chair: bool
    by_facilitator: bool
    kind: str
    stage: str
    delegation: str
    is_own: bool
    sponsors: tuple[str, ...]
    clause: str
    clause_label: str
    base: str
    is_behind: bool
    label: str
    heading: str
    body: str
    after: str
    rationale: str
    strokes: tuple[StrokeAnswer, ...]
    revision: str
    edition: int
    tabled_at: datetime | None
    round_number: int | None
    withdrawn_reason: str
    fates: tuple[DecisionAnswer, ...]
    acts: tuple[str, ...]
    sharing: DraftSharingAnswer | None
    on_behalf_of: str
    package: PackagePlaceAnswer | None
    carried: CarriedAnswer | None
    offers: tuple[OfferAnswer, ...]


def amendment_answer(note: AmendmentNote) -> AmendmentAnswer:
    """Return an amendment as a list shows it."""
    return AmendmentAnswer(
        code=note.code,
        name=amendment_name(note.number),
        number=number_in_series(note.number),
        by_chair=note.is_of_office and note.delegation == CHAIR,
        by_facilitator=note.is_of_office and note.delegation == FACILITATOR,
        amends=number_in_series(note.amends),
        kind=note.kind.value,
        stage=note.stage.value,
        fate=note.fate.value if note.fate else None,
        round_number=note.round_number,
        delegation=note.delegation,
        group=note.group,
        sponsors=note.sponsors,
        tabled_at=note.tabled_at,
        rationale=note.rationale,
        clause=note.clause_code,
        clause_label=note.label,
        clause_heading=note.heading,
    )


def whole_amendment(page: AmendmentPage) -> WholeAmendmentAnswer:
    """Return an amendment with its wording."""
    draft = page.draft
    acts = sorted(act.name.lower().replace("_", " ") for act in page.acts)
    return WholeAmendmentAnswer(
        code=page.code,
        name=page.name,
        number=number_in_series(page.number),
        by_chair=page.is_of_office and page.delegation == CHAIR,
        by_facilitator=page.is_of_office and page.delegation == FACILITATOR,
        kind=page.kind.value,
        stage=page.stage.value,
        delegation=page.delegation,
        is_own=page.is_own,
        sponsors=page.sponsors,
        clause=page.clause_code,
        clause_label=page.clause_label,
        base=draft.base_code,
        is_behind=draft.is_behind,
        label=draft.label,
        heading=draft.wording.heading,
        body=draft.wording.body,
        after=draft.after,
        rationale=draft.rationale,
        strokes=strokes(draft.base.text.strip() and draft.base.text, draft.wording.text, draft.edits),
        revision=page.revision_code,
        edition=draft.edition,
        tabled_at=page.tabled_at,
        round_number=page.round_number,
        withdrawn_reason=page.outcome.withdrawn_reason,
        fates=tuple(map(_decision, page.outcome.fates)),
        acts=tuple(acts),
        sharing=sharing_answer(page),
        on_behalf_of=page.companions.on_behalf_of,
        package=package_place(page.companions.packages.package),
        carried=carried_answer(page.carried),
        offers=tuple(map(offer_answer, page.choices.offers)),
    )


def _decision(line: FateLine) -> DecisionAnswer:
    return DecisionAnswer(line.kind.value, line.reason, line.round_number, line.given_at, line.taken_back)
