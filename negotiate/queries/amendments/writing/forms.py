"""What the form of an amendment is filled with: a clause, or another amendment, ready to be changed; or a draft."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind, Clause, Stage, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.amendable import why_not_amendable
from negotiate.state.amendments.current_wording import as_wording, draft_base_of, text_on
from negotiate.state.rows import by_code
from negotiate.state.text.lines import readable_names
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.norms.ladders.ladder import ladder_in
from negotiate.text.spacing import loose_spaces
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class DraftForm:
    """What the form of a draft is filled with; `edition` makes a stale form known."""

    edition: int
    base_code: str
    base: Wording
    label: str
    wording: Wording
    rationale: str
    is_behind: bool
    #: The code of the clause behind which a moved clause is to stand.
    after: str = ""
    #: The code under which the form will keep what it begins; empty where it goes on with a draft.
    code: str = ""
    #: Where another amendment is amended: its number, the code of its revision, and the text of the clause as it
    #: stands without either; None for a new clause.
    amends: int | None = None
    parent: str = ""
    present: Wording | None = None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return what the draft changes in its base."""
        return diff_wordings(self.base.text, self.wording.text)

    @property
    def edits_as_new(self) -> tuple[Edit, ...]:
        """Return its words as edits of an empty wording, as a new clause is shown."""
        return diff_wordings(Wording("", "").text, self.wording.text)

    @property
    def loose_spaces(self) -> tuple[str, ...]:
        """Return where spaces stand that a cut word has left."""
        return loose_spaces(self.wording.body, self.base.body)

    @property
    def is_ladder(self) -> bool:
        """Say whether a table of levels and responses stands in it."""
        return ladder_in(self.wording.body) is not None

    @property
    def present_text(self) -> str:
        """Return the text of the clause as it stands; empty where it is not to be shown."""
        return self.present.text if self.present else ""

    @property
    def edits_of_present(self) -> tuple[Edit, ...]:
        """Return what it and the amendment that it amends together change in the clause."""
        return diff_wordings(self.present.text, self.wording.text) if self.present else ()


@dataclass(frozen=True)
class BlankAmendment:
    """What the form of a new amendment begins from."""

    head: InstrumentHeader
    kind: AmendmentKind
    clause_code: str
    clause_label: str
    draft: DraftForm
    destinations: tuple[tuple[str, str], ...]
    #: The codes of drafts of the same kind on the clause that the actor may go on with, newest first.
    begun: tuple[str, ...]
    #: Whose draft it will be, as its own writers say it.
    hers: str = "your delegation"
    #: Which office proposes it; none where a delegation does.
    office: Act | None = None


def has_begun(db: Session, actor: Actor, code: str) -> bool:
    """Say whether the actor has begun a draft under the code of a form, and it is still one."""
    query = select(Amendment.id).where(
        Amendment.code == code, Amendment.author_id == actor.person_id, Amendment.tabled_at.is_(None)
    )
    return bool(code) and db.scalar(query) is not None


def blank_amendment(db: Session, actor: Actor, clause_code: str, kind: AmendmentKind) -> BlankAmendment:
    """Return the beginnings of an amendment to a clause that the actor may draft on."""
    return blank_form(db, actor, clause_code, kind, Act.DRAFT)


