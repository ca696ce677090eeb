"""Files in the story: taken along, marked in a capital by several hands, and brought back as drafts of a delegation.

Each file is written and read by the same functions as those of any delegation; that it lay on a desk in between is the
story's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from negotiate import clock
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.demo.telling.proposals import replaced
from negotiate.exporting.paper.clauses import ClauseFields, marked_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import Paper, PaperRemark, Reviser
from negotiate.exporting.word.document import to_docx
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, returned_changes
from negotiate.importing.office.reading import read_office_file
from negotiate.models import AmendmentKind, Clause, Version
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.tabling import draft
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import Wording


@dataclass(frozen=True, slots=True)
class StoryMark:
    """What one hand in a capital changed, and why, in a comment beside it."""

    author: str
    old: str
    new: str
    comment: str


@dataclass(frozen=True, slots=True)
class StoryFile:
    """A file that came back: whose it is, of which clause, on which day, and the marks in it."""

    by: str
    clause: str
    day: int
    hour: int
    marks: tuple[StoryMark, ...]


def read_files() -> tuple[StoryFile, ...]:
    """Return the files of the story."""
    return tuple(
        StoryFile(**{**told, "marks": tuple(StoryMark(**mark) for mark in told["marks"])})
        for told in read_toml("files.toml")["brought"]
    )


def deeds_of_files(stage: StoryStage) -> Iterator[Deed]:
    """Yield that each file was brought back."""
    for told in read_files():
        yield Deed(stage.days.past(told.day, told.hour), partial(_bring_back, stage, told))


def _bring_back(stage: StoryStage, told: StoryFile) -> None:
    """Begin a draft for what each hand changed; her comments are its reasons."""
    clause, version = stage.clause(told.clause)
    for change in _changes(marked_file(told, clause, version), clause, version):
        said = change.wording
        form = Proposal(version.code, version.label, said.heading, said.body, "\n\n".join(change.remarks))
        draft(stage.db, stage.house.negotiator(told.by), clause.code, AmendmentKind.MODIFY, form)


def marked_file(told: StoryFile, clause: Clause, version: Version) -> bytes:
    """Return the file as it came back: a clause as it was taken along, with the marks and comments of a capital."""
    base, after, signed = version.wording, version.wording, list[SignedEdit]()
    for mark in told.marks:
        by = Reviser(mark.author, clock.now())
        changed = Wording(base.heading, replaced(base.body, mark.old, mark.new))
        signed += [SignedEdit(edit, by, by) for edit in diff_wordings(base.text, changed.text)]
        after = Wording(after.heading, replaced(after.body, mark.old, mark.new))
    signed.sort(key=lambda one: one.edit.start)
    title = (clause.kind.value, clause.level, version.label, version.joint)
    remarks = [PaperRemark(Reviser(mark.author, clock.now()), mark.comment) for mark in told.marks]
    name = f"c_{clause.code}_{version.code}"
    sides = ClauseFields(*title, base), ClauseFields(*title, after)
    paper = marked_clause(name, sides, signed, Reviser("", clock.now()), remarks)
    called = clause.instrument.title
    return to_docx(Paper(called, "", version.label, "en", False, clock.now(), clock.now().date().isoformat(), (paper,)))


def _changes(file: bytes, clause: Clause, version: Version) -> tuple[ReturnedChange, ...]:
    given = ClauseAsGiven(clause.code, version.code, version.label + version.joint, False, version.wording)
    return returned_changes(read_office_file(file), {clause.code: given})
