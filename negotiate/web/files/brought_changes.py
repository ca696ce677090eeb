"""The changes of a file that comes back, as its preview shows them: read, told apart by author, stored nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.importing.office.documents import ReadDocument
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, given_versions, returned_changes
from negotiate.importing.office.reading import is_office_file, read_office_file
from negotiate.importing.office.recognising import AS_NEW, KnownClause, RecognisedFile, RecognisedPart, recognised
from negotiate.importing.office.unplaced import some, unplaced
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.models import AmendmentKind
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.sizes import why_refused
from negotiate.policy import Actor
from negotiate.queries.files.brought_back import (
    GivenVersion,
    StandingVersion,
    begun_since,
    given_clauses,
    standing_clauses,
)
from negotiate.text.diff.paragraphs.clause_matching import MatchedWords
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.unseen import refused_marks, taken_off, without_refused, without_stray
from negotiate.text.wording import Wording, full_name, joint_in_line
from negotiate.web.files.carried_files import carried

_AS_IT_WAS = "Nothing is changed in this file: it says what the text said when it was taken along."
_SAME_WORDS = "No words are changed in the clauses of this file: they say what they said when it was taken along."
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
    #: Which part of a file that is known by its words it is of.
    part: str = ""

    @property
    def is_ticked(self) -> bool:
        """Say whether it is offered as one to be kept: nobody need look at it before."""
        offered = self.is_sure and not self.refused and not self.trouble
        return offered if self.ticked is None else self.ticked


@dataclass(frozen=True)
class ShownPart:
    """A part of a file that was known by its words: which clause it is taken for, and which it could be."""

    number: int
    name: str
    becomes: str
    share: int
    is_sure: bool
    is_chosen: bool
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BroughtChanges:
    """The changes of a file; where it was known by its words, its parts, what of it and of the text only one has.

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

    @property
    def looked_at(self) -> tuple[ShownPart, ...]:
        """Return the parts that somebody is to look at."""
        return tuple(part for part in self.parts if not part.is_sure)

    @property
    def known(self) -> tuple[ShownPart, ...]:
        """Return the other parts."""
        return tuple(part for part in self.parts if part.is_sure)


def read_brought(raw: bytes) -> ReadDocument:
    """Return a file that was brought, read; raise Invalid where there is none, or it is none of an office program."""
    if not raw:
        raise Invalid("Choose the file that you took along and changed, Word (.docx) or OpenDocument (.odt).", "file")
    if len(raw) > UPLOAD_LIMIT:
        raise Invalid(f"This file is over {UPLOAD_LIMIT // 1_000_000} MB long. Bring in one clause at a time.", "file")
    if not is_office_file(raw):
        raise Invalid(_NO_OFFICE_FILE, "file")
    return read_office_file(raw)


def shown_changes(
    db: Session, actor: Actor, instrument: str, read: ReadDocument, chosen: Sequence[str] = ()
) -> BroughtChanges:
    """Return the changes of a file; raise Invalid where it is none of this instrument, or says what was said.

    `chosen` is which clause each part is of one that is known by its words, where somebody has said it.
    """
    versions = given_versions(read)
    given = {one.clause_code: one for one in given_clauses(db, actor, instrument, versions)}
    if not given:
        return _known_by_words([*standing_clauses(db, actor, instrument)], read, chosen)
    as_given = {code: _as_given(one) for code, one in given.items()}
    found = returned_changes(read, as_given)
    since = begun_since(db, actor, instrument, versions)
    rows = (one.version for one in standing_clauses(db, actor, instrument))
    names = {row.clause_code: _named(row) for row in rows if row.clause_code not in since}
    said = tuple(unplaced(read, found, as_given, names))
    if not found:
        raise Invalid(" ".join([_SAME_WORDS, *said]) if said else _AS_IT_WAS, "file")
    changes = (_change(number, one, given[one.clause.code]) for number, one in enumerate(found))
    return BroughtChanges(tuple(changes), said=said)


