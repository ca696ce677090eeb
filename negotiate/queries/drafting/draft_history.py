"""What a draft has said, wording by wording, and any two wordings of its delegation on the same clause compared."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, AmendmentKind, Person, Revision, SavedWording
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.rows import by_code
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import told_changes
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import BORDER, short_name

#: Changes that a line of the history shows.
SHOWN = 2


@dataclass(frozen=True)
class PastWording:
    """One saved wording, with what changed since the one before; `key` names it in addresses."""

    key: str
    edition: int
    saved_at: datetime
    saved_by: str
    is_automatic: bool
    text: str
    changes: tuple[Excerpt, ...]
    more_changes: int
    is_newest: bool


@dataclass(frozen=True)
class OtherDraft:
    """Another amendment of the same delegation on the same clause."""

    key: str
    name: str
    text: str


@dataclass(frozen=True)
class DraftHistoryPage:
    """The wordings of one draft, the newest first, and two that are compared: `after` against `before`."""

    head: InstrumentHeader
    code: str
    name: str
    #: Whose draft it is, as its own writers say it.
    hers: str
    clause_code: str
    clause_label: str
    edition: int
    may_restore: bool
    wordings: tuple[PastWording, ...]
    others: tuple[OtherDraft, ...]
    before: str
    after: str
    old: str
    edits: tuple[Edit, ...]

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return what can be compared, by its key."""
        own = ((one.key, f"Edition {one.edition}, {one.saved_by}") for one in self.wordings)
        return (*own, *((one.key, one.name) for one in self.others))


def draft_history(db: Session, actor: Actor, code: str, before: str = "", after: str = "") -> DraftHistoryPage:
    """Return how an amendment of the actor's delegation was drafted; by default its two newest wordings."""
    amendment = by_code(db, Amendment, code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    require(actor, Act.SEE_DRAFTING, amendment)
    wordings, others = _wordings(db, amendment), _others(db, actor, amendment)
    texts = {one.key: one.text for one in wordings} | {one.key: one.text for one in others}
    newest = after if after in texts else next(iter(texts), "")
    earlier = next((one.key for one in wordings if one.key != newest), newest)
    oldest = before if before in texts else earlier
    newest_version = current_version(db, amendment.clause)
    old = texts.get(oldest, BORDER)
    return DraftHistoryPage(
        head=header_of(db, actor, load_instrument(db, actor, amendment.instrument.code)),
        code=amendment.code,
        name=_name(amendment),
        hers=amendment.hers,
        clause_code=amendment.clause.code,
        clause_label=short_name(newest_version.label, newest_version.heading),
        edition=amendment.revision.edition,
        may_restore=may(actor, Act.EDIT_DRAFT, amendment) and amendment.kind is not AmendmentKind.DELETE,
        wordings=wordings,
        others=others,
        before=oldest,
        after=newest,
        old=old,
        edits=diff_wordings(old, texts.get(newest, BORDER)),
    )


def _wordings(db: Session, amendment: Amendment) -> tuple[PastWording, ...]:
    query = (
        select(SavedWording, Person.name)
        .join(Revision, Revision.id == SavedWording.revision_id)
        .join(Person, Person.id == SavedWording.saved_by_id)
        .where(Revision.amendment_id == amendment.id)
        .options(joinedload(SavedWording.base_version))
        .order_by(SavedWording.id)
    )
    found: list[PastWording] = []
    for row, name in db.execute(query):
        first = row.base_version.wording.text if row.base_version else BORDER
        old = found[-1].text if found else first
        changes, more = told_changes(old, diff_wordings(old, row.wording.text), SHOWN)
        found.append(
            PastWording(
                key=f"e{row.edition}",
                edition=row.edition,
                saved_at=row.saved_at,
                saved_by=name,
                is_automatic=row.is_automatic,
                text=row.wording.text,
                changes=changes,
                more_changes=more,
                is_newest=row.edition == amendment.revision.edition,
            )
        )
    return tuple(reversed(found))


def _others(db: Session, actor: Actor, amendment: Amendment) -> tuple[OtherDraft, ...]:
    """Return the other amendments of the delegation on the clause, drafts and tabled ones, the newest first."""
    query = (
        select(Amendment)
        .where(
            Amendment.clause_id == amendment.clause_id,
            Amendment.delegation_id == amendment.delegation_id,
            Amendment.kind == amendment.kind,
            Amendment.id != amendment.id,
        )
        .options(selectinload(Amendment.revisions))
        .order_by(Amendment.id.desc())
    )
    own = (one for one in db.scalars(query) if may(actor, Act.SEE_DRAFTING, one))
    return tuple(OtherDraft(one.code, _name(one), one.revision.wording.text) for one in own)


def _name(amendment: Amendment) -> str:
    if amendment.number:
        return amendment_name(amendment.number)
    return f"Draft begun on {amendment.created_at.day} {amendment.created_at:%B}"
