"""One amendment whole: its wording against the text, who is with it, and what its reader can answer."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, AmendmentKind, Silence, Sponsorship, Stage, unpacked
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.amendments.carriages import NewestCarriage, newest_carriage_of
from negotiate.queries.amendments.offers import OfferLine, offers_to
from negotiate.queries.amendments.outcome import AmendmentOutcome, outcome_of
from negotiate.queries.amendments.sharing import Sharing, sharing_of
from negotiate.queries.amendments.sub_amendments import RelatedAmendments, related_to
from negotiate.queries.amendments.writing.forms import DraftForm, destinations_of, draft_form_of
from negotiate.queries.comments.margin import AmendmentTalk, talk_of_amendment
from negotiate.queries.drafting.companions import Companions, companions_of
from negotiate.queries.header import InstrumentHeader, allowed, header_of, load_instrument
from negotiate.queries.positions.forms import PositionForm
from negotiate.queries.positions.on_amendment import AmendmentStances, amendment_position_form, stances_on_amendment
from negotiate.queries.publishing.printings import PrintedClauseLines, lines_of_clause
from negotiate.queries.silence.lines import SilenceLine, lines_of
from negotiate.queries.text.margin_notes import sponsors_of
from negotiate.state.amendments.amendable import why_not_amendable, why_not_revisable
from negotiate.state.house.seats import own_delegation
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.edits import Edit

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
class AmendmentChoices:
    """What its reader can answer to an amendment beside the acts on it.

    `offers` are the secretariat's own words for places of it; `may_revise` says whether her answer to a newer text can
    be a new wording.
    """

    position_form: PositionForm | None
    offers: tuple[OfferLine, ...]
    is_amendable: bool
    may_revise: bool


@dataclass(frozen=True)
class CoSponsor:
    """A delegation that stands behind an amendment, or has stood behind it, from which day to which."""

    delegation: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class AmendmentPage:
    """An amendment with all that belongs to it; `edits` are on the tokens of `base`."""

    head: InstrumentHeader
    code: str
    number: int | None
    kind: AmendmentKind
    stage: Stage
    delegation: str
    is_of_office: bool
    #: Whose it is, as those say it who draft it.
    hers: str
    #: By name, where a facilitator proposes it and the reader reads the record, which names her too.
    facilitator: str
    sponsors: tuple[str, ...]
    #: Everybody who has stood behind it, in the order of joining.
    co_sponsors: tuple[CoSponsor, ...]
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
    outcome: AmendmentOutcome
    stances: AmendmentStances
    destinations: tuple[tuple[str, str], ...]
    carried: NewestCarriage | None
    acts: frozenset[Act]
    choices: AmendmentChoices
    family: RelatedAmendments
    #: With whom a draft is shared; None for what is on the table.
    sharing: Sharing | None
    companions: Companions
    silences: tuple[SilenceLine, ...]
    talk: AmendmentTalk
    #: Where its clause stands in the newest publications that have been set as PDF.
    printed: tuple[PrintedClauseLines, ...]

    @property
    def is_own(self) -> bool:
        """Say whether it is the reader's own: of her delegation, or of the office that she holds."""
        return Act.SEE_DRAFTING in self.acts

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
        is_of_office=amendment.is_of_office,
        hers=amendment.hers,
        facilitator=_facilitator(actor, amendment),
        sponsors=sponsors_of(amendment),
        co_sponsors=_co_sponsors(amendment),
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
        outcome=outcome_of(db, actor, amendment),
        stances=stances_on_amendment(db, actor, amendment),
        destinations=destinations_of(db, actor, amendment.clause, amendment.kind),
        carried=newest_carriage_of(db, amendment),
        acts=allowed(actor, amendment, ON_AMENDMENTS),
        choices=_choices(db, actor, amendment),
        family=related_to(db, actor, amendment),
        sharing=sharing_of(db, amendment) if amendment.stage is Stage.DRAFT and not amendment.is_of_office else None,
        companions=companions_of(db, actor, amendment),
        silences=lines_of(db, actor, amendment.instrument, Silence.amendment_id == amendment.id),
        talk=talk_of_amendment(db, actor, amendment),
        printed=lines_of_clause(db, amendment.clause),
    )


def _facilitator(actor: Actor, amendment: Amendment) -> str:
    """Return by which facilitator it is proposed; empty where by none, or for who does not read the record."""
    office = amendment.delegation.office
    if office is None or office.person is None or not may(actor, Act.SEE_RECORD, amendment.instrument):
        return ""
    return office.person.name


def _co_sponsors(amendment: Amendment) -> tuple[CoSponsor, ...]:
    rows = sorted(amendment.sponsorships, key=lambda row: (row.since, row.delegation.name))
    return tuple(CoSponsor(row.delegation.name, row.since, row.until) for row in rows)


def _readable(db: Session, actor: Actor, code: str) -> Amendment:
    amendment = by_code(db, Amendment, code, *_WHOLE)
    require(actor, Act.SEE_AMENDMENT, amendment)
    return amendment


def _choices(db: Session, actor: Actor, amendment: Amendment) -> AmendmentChoices:
    return AmendmentChoices(
        position_form=amendment_position_form(db, actor, amendment),
        offers=offers_to(db, amendment) if may(actor, Act.ANSWER_OFFER, amendment) else (),
        is_amendable=not why_not_amendable(amendment),
        may_revise=may(actor, Act.ANSWER_CARRIAGE, amendment) and not why_not_revisable(db, amendment),
    )