def _known_by_words(clauses: Sequence[StandingVersion], read: ReadDocument, chosen: Sequence[str]) -> BroughtChanges:
    """Return the changes of a file that lost its bookmarks: its clauses are known by what they say."""
    standing = {one.version.clause_code: one for one in clauses}
    file = recognised(read, [_standing(one) for one in standing.values()], chosen)
    if not chosen and not any(part.likeness for part in file.parts):
        raise Invalid(
            "None of its paragraphs is known as one of this text, neither by a mark of this house nor by its words. "
            "Take the text, or a clause, along without marks, and work in that file.",
            "file",
        )
    missing = tuple(_named(standing[code].version) for code in file.missing)
    given = {code: one.version for code, one in standing.items() if code in file.matches}
    names = {code: _named(one.version) for code, one in standing.items()}
    found = returned_changes(file.read, {code: _as_given(one) for code, one in given.items()})
    said = tuple(unplaced(file.read, found, {}, {code: name for code, name in names.items() if code in given}))
    if not standing and any(part.becomes == AS_NEW for part in file.parts):
        raise Invalid("This text has no clause behind which a new article could be put.", "file")
    changes = [_known(number, one, given, file) for number, one in enumerate(found)]
    changes += _new_clauses(len(changes), file, [one.version for one in clauses])
    if not changes and not chosen and all(part.is_sure for part in file.parts):
        raise Invalid(" ".join([_nothing_changed(missing), *said]), "file")
    parts = tuple(_part(number, part, file.missing, names) for number, part in enumerate(file.parts))
    return BroughtChanges(tuple(changes), True, file.unknown, missing, parts, carried(read), said)


def _known(number: int, one: ReturnedChange, given: Mapping[str, GivenVersion], file: RecognisedFile) -> ShownChange:
    part = file.matches[one.clause.code]
    change = _change(number, one, given[one.clause.code])
    share, place = round(100 * part.likeness), str(file.parts.index(part))
    return replace(change, share=share, is_sure=part.is_sure, part=place)


def _new_clauses(first: int, file: RecognisedFile, standing: Sequence[GivenVersion]) -> Iterator[ShownChange]:
    """Yield a clause to be put in for each part that was chosen to be one, behind the last clause that comes before."""
    behind = next(iter(standing), None)
    by_code = {one.clause_code: one for one in standing}
    for place, part in enumerate(file.parts):
        behind = by_code.get(part.becomes, behind)
        if behind and part.becomes == AS_NEW:
            clause = ClauseAsGiven(behind.clause_code, "", "", False, Wording("", ""))
            change = ReturnedChange("", clause, Wording(part.clause.heading, part.clause.body))
            blank = GivenVersion(behind.clause_code, "", 0, part.clause.label, "", Wording("", ""))
            shown = _change(first, change, blank)
            name = f"{part.name}, new behind {_named(behind)}"
            yield replace(shown, name=name, kind=AmendmentKind.INSERT, part=str(place))
            first += 1


def _part(number: int, part: RecognisedPart, left: Sequence[str], names: Mapping[str, str]) -> ShownPart:
    """Return a part with the clauses that it can be: the likely ones, and those that no part is.

    One without paragraphs of its own can be none of them: there is nothing in it to compare.
    """
    likely = (part.becomes, *part.others, *left) if part.has_paragraphs else ()
    offered = dict.fromkeys(code for code in likely if code in names)
    choices = tuple((code, names[code]) for code in offered)
    return ShownPart(number, part.name, part.becomes, round(100 * part.likeness), part.is_sure, part.is_chosen, choices)


def _nothing_changed(missing: Sequence[str]) -> str:
    """Return the refusal of a file without changes; it names what only the text has.

    >>> _nothing_changed([])
    'Nothing is changed in this file: its words are those of the text as it stands.'
    """
    if not missing:
        return "Nothing is changed in this file: its words are those of the text as it stands."
    same = "No words are changed in the clauses that both have."
    return f"{same} It lacks {some(missing)}. Propose a clause that is to go on the page of that clause."


def _standing(one: StandingVersion) -> KnownClause:
    row = one.version
    words = MatchedWords(row.label, row.wording.heading, row.wording.body, one.is_division)
    return KnownClause(words, _as_given(row))


def _named(one: GivenVersion) -> str:
    return full_name(one.label, one.wording.heading) or "the text before the first title"


def _as_given(one: GivenVersion) -> ClauseAsGiven:
    is_run_in = one.level < 0 and not one.wording.heading
    joint = one.joint if is_run_in else joint_in_line(one.joint) if one.label and one.wording.heading else ""
    return ClauseAsGiven(one.clause_code, one.code, one.label + joint, is_run_in, one.wording)


def _change(number: int, one: ReturnedChange, given: GivenVersion) -> ShownChange:
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
