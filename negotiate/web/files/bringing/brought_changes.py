"""The changes of a file that comes back, as its preview shows them: read, told apart by author, stored nowhere."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.importing.carried_files import carried
from negotiate.importing.office.asides import excerpt
from negotiate.importing.office.authors import with_one_name_each
from negotiate.importing.office.between import parted
from negotiate.importing.office.documents import ReadDocument
from negotiate.importing.office.new_clauses import reads_like_a_title
from negotiate.importing.office.proposals import ReturnedChange, given_versions, returned_changes
from negotiate.importing.office.reading import is_office_file, read_office_file
from negotiate.importing.office.recognising import AS_NEW, KnownClause, RecognisedFile, RecognisedPart, recognised
from negotiate.importing.office.unplaced import some, unplaced
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.importing.returned_talk import talk_apart
from negotiate.policy import Actor
from negotiate.queries.files.brought_back import (
    GivenVersion,
    StandingVersion,
    begun_since,
    given_clauses,
    standing_clauses,
)
from negotiate.text.diff.paragraphs.clause_matching import MatchedWords
from negotiate.web.files.bringing.put_in import (
    StandingOrder,
    changes_of_unknown,
    changes_put_in,
    parts_put_in,
    returned_in,
)
from negotiate.web.files.bringing.returned_answers import shown_answers
from negotiate.web.files.bringing.shown_values import (
    BroughtChanges,
    ShownChange,
    ShownPart,
    as_given,
    named_clause,
    shown_change,
)

_AS_IT_WAS = "Nothing is changed in this file: it says what the text said when it was taken along."
_SAME_WORDS = "No words are changed in the clauses of this file: they say what they said when it was taken along."
_NO_OFFICE_FILE = (
    "This is no Word file (.docx) and no OpenDocument text (.odt). Bring in the file that you took along from here."
)


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
    """Return the changes of a file, and what was answered in it; raise Invalid where there is nothing of either.

    `chosen` is which clause each part is of one that is known by its words, where somebody has said it.
    """
    talk = talk_apart(read)
    answers, told = shown_answers(db, actor, instrument, talk)
    brought = _changes(db, actor, instrument, talk.read, chosen)
    if brought.nothing and not answers:
        raise Invalid(" ".join([brought.nothing, *brought.said, *told]), "file")
    is_chosen_by_hand = brought.parts or brought.by_words
    packed = carried(read) if is_chosen_by_hand else ""
    return replace(brought, carried=packed, said=(*brought.said, *told), answers=answers)


def _changes(db: Session, actor: Actor, instrument: str, read: ReadDocument, chosen: Sequence[str]) -> BroughtChanges:
    """Return the changes of a file without the comments of the house; raise Invalid where it is not of this text."""
    versions = given_versions(read)
    given = {one.clause_code: one for one in given_clauses(db, actor, instrument, versions)}
    if not given:
        return _known_by_words([*standing_clauses(db, actor, instrument)], read, chosen)
    rows = [one.version for one in standing_clauses(db, actor, instrument)]
    since = begun_since(db, actor, instrument, versions)
    names = {row.clause_code: named_clause(row) for row in rows if row.clause_code not in since}
    return _known_by_marks(with_one_name_each(read), given, StandingOrder(rows), names, chosen)


def _known_by_marks(
    read: ReadDocument,
    given: Mapping[str, GivenVersion],
    order: StandingOrder,
    names: Mapping[str, str],
    chosen: Sequence[str],
) -> BroughtChanges:
    """Return the changes of a file whose bookmarks say which clause is which; `names` those that it can have."""
    clauses = {code: as_given(one) for code, one in given.items()}
    file = parted(read, clauses, [one.label for one in order.clauses], chosen)
    found = returned_changes(file.read, clauses)
    said = tuple(unplaced(file.read, [*found, *returned_in(file)], clauses, names))
    if not found and not file.parts:
        return BroughtChanges((), said=said, nothing=_SAME_WORDS if said else _AS_IT_WAS)
    changes = [_doubted(shown_change(number, one, given[one.clause.code])) for number, one in enumerate(found)]
    changes += changes_put_in(len(changes), file, order)
    called = {code: named_clause(one) for code, one in given.items()} | dict(names)
    parts = parts_put_in(file.parts, called)
    return BroughtChanges(tuple(changes), parts=parts, said=said)


def _doubted(change: ShownChange) -> ShownChange:
    """Return a change, doubted where a line that came into its clause reads like the title of another one."""
    before = {*change.base_text.split("\n")}
    came = (line for line in change.proposal.body.split("\n") if line.strip() and line not in before)
    title = next((line for line in came if reads_like_a_title(line)), "")
    if not title:
        return change
    doubt = f"A line of it reads like the title of another clause: “{excerpt(title)}”. See whether it is one."
    return replace(change, doubt=doubt, is_sure=False)


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
    missing = tuple(named_clause(standing[code].version) for code in file.missing)
    given = {code: one.version for code, one in standing.items() if code in file.matches}
    names = {code: named_clause(one.version) for code, one in standing.items()}
    found = returned_changes(file.read, {code: as_given(one) for code, one in given.items()})
    said = tuple(unplaced(file.read, found, {}, {code: name for code, name in names.items() if code in given}))
    if not standing and any(part.becomes == AS_NEW for part in file.parts):
        raise Invalid("This text has no clause behind which a new article could be put.", "file")
    changes = [_known(number, one, given, file) for number, one in enumerate(found)]
    changes += changes_of_unknown(len(changes), file, [one.version for one in clauses])
    if not changes and not chosen and all(part.is_sure for part in file.parts):
        return BroughtChanges((), said=said, nothing=_nothing_changed(missing))
    parts = tuple(_part(number, part, file.missing, names) for number, part in enumerate(file.parts))
    return BroughtChanges(tuple(changes), True, file.unknown, missing, parts, said=said)


def _known(number: int, one: ReturnedChange, given: Mapping[str, GivenVersion], file: RecognisedFile) -> ShownChange:
    part = file.matches[one.clause.code]
    change = shown_change(number, one, given[one.clause.code])
    share, place = round(100 * part.likeness), str(file.parts.index(part))
    return replace(change, share=share, is_sure=part.is_sure, part=place)


def _part(number: int, part: RecognisedPart, left: Sequence[str], names: Mapping[str, str]) -> ShownPart:
    """Return a part with the clauses that it can be: the likely ones, and those that no part is.

    One without paragraphs of its own can be none of them: there is nothing in it to compare.
    """
    likely = (part.becomes, *part.others, *left) if part.has_paragraphs else ()
    offered = dict.fromkeys(code for code in likely if code in names)
    choices = tuple((code, names[code]) for code in offered)
    return ShownPart(number, part.name, part.becomes, round(100 * part.likeness), part.is_sure, part.is_chosen, choices)


def _nothing_changed(missing: Sequence[str]) -> str:
    """Return why a file has no changes; it names what only the text has.

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
    return KnownClause(words, as_given(row))
