"""The changes of a file that comes back, as its preview shows them: read, told apart by author, stored nowhere."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.importing.office.documents import ReadDocument
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, given_versions, returned_changes
from negotiate.importing.office.reading import is_office_file, read_office_file
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.models import AmendmentKind
from negotiate.operations.amendments.wordings import Proposal
from negotiate.policy import Actor
from negotiate.queries.files.brought_back import GivenVersion, given_clauses
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import full_name

_NO_OFFICE_FILE = (
    "This is no Word file (.docx) and no OpenDocument text (.odt). Bring in the file that you took along from here."
)


@dataclass(frozen=True)
class ShownChange:
    """One change as the preview shows it: who made it, in which clause, what the draft would say."""

    number: int
    author: str
    name: str
    kind: AmendmentKind
    clause: str
    base_text: str
    edits: tuple[Edit, ...]
    proposal: Proposal


def read_brought(raw: bytes) -> ReadDocument:
    """Return a file that was brought, read; raise Invalid where there is none, or it is none of an office program."""
    if not raw:
        raise Invalid("Choose the file that you took along and changed, Word (.docx) or OpenDocument (.odt).", "file")
    if len(raw) > UPLOAD_LIMIT:
        raise Invalid(f"This file is over {UPLOAD_LIMIT // 1_000_000} MB long. Bring in one clause at a time.", "file")
    if not is_office_file(raw):
        raise Invalid(_NO_OFFICE_FILE, "file")
    return read_office_file(raw)


def shown_changes(db: Session, actor: Actor, instrument: str, read: ReadDocument) -> list[ShownChange]:
    """Return the changes of a file; raise Invalid where it is none of this instrument, or says what was said."""
    given = {one.clause_code: one for one in given_clauses(db, actor, instrument, given_versions(read))}
    if not given:
        raise Invalid(
            "None of its paragraphs is known as one of this text. Take the text, or a clause, along without marks, and "
            "work in that file.",
            "file",
        )
    found = returned_changes(read, {code: _as_given(one) for code, one in given.items()})
    if not found:
        raise Invalid("Nothing is changed in this file: it says what the text said when it was taken along.", "file")
    return [_change(number, one, given[one.clause.code]) for number, one in enumerate(found)]


def _as_given(one: GivenVersion) -> ClauseAsGiven:
    is_run_in = one.level < 0 and not one.wording.heading
    joint = one.joint if is_run_in or (one.label and one.wording.heading) else ""
    return ClauseAsGiven(one.clause_code, one.code, one.label + joint, is_run_in, one.wording)


def _change(number: int, one: ReturnedChange, given: GivenVersion) -> ShownChange:
    rationale = "\n\n".join(one.remarks)
    proposal = Proposal(given.code, given.label, one.wording.heading, one.wording.body, rationale, code=new_code())
    return ShownChange(
        number=number,
        author=one.author,
        name=full_name(given.label, given.wording.heading),
        kind=AmendmentKind.DELETE if one.is_deletion else AmendmentKind.MODIFY,
        clause=given.clause_code,
        base_text=given.wording.text,
        edits=diff_wordings(given.wording.text, one.wording.text),
        proposal=proposal,
    )
