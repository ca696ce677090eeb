"""The page of one clash that was put to delegations, and the form by which one is put to them."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import ClashQuestion, Clause, Instrument, ReadingPosition, ThreadReach
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.forms import PositionForm, position_form
from negotiate.queries.positions.questions.asked_question import AskedQuestion
from negotiate.queries.positions.questions.asked_readings import AROUND, asked_questions
from negotiate.queries.positions.stance_lines import StanceLine
from negotiate.queries.positions.statements import columns_of
from negotiate.state.desk.question_names import asked_of
from negotiate.state.desk.rival_readings import Clash, ClausesClashes, can_be_put, clashes_of
from negotiate.state.house.seats import seated_in
from negotiate.state.rows import by_code
from negotiate.state.text.excerpts import surroundings
from negotiate.state.text.versions import current_version
from negotiate.text.merge.regions import Stroke, redline_of
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class DelegationRow:
    """What one delegation says of each reading, in their order; None where it has recorded nothing."""

    name: str
    is_ours: bool
    #: When it ceased to take part; None where it does.
    left_at: datetime | None
    cells: tuple[StanceLine | None, ...]


@dataclass(frozen=True)
class QuestionPage:
    """A clash that was put to delegations, with what each says; `form` is None for most.

    `newer` is the code of what was put on the same clause since, where this stands no more; empty where nothing was.
    `can_ask` where the actor may put something else there now.
    """

    head: InstrumentHeader
    question: AskedQuestion
    rows: tuple[DelegationRow, ...]
    form: PositionForm | None
    newer: str
    can_ask: bool

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the heads of the table."""
        return "Delegation", *(reading.name for reading in self.question.readings)


@dataclass(frozen=True)
class OpenReading:
    """A reading that can be put to delegations: whose it is, and how it looks in its place."""

    names: tuple[tuple[int, str], ...]
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True)
class OpenClash:
    """A clash that can be put to delegations; `asked` is the code of the question where it has been already.

    `words` names it in a line.
    """

    key: str
    words: str
    before: str
    after: str
    readings: tuple[OpenReading, ...]
    asked: str


@dataclass(frozen=True)
class NewQuestionPage:
    """The clashes of a clause of which one can be put to delegations."""

    head: InstrumentHeader
    clause_code: str
    name: str
    version_code: str
    clashes: tuple[OpenClash, ...]

    @property
    def open(self) -> tuple[OpenClash, ...]:
        """Return those that were not put to delegations yet."""
        return tuple(clash for clash in self.clashes if not clash.asked)


def question_page(db: Session, actor: Actor, code: str) -> QuestionPage:
    """Return a clash as it was put to delegations; raise NotFound where the actor reads no amendments."""
    row = by_code(db, ClashQuestion, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    require(actor, Act.SEE_QUESTION, row)
    of_clause = asked_questions(db, actor, instrument, ClashQuestion.clause_id == row.clause_id)
    question = next(one for one in of_clause if one.code == code)
    head = header_of(db, actor, instrument)
    return QuestionPage(
        head=head,
        question=question,
        rows=_rows(db, actor, instrument, question),
        form=_form(db, actor, row, question),
        newer=next((one.code for one in of_clause if one.is_asked), "") if not question.stands else "",
        can_ask=not question.stands and Act.ASK_OF_READINGS in head.acts and can_be_put(db, row.clause),
    )


def clause_questions(db: Session, actor: Actor, clause_code: str) -> tuple[AskedQuestion, ...]:
    """Return what was put to delegations on a clause, the newest first; raise NotFound of what may not be read."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    if not may(actor, Act.SEE_TABLE, instrument):
        raise NotFound("There is nothing here that you can see.")
    return asked_questions(db, actor, instrument, ClashQuestion.clause_id == clause.id)


def question_of_position(db: Session, actor: Actor, code: str) -> str:
    """Return the code of the question that a position is on; raise NotFound where the actor may not read it."""
    position = by_code(db, ReadingPosition, code)
    require(actor, Act.SEE_POSITION, position)
    return position.reading.question.code


def new_question_page(db: Session, actor: Actor, clause_code: str) -> NewQuestionPage:
    """Return the clashes of a clause for whoever may put them to delegations."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.ASK_OF_READINGS, instrument)
    found = clashes_of(db, clause)
    return NewQuestionPage(
        head=header_of(db, actor, instrument),
        clause_code=clause.code,
        name=found.name if found else _name_of(db, clause),
        version_code=found.version_code if found else "",
        clashes=_clashes(db, actor, instrument, found),
    )


def _name_of(db: Session, clause: Clause) -> str:
    version = current_version(db, clause)
    return full_name(version.label, version.heading)


def _clashes(db: Session, actor: Actor, instrument: Instrument, found: ClausesClashes | None) -> tuple[OpenClash, ...]:
    if found is None:
        return ()
    asked = asked_questions(db, actor, instrument, ClashQuestion.version_id == found.version_id)
    codes = {question.place: question.code for question in asked}
    return tuple(_open(clash, codes.get(clash.key, "")) for clash in found.clashes)


def _open(clash: Clash, asked: str) -> OpenClash:
    region = clash.region
    before, after = surroundings(clash.tokens, region.start, region.end, AROUND)
    readings = tuple(
        OpenReading(
            tuple((row.number, row.delegation) for row in rivals), tuple(redline_of(clash.tokens, region, reading))
        )
        for reading, rivals in zip(region.readings, clash.rivals, strict=True)
    )
    return OpenClash(clash.key, asked_of(clash.tokens, region.start, region.end), before, after, readings, asked)


def _rows(db: Session, actor: Actor, instrument: Instrument, question: AskedQuestion) -> tuple[DelegationRow, ...]:
    """Return what each delegation says that may propose, and whoever else has said something, by name."""
    own = seated_in(actor, instrument)
    spoke = {line.delegation_id for reading in question.readings for line in reading.standing}
    columns = (one for one in columns_of(db, instrument, spoke) if not one.is_observer or one.id in spoke)
    return tuple(
        DelegationRow(
            name=one.name,
            is_ours=one.id in own,
            left_at=one.left_at,
            cells=tuple(reading.said_by(one.id) for reading in question.readings),
        )
        for one in sorted(columns, key=lambda one: (one.name, one.id))
    )


def _form(db: Session, actor: Actor, row: ClashQuestion, question: AskedQuestion) -> PositionForm | None:
    """Return the form for whoever takes positions for one delegation, as long as the question is asked."""
    if not question.is_asked or not may(actor, Act.TAKE_READING_POSITION, row):
        return None
    if len(seated_in(actor, row.instrument)) != 1:
        return None
    form = position_form(db, actor, row.instrument, "")
    return replace(form, reaches=tuple(one for one in form.reaches if one.reach is not ThreadReach.PUBLIC))
