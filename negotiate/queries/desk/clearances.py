"""What a clause leaves open in options and brackets: the form in which it is decided, and what the answers come to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Clause
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.desk.clearing_answers import given_answers, tried_answers
from negotiate.state.desk.desk_drafts import desk_draft_of
from negotiate.state.numbering.number_rewrites import words_before
from negotiate.state.rounds import open_round
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.clearing.clearing import drawn, floor_of, places_in
from negotiate.text.edits import Edit
from negotiate.text.marks.citing import cite
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.references.paragraph_paths import Path
from negotiate.text.wording import Wording, short_name


@dataclass(frozen=True)
class PlaceLine:
    """A place in the form: where it stands, what it leaves open, and each answer with the words that it keeps.

    `is_inner` where it stands inside another place, and goes with that.
    """

    number: int
    where: str
    before: str
    dispute: str
    answers: tuple[tuple[str, str], ...]
    is_inner: bool


@dataclass(frozen=True)
class ClearancePage:
    """A clause with all that can be decided in it; `tried` are the answers that the screen of the room shows."""

    head: InstrumentHeader
    clause_code: str
    label: str
    version_code: str
    base: Wording
    places: tuple[PlaceLine, ...]
    has_round: bool
    tried: Mapping[int, int]

    def edits(self, answers: Mapping[int, int]) -> tuple[Edit, ...]:
        """Return what some answers change; those that the clause does not have are left out."""
        return edits_of(self.base, {place: answer for place, answer in answers.items() if self._has(place, answer)})

    def _has(self, place: int, answer: int) -> bool:
        return 0 <= place < len(self.places) and 0 <= answer < len(self.places[place].answers)


def clearance_page(db: Session, actor: Actor, clause_code: str) -> ClearancePage:
    """Return a clause for whoever may decide what it leaves open."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.MERGE, instrument)
    version = current_version(db, clause)
    wording = Wording("", "") if version.is_deleted else version.wording
    round = open_round(db, instrument)
    draft = desk_draft_of(db, clause, round, version) if round else None
    return ClearancePage(
        head=header_of(db, actor, instrument),
        clause_code=clause.code,
        label=short_name(version.label, version.heading),
        version_code=version.code,
        base=wording,
        places=tuple(_lines(wording, instrument.language)),
        has_round=round is not None,
        tried=tried_answers(draft.choices) if draft else {},
    )


def edits_of(wording: Wording, answers: Mapping[int, int]) -> tuple[Edit, ...]:
    """Return what answers strike out of a wording."""
    chosen = [one.answer for one in given_answers(wording, answers)]
    return drawn(wording.text, chosen, floor_of(wording))


def _lines(wording: Wording, language: str) -> Iterator[PlaceLine]:
    text, body = wording.text, floor_of(wording)
    blocks = paragraphs(wording.body)
    reached = 0
    for number, place in enumerate(places_in(wording)):
        at = place.start - body
        block = next((block for block in blocks if block.start <= at < block.end), None)
        yield PlaceLine(
            number=number,
            where="Heading" if at < 0 else _where(block.path if block else (), language),
            before=_before(text, place.start, block.enumerator if block else ""),
            dispute=place.dispute.value,
            answers=tuple((answer.name, answer.words(text).strip()) for answer in place.answers),
            is_inner=place.start < reached,
        )
        reached = max(reached, place.end)


def _where(path: Path, language: str) -> str:
    """Return how a paragraph is cited, as the beginning of a line."""
    cited = cite("", path, language).lstrip(",،， ")
    return cited[:1].upper() + cited[1:]


def _before(text: str, start: int, enumerator: str) -> str:
    """Return the words before a place; nothing where it begins its paragraph."""
    before = words_before(text, start).rstrip("*_ ")
    return "" if before.strip("[]*_ ") == enumerator else before
