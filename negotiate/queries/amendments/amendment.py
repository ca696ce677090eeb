"""One amendment whole: its wording against the text, who is with it, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.amendment_names import CHAIR, amendment_name
from negotiate.models import Amendment, AmendmentKind, Fate, FateKind, Silence, Sponsorship, Stage, unpacked
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.amendments.carriages import NewestCarriage, newest_carriage_of
from negotiate.queries.amendments.cleared_brackets import ClearedWords, words_cleared_since
from negotiate.queries.amendments.offers import OfferLine, offers_to
from negotiate.queries.amendments.sharing import Sharing, sharing_of
from negotiate.queries.amendments.sub_amendments import RelatedAmendments, related_to
from negotiate.queries.amendments.writing.forms import DraftForm, destinations_of, draft_form_of
from negotiate.queries.comments.margin import AmendmentTalk, talk_of_amendment
from negotiate.queries.drafting.companions import Companions, companions_of
from negotiate.queries.header import InstrumentHeader, allowed, header_of, load_instrument
from negotiate.queries.positions.forms import PositionForm
from negotiate.queries.positions.on_amendment import AmendmentStances, amendment_position_form, stances_on_amendment
from negotiate.queries.silence.lines import SilenceLine, lines_of
from negotiate.queries.text.margin_notes import sponsors_of
from negotiate.state.amendments.amendable import why_not_amendable, why_not_revisable
from negotiate.state.house.seats import own_delegation
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import BORDER

#: Acts on an amendment that its page shows controls for.
ON_AMENDMENTS = (
    Act.EDIT_DRAFT,
    Act.SHARE_DRAFT,
    Act.AMEND,
    Act.INCORPORATE,
    Act.TAKE_OVER,
    Act.SEE_DRAFTING,
    Act.DISCARD_DRAFT,
    Act.NAME_RECONCILED,
    Act.BUNDLE,
    Act.SPEAK_OF_DRAFT,
    Act.BACK_DRAFT,
    Act.TABLE,
    Act.WITHDRAW,
    Act.SPONSOR,
    Act.TAKE_POSITION,
    Act.ANSWER_OFFER,
    Act.ANSWER_CARRIAGE,
)

_WHOLE = (joinedload(Amendment.delegation), selectinload(Amendment.sponsorships).joinedload(Sponsorship.delegation))


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
class AmendmentPage:
    """An amendment with all that belongs to it; `edits` are on the tokens of `base`."""

    head: InstrumentHeader
    code: str
    number: int | None
    kind: AmendmentKind
    stage: Stage
    delegation: str
    is_of_chair: bool
    sponsors: tuple[str, ...]
    is_sponsor: bool
    clause_code: str
    clause_label: str
    clause_heading: str
    base: str
    edits: tuple[Edit, ...]
    draft: DraftForm
    #: By which what is said of its wording names it.
    revision_code: str
    tabled_at: datetime | None
    round_number: int | None
    withdrawn_reason: str
    fates: tuple[FateLine, ...]
    stances: AmendmentStances
    position_form: PositionForm | None
    destinations: tuple[tuple[str, str], ...]
    carried: NewestCarriage | None
    earlier: tuple[EarlierWording, ...]
    acts: frozenset[Act]
    offers: tuple[OfferLine, ...]
    family: RelatedAmendments
    is_amendable: bool
    may_revise: bool
    #: With whom a draft is shared; None for what is on the table.
    sharing: Sharing | None
    companions: Companions
    silences: tuple[SilenceLine, ...]
    talk: AmendmentTalk

    @property
    def is_own(self) -> bool:
        """Say whether it is the reader's own: of her delegation, or of the office that she holds."""
        return Act.SEE_DRAFTING in self.acts

    @property
    def hers(self) -> str:
        """Return whose draft it is, as its own writers say it."""
        return CHAIR if self.is_of_chair else "your delegation"

    @property
    def name(self) -> str:
        """Return what people call it."""
        return amendment_name(self.number) if self.number else "Draft amendment"

    @property
    def step(self) -> int:
        """Return how far it has come: 1 a draft, 2 tabled, 3 settled."""
        return {Stage.DRAFT: 1, Stage.TABLED: 2}.get(self.stage, 3)

    @property
    def is_settled(self) -> bool:
        """Say whether it has left the table."""
        return self.stage in (Stage.DECIDED, Stage.WITHDRAWN)

    @property
    def is_to_be_read_twice(self) -> bool:
        """Say whether its words stand open on a newer text than the one that it was submitted on."""
        return self.carried is not None and not self.carried.is_deleted and self.stage is Stage.TABLED

    @property
    def standing_fate(self) -> FateLine | None:
        """Return the newest decision that has not been taken back."""
        return next((fate for fate in reversed(self.fates) if not fate.taken_back), None)


def amendment_page(db: Session, actor: Actor, code: str) -> AmendmentPage:
    """Return one amendment that the actor may read; raise NotFound."""
    amendment = _readable(db, actor, code)
    newest, own = current_version(db, amendment.clause), own_delegation(db, actor, amendment.instrument)
    return AmendmentPage(
        head=header_of(db, actor, load_instrument(db, actor, amendment.instrument.code)),
        code=amendment.code,
        number=amendment.number,
        kind=amendment.kind,
        stage=amendment.stage,
        delegation=amendment.proposer,
        is_of_chair=amendment.is_of_chair,
        sponsors=sponsors_of(amendment),
        is_sponsor=own in sponsors_of(amendment),
        clause_code=amendment.clause.code,
        clause_label=newest.label,
        clause_heading=newest.heading,
        base=amendment.revision.base_version.wording.text if amendment.revision.base_version else "",
        edits=unpacked(amendment.revision.edits),
        draft=draft_form_of(amendment, newest),
        revision_code=amendment.revision.code,
        tabled_at=amendment.tabled_at,
        round_number=amendment.round.number if amendment.round else None,
        withdrawn_reason=amendment.withdrawal.reason if amendment.withdrawal else "",
        fates=_fate_lines(db, actor, amendment),
        stances=stances_on_amendment(db, actor, amendment),
        position_form=amendment_position_form(db, actor, amendment),
        destinations=destinations_of(db, actor, amendment.clause, amendment.kind),
        carried=newest_carriage_of(db, amendment),
        earlier=_earlier(amendment),
        acts=allowed(actor, amendment, ON_AMENDMENTS),
        offers=offers_to(db, amendment) if may(actor, Act.ANSWER_OFFER, amendment) else (),
        family=related_to(db, actor, amendment),
        may_revise=may(actor, Act.ANSWER_CARRIAGE, amendment) and not why_not_revisable(db, amendment),
        is_amendable=not why_not_amendable(amendment),
        sharing=sharing_of(db, amendment) if amendment.stage is Stage.DRAFT and not amendment.is_of_chair else None,
        companions=companions_of(db, actor, amendment),
        silences=lines_of(db, actor, amendment.instrument, Silence.amendment_id == amendment.id),
        talk=talk_of_amendment(db, actor, amendment),
    )


def _readable(db: Session, actor: Actor, code: str) -> Amendment:
    amendment = by_code(db, Amendment, code, *_WHOLE)
    require(actor, Act.SEE_AMENDMENT, amendment)
    return amendment


def _fate_lines(db: Session, actor: Actor, amendment: Amendment) -> tuple[FateLine, ...]:
    """Return what became of an amendment, and what later clearings made of words that were set in brackets."""
    later = words_cleared_since(db, actor, amendment)
    return tuple(_fate_line(fate, later.get(fate.id, ())) for fate in amendment.fates)


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
