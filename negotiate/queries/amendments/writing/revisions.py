"""A tabled amendment ready to be put anew by its own delegation."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Amendment, AmendmentKind, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.amendable import is_new_clause, why_not_revisable
from negotiate.state.amendments.current_wording import as_wording, current_wording_of, text_on
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class RevisionPage:
    """The newest text below an amendment (`base`), and what its changes make of it as far as they were carried.

    `read` is the code of its newest revision. `label` names the clause on which it was proposed, and `new_label` says
    what a new clause is to be called; None where no new one is proposed. `amends` is the number of the amendment that
    it amends, `parent` the code of that one's newest revision, and `present` the clause without either; None where the
    clause, or nothing, is what lies below.
    """

    head: InstrumentHeader
    code: str
    read: str
    number: int
    new_label: str | None
    clause_code: str
    label: str
    base_code: str
    base: Wording
    wording: Wording
    rationale: str
    submitted: Wording
    amends: int | None
    parent: str
    present: Wording | None

    @property
    def present_text(self) -> str:
        """Return the clause without either amendment; empty where it is not to be shown."""
        return self.present.text if self.present else ""

    def edits_of_present(self, wording: Wording) -> tuple[Edit, ...]:
        """Return what a wording changes in the clause."""
        return diff_wordings(self.present.text, wording.text) if self.present else ()


def revision_page(db: Session, actor: Actor, code: str) -> RevisionPage:
    """Return the form of a revision; raise NotFound where there is nothing to revise."""
    amendment = by_code(db, Amendment, code)
    require(actor, Act.ANSWER_CARRIAGE, amendment)
    if sentence := why_not_revisable(db, amendment):
        raise NotFound(sentence)
    version, parent, revision = current_version(db, amendment.clause), amendment.parent, amendment.revision
    is_new = amendment.kind is AmendmentKind.INSERT
    below = _below(amendment, version)
    wanted = current_wording_of(amendment).after if parent else text_on(revision, None if is_new else version)
    return RevisionPage(
        head=header_of(db, actor, load_instrument(db, actor, amendment.instrument.code)),
        code=amendment.code,
        read=revision.code,
        new_label=revision.label if is_new_clause(amendment) else None,
        number=amendment.number or 0,
        clause_code=amendment.clause.code,
        label=version.label or version.heading,
        base_code="" if is_new else version.code,
        base=as_wording(below, revision.wording),
        wording=as_wording(wanted, revision.wording),
        rationale=revision.rationale,
        submitted=revision.wording,
        amends=parent.number if parent else None,
        parent=parent.revision.code if parent else "",
        present=version.wording if parent and not is_new else None,
    )


def _below(amendment: Amendment, version: Version) -> str:
    """Return the text that an amendment changes, as it stands; empty where it is a new clause."""
    if is_new_clause(amendment):
        return Wording("", "").text
    parent, is_new = amendment.parent, amendment.kind is AmendmentKind.INSERT
    return text_on(parent.revision, None if is_new else version) if parent else version.wording.text
