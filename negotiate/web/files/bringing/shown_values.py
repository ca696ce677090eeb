"""The changes of a file that comes back as its preview shows them, and how one is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from negotiate.ids import new_code
from negotiate.importing.office.authors import author_key
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange
from negotiate.models import AmendmentKind
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.sizes import why_refused
from negotiate.queries.files.brought_back import GivenVersion
from negotiate.queries.files.returned_talk import CommentInThread
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.unseen import refused_marks, taken_off, without_refused, without_stray
from negotiate.text.wording import Wording, full_name, joint_in_line


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
    #: How many of a hundred words its clause shares with the one that it was taken for; None where a bookmark says it,
    #: or it is new.
    share: int | None = None
    is_sure: bool = True
    #: Marks that no text is stored with, each with its place: what is proposed is without them.
    refused: tuple[str, ...] = ()
    #: What no reader sees and goes by itself, by name and number; why it cannot be kept as a draft, where it cannot.
    taken_off: str = ""
    trouble: str = ""
    #: Whether somebody has ticked it, where she has been asked.
    ticked: bool | None = None
    #: Which part of a file that is known by its words, or that was put between clauses, it is of.
    part: str = ""
    #: What else is to be looked at before it is ticked.
    doubt: str = ""

    @property
    def is_ticked(self) -> bool:
        """Say whether it is offered as one to be kept: nobody need look at it before."""
        offered = self.is_sure and not self.refused and not self.trouble
        return offered if self.ticked is None else self.ticked


@dataclass(frozen=True)
class ShownMarks:
    """What one person changed in a file, without a name where nothing is marked.

    Of a file that several have marked, those are strangers who do not sit for the delegation that brings it in: what
    they wrote becomes its draft only where somebody there says so.
    """

    author: str
    changes: tuple[ShownChange, ...]
    is_strangers: bool

    @property
    def all_of_it(self) -> str:
        """Return the numbers of the changes that can be kept, as one tick takes them all; empty where that is one."""
        numbers = [str(one.number) for one in self.changes if not one.trouble]
        return ",".join(numbers) if len(numbers) > 1 else ""


@dataclass(frozen=True)
class ShownPart:
    """A part of a file: which clause it is taken for, which it could be; `place` where it was put between clauses."""

    number: int
    name: str
    becomes: str
    share: int
    is_sure: bool
    is_chosen: bool
    choices: tuple[tuple[str, str], ...]
    place: str = ""


@dataclass(frozen=True)
class ShownAnswer:
    """What somebody has answered in a file to a comment of a thread, to be said there by whoever brings it in."""

    number: int
    to: CommentInThread
    comment: str
    author: str
    words: str
    is_ticked: bool
    #: Whether it is hers who brings the file: else it is said under her name all the same.
    is_hers: bool


@dataclass(frozen=True)
class BroughtChanges:
    """The changes of a file; its parts where it was known by its words, what of it and of the text only one has.

    Of a file that was known by its marks, the parts are what was put between its clauses.

    `carried` is the file itself, for the form in which somebody says which part is which.
    """

    changes: tuple[ShownChange, ...]
    by_words: bool = False
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    parts: tuple[ShownPart, ...] = ()
    carried: str = ""
    #: What of the file is in none of the changes, in sentences.
    said: tuple[str, ...] = ()
    answers: tuple[ShownAnswer, ...] = ()
    #: Why there are no changes, where there are none.
    nothing: str = ""

    @property
    def looked_at(self) -> tuple[ShownPart, ...]:
        """Return the parts that somebody is to look at."""
        return tuple(part for part in self.parts if not part.is_sure)

    @property
    def known(self) -> tuple[ShownPart, ...]:
        """Return the other parts."""
        return tuple(part for part in self.parts if part.is_sure)


def marks_by_author(changes: Sequence[ShownChange], people: Iterable[str]) -> tuple[ShownMarks, ...]:
    """Return changes by who made them, in the order in which they come; `people` sit for who brings the file in."""
    own, authors = set(map(author_key, people)), dict.fromkeys(one.author for one in changes)
    return tuple(
        _marks(author, changes, is_strangers=len(authors) > 1 and bool(author) and author_key(author) not in own)
        for author in authors
    )


def _marks(author: str, changes: Iterable[ShownChange], *, is_strangers: bool) -> ShownMarks:
    found = (one for one in changes if one.author == author)
    asked = (replace(one, ticked=False) if is_strangers and one.ticked is None else one for one in found)
    return ShownMarks(author, tuple(asked), is_strangers)


def named_clause(one: GivenVersion) -> str:
    """Return what a clause is called in one line."""
    has_name = one.label or one.wording.heading
    return full_name(one.label, one.wording.heading) if has_name else "the text before the first title"


def as_given(one: GivenVersion) -> ClauseAsGiven:
    """Return a clause as it was given to a file."""
    is_run_in = one.level < 0 and not one.wording.heading
    joint = one.joint if is_run_in else joint_in_line(one.joint) if one.label and one.wording.heading else ""
    return ClauseAsGiven(one.clause_code, one.code, one.label + joint, is_run_in, one.wording)


def shown_change(number: int, one: ReturnedChange, given: GivenVersion) -> ShownChange:
    """Return a change as the draft would be stored, with what is lost of it on the way."""
    rationale, kept = "\n\n".join(one.remarks), given.wording.text
    words = [(one.wording.heading, kept), (one.wording.body, kept), (rationale, "")]
    plain = [without_refused(said) for said, _ in words]
    heading, body, reasons = (without_stray(said, stays) for said, (_, stays) in zip(plain, words, strict=True))
    proposal = Proposal(given.code, given.label, heading, body, reasons, code=new_code())
    wording = proposal.wording
    return ShownChange(
        number=number,
        author=one.author,
        name=full_name(given.label, given.wording.heading),
        kind=AmendmentKind.DELETE if one.is_deletion else AmendmentKind.MODIFY,
        clause=given.clause_code,
        base_text=given.wording.text,
        edits=diff_wordings(given.wording.text, wording.text),
        proposal=proposal,
        refused=_refused(one.wording, rationale),
        taken_off=taken_off("".join(plain), f"{heading}{body}{reasons}"),
        trouble=why_refused(wording, given.label, reasons) or _nothing_left(one, given, wording),
    )


def _nothing_left(one: ReturnedChange, given: GivenVersion, wording: Wording) -> str:
    """Return why nothing is to be kept of a change that was one of marks alone."""
    return "" if one.is_deletion or wording != given.wording else "Without these marks it says what the clause says."


def _refused(wording: Wording, rationale: str) -> tuple[str, ...]:
    """Return the marks that no text is stored with, the place of each among what it is written in.

    >>> _refused(Wording("", "States \u202eact."), "")
    ('U+202E, which turns the direction of writing round, in paragraph 1, between “States” and “act.”',)
    """
    there = (("heading: ", wording.heading), ("", wording.body), ("comment: ", rationale))
    return tuple(f"{where}{mark}" for where, words in there for mark in refused_marks(words))
