"""Positions on words of one clause: beside its text, and on a page of their own with those before and the form."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy.orm import Session

from negotiate.models import Clause, Stance, TextPosition, ThreadReach, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.comments.forms import ReachChoice, reaches_of
from negotiate.queries.comments.threads import readers_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.comments.text_positions import PlacedPosition, placed, positions_read, standing
from negotiate.state.comments.words_now import version_read
from negotiate.state.house.behalves import groups_spoken_for
from negotiate.state.house.seats import delegation_of, seated_in
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainVersion
from negotiate.state.text.publications import is_published
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.marks.paragraphs import paragraphs, shorthand
from negotiate.text.norms.asked_passages import passage_at
from negotiate.text.wording import Wording, full_name

#: Words of a paragraph by which a form names it.
SHOWN = 60
#: The longest path of a paragraph that a position can name.
PATH = 40


@dataclass(frozen=True)
class TextStance:
    """A position on words; `paragraph` is where they are now, as it is cited, empty for the whole clause.

    Where they have changed since, `then` is how they read, and `now` how they do today; where they stand no more,
    `is_gone`.
    """

    code: str
    delegation: str
    stance: Stance
    note: str
    behalf: str
    reach: ThreadReach
    readers: str
    paragraph: str
    said_on: int
    is_earlier: bool
    is_gone: bool
    then: str
    now: str
    taken_at: datetime
    taken_by: str
    withdrawn_at: datetime | None
    may_withdraw: bool

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return what made the words those of today; nothing where they are the same, or gone."""
        return tuple(diff_wordings(self.then, self.now)) if self.is_earlier and not self.is_gone else ()


@dataclass(frozen=True)
class PassageStances:
    """What stands on one passage, by the names of the delegations."""

    paragraph: str
    is_gone: bool
    stances: tuple[TextStance, ...]


@dataclass(frozen=True)
class ClauseStances:
    """What stands on a clause, passage by passage in the order of the text, and what does not any more."""

    passages: tuple[PassageStances, ...]
    former: tuple[TextStance, ...]

    @property
    def count(self) -> int:
        """Return how many positions stand."""
        return sum(len(one.stances) for one in self.passages)


@dataclass(frozen=True)
class PositionForm:
    """What a position can be taken on, before whom, and on behalf of which groups."""

    passages: tuple[tuple[str, str], ...]
    reaches: tuple[ReachChoice, ...]
    groups: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ClausePositions:
    """The page of the positions on one clause, in the wording that its reader reads; `form` is None for most."""

    head: InstrumentHeader
    clause_code: str
    name: str
    version_code: str
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
        version_code=version.code,
        version_number=version.number,
        body=version.body,
        stances=stances_on(db, actor, clause, version),
        form=None if version.is_deleted else _form(db, actor, version),
    )


def stances_on(db: Session, actor: Actor, clause: Clause, version: Version | PlainVersion) -> ClauseStances:
    """Return the positions on a clause as they are to the wording that its reader reads."""
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
    return f"{shorthand(one.path)} (without a number now)" if one.has_lost_its_number else shorthand(one.path)


def line_of(actor: Actor, body: str, one: PlacedPosition, *, stands: bool) -> TextStance:
    """Return a position as it is to the body of its clause as it is read; what does not stand is not withdrawn."""
    row = one.row
    then = Wording("", _words(row.version.body, row.path)).text if one.is_earlier else ""
    now = Wording("", body[one.passage.start : one.passage.end].strip()).text if one.passage else ""
    return TextStance(
        code=row.code,
        delegation=row.delegation.name,
        stance=row.stance,
        note=row.note,
        behalf=row.behalf.name if row.behalf else "",
        reach=row.reach,
        readers=readers_of(row),
        paragraph=cited(one),
        said_on=row.version.number,
        is_earlier=one.is_earlier,
        is_gone=one.passage is None,
        then=then,
        now=now,
        taken_at=row.taken_at,
        taken_by=row.taken_by.name,
        withdrawn_at=row.retreat.withdrawn_at if row.retreat else None,
        may_withdraw=stands and may(actor, Act.WITHDRAW_TEXT_POSITION, row),
    )


def _words(body: str, path: tuple[str, ...]) -> str:
    passage = passage_at(body, path)
    return body[passage.start : passage.end].strip() if passage else ""


def _form(db: Session, actor: Actor, version: Version) -> PositionForm | None:
    """Return the form for whoever takes positions for one delegation."""
    instrument = version.clause.instrument
    if not may(actor, Act.TAKE_TEXT_POSITION, instrument) or len(seated_in(actor, instrument)) != 1:
        return None
    reaches = reaches_of(db, actor, instrument, published=is_published(db, version)).choices
    groups = groups_spoken_for(db, delegation_of(db, actor, instrument))
    return PositionForm(
        passages=tuple(_passages(version.body)),
        reaches=tuple(one for one in reaches if one.reach is not ThreadReach.SECRETARIAT),
        groups=tuple((one.code, one.name) for one in groups),
    )


def _passages(body: str) -> Iterable[tuple[str, str]]:
    """Yield each paragraph that has a number: its path, and how people know it."""
    seen: set[str] = set()
    for block in paragraphs(body):
        path = "/".join(block.path)
        if block.enumerator and path and path not in seen and len(path) <= PATH:
            seen.add(path)
            words = block.text.strip().removeprefix(block.enumerator).strip()
            yield path, f"{shorthand(block.path)}: {words[:SHOWN]}{'…' if len(words) > SHOWN else ''}"
