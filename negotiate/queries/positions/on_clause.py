"""Positions on words of one clause: beside its text, and on a page of their own with those before and the form."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy.orm import Session

from negotiate.models import Clause, TextPosition, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.forms import PositionForm, position_form
from negotiate.queries.positions.stance_lines import SaidOfWords, StanceLine, stance_line
from negotiate.state.comments.text_positions import PlacedPosition, placed, positions_read, standing
from negotiate.state.comments.words_now import version_read
from negotiate.state.house.seats import seated_in
from negotiate.state.rows import by_code
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.lines import PlainVersion
from negotiate.state.text.publications import is_published
from negotiate.text.marks.citing import shorthand
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.asked_passages import Path, is_unnumbered, passage_at, path_of
from negotiate.text.wording import Wording, full_name

#: Words of a paragraph by which a form names it.
SHOWN = 60
#: The longest path of a paragraph that a position can name.
PATH = 40


@dataclass(frozen=True)
class PassageStances:
    """What stands on one passage, by the names of the delegations."""

    paragraph: str
    is_gone: bool
    stances: tuple[StanceLine, ...]


@dataclass(frozen=True)
class ClauseStances:
    """What stands on a clause, passage by passage in the order of the text, and what does not any more."""

    passages: tuple[PassageStances, ...]
    former: tuple[StanceLine, ...]

    @property
    def count(self) -> int:
        """Return how many positions stand."""
        return sum(len(one.stances) for one in self.passages)


@dataclass(frozen=True)
class ClausePositions:
    """The page of the positions on one clause, in the wording that its reader reads; `form` is None for most."""

    head: InstrumentHeader
    clause_code: str
    name: str
    version_number: int
    body: str
    stances: ClauseStances
    form: PositionForm | None


def clause_positions(db: Session, actor: Actor, code: str) -> ClausePositions:
    """Return the positions on a clause that the actor may read; raise NotFound where she does not read the clause."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    version = version_read(db, actor, clause)
    return ClausePositions(
        head=header_of(db, actor, instrument),
        clause_code=clause.code,
        name=full_name(version.label, version.heading),
        version_number=version.number,
        body=version.body,
        stances=stances_on(db, actor, clause, version),
        form=None if version.is_deleted else _form(db, actor, version),
    )


def stances_on(db: Session, actor: Actor, clause: Clause, version: Version | PlainVersion) -> ClauseStances:
    """Return the positions on a clause as they are to the wording that its reader reads."""
    if TextPosition not in stands_beside(db, clause.code):
        return ClauseStances((), ())
    rows = positions_read(db, actor, clause.instrument, TextPosition.clause_id == clause.id)
    found = [placed(row, "" if version.is_deleted else version.body) for row in rows]
    stand = standing(found)
    ordered = sorted(stand, key=lambda one: (*order_of_place(one), one.row.delegation.name, -one.row.id))
    passages = tuple(
        PassageStances(
            cited(first := of[0]),
            first.passage is None,
            tuple(line_of(actor, version.body, one, stands=True) for one in of),
        )
        for of in (list(same) for _, same in groupby(ordered, key=lambda one: one.place))
    )
    former = [one for one in reversed(found) if one not in stand]
    return ClauseStances(passages, tuple(line_of(actor, version.body, one, stands=False) for one in former))


def clause_of_position(db: Session, actor: Actor, code: str) -> str:
    """Return the code of the clause that a position is on; raise NotFound where the actor may not read it."""
    position = by_code(db, TextPosition, code)
    require(actor, Act.SEE_TEXT_POSITION, position)
    return position.clause.code


def order_of_place(one: PlacedPosition) -> tuple[object, ...]:
    """Return the place of a position in the order of the text: the whole clause first, what is gone last."""
    passage = one.passage
    return (passage is None, passage.start if passage else 0, -(passage.end if passage else 0), one.row.paragraph)


def cited(one: PlacedPosition) -> str:
    """Return how the passage of a position is cited; empty for the whole clause."""
    return f"{_cited(one.path)} (without a number now)" if one.has_lost_its_number else _cited(one.path)


def _cited(path: Path) -> str:
    return f"{path[0].removeprefix('n')}, unnumbered" if is_unnumbered(path) else shorthand(path)


def line_of(actor: Actor, body: str, one: PlacedPosition, *, stands: bool) -> StanceLine:
    """Return a position as it is to the body of its clause as it is read; what does not stand is not withdrawn."""
    row = one.row
    of = SaidOfWords(
        wording=f"version {row.version.number}",
        paragraph=cited(one),
        is_earlier=one.is_earlier,
        is_gone=one.passage is None,
        then=Wording("", _words(row.version.body, row.path)).text if one.is_earlier else "",
        now=Wording("", body[one.passage.start : one.passage.end].strip()).text if one.passage else "",
    )
    return stance_line(actor, row, of, stands=stands)


def _words(body: str, path: tuple[str, ...]) -> str:
    passage = passage_at(body, path)
    return body[passage.start : passage.end].strip() if passage else ""


def _form(db: Session, actor: Actor, version: Version) -> PositionForm | None:
    """Return the form for whoever takes positions for one delegation."""
    instrument = version.clause.instrument
    if not may(actor, Act.TAKE_TEXT_POSITION, instrument) or len(seated_in(actor, instrument)) != 1:
        return None
    form = position_form(db, actor, instrument, version.code, published=is_published(db, version))
    return replace(form, passages=tuple(_passages(version.body)))


def _passages(body: str) -> Iterable[tuple[str, str]]:
    """Yield each paragraph that can be named, with a number or without: its path, and how people know it.

    The only paragraph of a clause is the clause as a whole.
    """
    blocks, seen = paragraphs(body), set[str]()
    for at, block in enumerate(blocks if len(blocks) > 1 else ()):
        path = path_of(blocks, at)
        joined = "/".join(path)
        if joined and joined not in seen and len(joined) <= PATH:
            seen.add(joined)
            words = block.text.strip().removeprefix(block.enumerator).strip()
            yield joined, f"{_cited(path)}: {words[:SHOWN]}{'…' if len(words) > SHOWN else ''}"