def blank_form(db: Session, actor: Actor, clause_code: str, kind: AmendmentKind, act: Act) -> BlankAmendment:
    """Return the beginnings of what the actor may draft on a clause by an act."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, act, clause if act is Act.PROPOSE_AS_FACILITATOR else instrument)
    version = current_version(db, clause)
    is_new = kind is AmendmentKind.INSERT
    draft = DraftForm(
        edition=0,
        base_code="" if is_new else version.code,
        base=Wording("", "") if is_new else version.wording,
        label="" if is_new else version.label,
        wording=Wording("", "") if is_new else version.wording,
        rationale="",
        is_behind=False,
    )
    return BlankAmendment(
        head=header_of(db, actor, instrument),
        kind=kind,
        clause_code=clause.code,
        clause_label=version.label or version.heading,
        draft=draft,
        destinations=destinations_of(db, actor, clause, kind),
        begun=_begun(db, actor, clause, kind, act),
    )


def _begun(db: Session, actor: Actor, clause: Clause, kind: AmendmentKind, act: Act) -> tuple[str, ...]:
    """Return the drafts of a kind on a clause that the actor may go on with, begun by the act by which she is here."""
    query = select(Amendment).where(Amendment.clause_id == clause.id, Amendment.tabled_at.is_(None))
    of_kind = query.where(Amendment.kind == kind, Amendment.amends_id.is_(None)).order_by(Amendment.id.desc())
    return tuple(row.code for row in db.scalars(of_kind) if _begun_by(row) is act and may(actor, Act.EDIT_DRAFT, row))


def _begun_by(draft: Amendment) -> Act:
    """Return by which act a draft was begun: for a delegation, as the chair, or as a facilitator."""
    if not draft.is_of_office:
        return Act.DRAFT
    return Act.PROPOSE_AS_FACILITATOR if draft.is_of_facilitator else Act.PROPOSE_COMPROMISE


@dataclass(frozen=True)
class BlankSubAmendment:
    """What the form of an amendment to an amendment begins from: that one's wording, on the newest text."""

    head: InstrumentHeader
    kind: AmendmentKind
    amended_code: str
    amended_number: int
    amended_by: str
    clause_code: str
    clause_label: str
    draft: DraftForm


def blank_sub_amendment(db: Session, actor: Actor, amendment_code: str) -> BlankSubAmendment:
    """Return the beginnings of a change to another delegation's amendment; raise Invalid where it takes none."""
    amended = by_code(db, Amendment, amendment_code)
    require(actor, Act.AMEND, amended)
    if sentence := why_not_amendable(amended):
        raise Invalid(sentence)
    version, revision = current_version(db, amended.clause), amended.revision
    is_new = amended.kind is AmendmentKind.INSERT
    wording = as_wording(text_on(revision, None if is_new else version), revision.wording)
    draft = DraftForm(
        edition=0,
        base_code="" if is_new else version.code,
        base=wording,
        label=revision.label,
        wording=wording,
        rationale="",
        is_behind=False,
        amends=amended.number,
        parent=revision.code,
        present=None if is_new else version.wording,
    )
    return BlankSubAmendment(
        head=header_of(db, actor, load_instrument(db, actor, amended.instrument.code)),
        kind=amended.kind,
        amended_code=amended.code,
        amended_number=amended.number or 0,
        amended_by=amended.proposer,
        clause_code=amended.clause.code,
        clause_label=version.label or version.heading,
        draft=draft,
    )


def destinations_of(db: Session, actor: Actor, clause: Clause, kind: AmendmentKind) -> tuple[tuple[str, str], ...]:
    """Return the clauses behind which one can be moved, by code, in order; none for another kind of amendment."""
    if kind is not AmendmentKind.MOVE:
        return ()
    return tuple((one.code, one.name) for one in readable_names(db, actor, clause.instrument) if one.id != clause.id)


def draft_form_of(amendment: Amendment, newest: Version) -> DraftForm:
    """Return what the form of an amendment is filled with, where the clause stands at its newest version."""
    revision, parent = amendment.revision, amendment.parent
    version, on = revision.base_version, revision.footing.on if revision.footing else None
    text = text_on(on, version) if on else version.wording.text if version else Wording("", "").text
    return DraftForm(
        edition=revision.edition,
        base_code=version.code if version else "",
        base=as_wording(text, revision.wording),
        label=revision.label,
        wording=revision.wording,
        rationale=revision.rationale,
        is_behind=amendment.stage is Stage.DRAFT and draft_base_of(amendment, newest).is_behind,
        after=revision.destination.after.code if revision.destination else "",
        amends=parent.number if parent else None,
        parent=on.code if on else "",
        present=version.wording if version and on else None,
    )
