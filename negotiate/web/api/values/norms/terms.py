"""The register of terms as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.norms.term_lines import ClausePlace, DefinitionLine, RegisterLine, RemarkLine, UseLine


@dataclass(frozen=True)
class PassagePlaceAnswer:
    """A paragraph of a clause: the code of the clause, and what people call the place."""

    clause: str
    name: str


@dataclass(frozen=True)
class DefinitionAnswer:
    """A provision that says what a term means; it is contested where it stands in brackets."""

    at: PassagePlaceAnswer
    words: str
    is_contested: bool


@dataclass(frozen=True)
class UseAnswer:
    """A use of a term, with some words on either side."""

    at: PassagePlaceAnswer
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class RemarkAnswer:
    """What somebody wrote under a term: `by` is empty where the secretariat did.

    `not_shared_by` are the delegations that do not share it, `found_in` the open amendments that use the words.
    """

    code: str
    kind: str
    language: str
    words: str
    reason: str
    by: str
    said_at: datetime
    not_shared_by: tuple[str, ...]
    found_in: tuple[str, ...]


@dataclass(frozen=True)
class TermAnswer:
    """A term; `uses_in_agreed` names agreed clauses that use it while its meaning is contested.

    `was` is how its definition read in the text before, empty where that has not changed.
    """

    key: str
    words: str
    definitions: tuple[DefinitionAnswer, ...]
    uses: tuple[UseAnswer, ...]
    uses_in_agreed: tuple[str, ...]
    was: str
    remarks: tuple[RemarkAnswer, ...]


def term_answer(line: RegisterLine) -> TermAnswer:
    """Return a term with its definitions, its uses and what is written under it."""
    return TermAnswer(
        key=line.slug,
        words=line.words,
        definitions=tuple(map(_definition, line.definitions)),
        uses=tuple(map(_use, line.uses)),
        uses_in_agreed=line.agreed_uses,
        was=line.moved.old if line.moved else "",
        remarks=tuple(map(_remark, line.remarks)),
    )


def place_answer(place: ClausePlace) -> PassagePlaceAnswer:
    """Return where something stands."""
    return PassagePlaceAnswer(place.clause_code, place.name)


def _definition(line: DefinitionLine) -> DefinitionAnswer:
    return DefinitionAnswer(place_answer(line.place), line.words, line.is_contested)


def _use(line: UseLine) -> UseAnswer:
    return UseAnswer(place_answer(line.place), line.before, line.words, line.after)


def _remark(line: RemarkLine) -> RemarkAnswer:
    remark = line.remark
    return RemarkAnswer(
        code=remark.code,
        kind=remark.kind.value,
        language=remark.language,
        words=remark.words,
        reason=remark.reason,
        by=remark.by or "",
        said_at=remark.said_at,
        not_shared_by=tuple(name for _, name in remark.dissenters),
        found_in=tuple(code for _, code in line.found_in),
    )
