"""A checklist laid over the clauses of a text: who answers what, which words have changed since, one clause open."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.library import LibraryChecklist
from negotiate.models import Circle, FilledChecklist, Instrument
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.checklists.answered import ChecklistCell, cell_of, named_author, readers_of
from negotiate.queries.norms.readings import ReadMatrix
from negotiate.queries.norms.scenarios.bench import groups_of_seats
from negotiate.state.house.seats import seated_in
from negotiate.state.norms.checklists import AnswerNow, answers_now, checklists, filled_checklists
from negotiate.state.text.lines import PlainVersion, readable_text
from negotiate.text.wording import full_name, short_name


@dataclass(frozen=True)
class ChecklistRow:
    """A clause with a cell for each question, and who has answered; `is_gone` where it stands no more."""

    clause_code: str
    label: str
    heading: str
    is_gone: bool
    authors: tuple[str, ...]
    cells: tuple[ChecklistCell, ...]

    @property
    def name(self) -> str:
        """Return the clause in few words."""
        return short_name(self.label, self.heading)

    @property
    def is_asked_anew(self) -> bool:
        """Say whether its words have changed since somebody answered."""
        return any(cell.is_asked_anew for cell in self.cells)


@dataclass(frozen=True)
class OpenClause:
    """The clause that is open: its words, and what the reader's own side has filled in, as code, readers and acts."""

    row: ChecklistRow
    version_code: str
    words: str
    own_code: str
    own_readers: str
    own_circle: Circle | None
    may_widen: bool


@dataclass(frozen=True)
class ChecklistPage(ReadMatrix):
    """The matrix of one checklist; `choices` are all that can be chosen, and `names` all clauses that have words."""

    head: InstrumentHeader
    checklist: LibraryChecklist
    choices: tuple[LibraryChecklist, ...]
    rows: tuple[ChecklistRow, ...]
    names: tuple[tuple[str, str], ...]
    opened: OpenClause | None
    may_answer: bool
    is_everybodys: bool
    groups: tuple[tuple[str, str], ...]
    may_keep: bool

    @property
    def cells(self) -> tuple[ChecklistCell, ...]:
        """Return every cell, row by row."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @property
    def unanswered(self) -> int:
        """Return how many cells nobody has answered."""
        return sum(not cell.lines for cell in self.cells)


def checklist_page(db: Session, actor: Actor, code: str, key: str = "", clause: str = "") -> ChecklistPage:
    """Return one checklist over a text, the first where none is asked for, with a clause open where one is."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    filled = filled_checklists(db, actor, instrument)
    used = {one.checklist for one in filled}
    choices = tuple(one for one in checklists(db) if not one.is_retired or one.key in used)
    chosen = next((one for one in choices if one.key == key), choices[0])
    laid = _Laid(db, actor, instrument, chosen, [one for one in filled if one.checklist == chosen.key])
    own = seated_in(actor, instrument)
    return ChecklistPage(
        head=header_of(db, actor, instrument),
        checklist=chosen,
        choices=choices,
        rows=laid.rows(),
        names=laid.names(),
        opened=laid.opened(clause),
        may_answer=may(actor, Act.ANSWER_CHECKLIST, instrument) and len(own) < 2,
        is_everybodys=not own,
        groups=groups_of_seats(db, own),
        may_keep=may(actor, Act.KEEP_LIBRARY),
    )


class _Laid:
    """Lays a checklist over the text as the actor reads it."""

    def __init__(
        self, db: Session, actor: Actor, instrument: Instrument, chosen: LibraryChecklist, filled: list[FilledChecklist]
    ) -> None:
        self._actor, self._checklist = actor, chosen
        self._own: list[int | None] = [*seated_in(actor, instrument)] or [None]
        self._text = readable_text(db, actor, instrument)
        self._versions = {clause.id: version for clause, version in self._text}
        self._filled: dict[int, list[FilledChecklist]] = {}
        for one in filled:
            self._filled.setdefault(one.clause_id, []).append(one)

    def names(self) -> tuple[tuple[str, str], ...]:
        """Return the clauses that have words, as (code, name)."""
        found = (line for line in self._text if line[1].body.strip())
        return tuple((clause.code, full_name(version.label, version.heading)) for clause, version in found)

    def rows(self) -> tuple[ChecklistRow, ...]:
        """Return the clauses on which anything is answered, in the order of the text; those that are gone come last."""
        standing = [
            self._row(clause.code, version, self._filled[clause.id])
            for clause, version in self._text
            if clause.id in self._filled
        ]
        gone = [rows for clause_id, rows in self._filled.items() if clause_id not in self._versions]
        return (*standing, *(self._row(rows[0].clause.code, None, rows) for rows in gone))

    def opened(self, code: str) -> OpenClause | None:
        """Return the clause of a code with its words; None where the text has no such clause with words."""
        found = next((line for line in self._text if line[0].code == code and line[1].body.strip()), None)
        if found is None:
            return None
        clause, version = found
        rows = self._filled.get(clause.id, [])
        own = self._own_of(rows)
        return OpenClause(
            row=self._row(clause.code, version, rows),
            version_code=version.code,
            words=version.body,
            own_code=own.code if own else "",
            own_readers=readers_of(own) if own else "",
            own_circle=own.circle if own else None,
            may_widen=own is not None and may(self._actor, Act.WIDEN_CHECKLIST, own),
        )

    def _row(self, code: str, version: PlainVersion | None, rows: list[FilledChecklist]) -> ChecklistRow:
        body = version.body if version else None
        answered: list[tuple[FilledChecklist, Mapping[str, AnswerNow]]] = [
            (one, answers_now(one.answers, body)) for one in rows
        ]
        named = version or rows[0].answers[-1].version
        own = self._own_of(rows)
        return ChecklistRow(
            clause_code=code,
            label=named.label,
            heading=named.heading,
            is_gone=version is None,
            authors=tuple(map(named_author, rows)),
            cells=tuple(cell_of(question, answered, own) for question in self._checklist.questions),
        )

    def _own_of(self, rows: list[FilledChecklist]) -> FilledChecklist | None:
        """Return what the reader's own side has filled in of a clause."""
        mine = (one for one in rows if one.delegation_id in self._own and may(self._actor, Act.WIDEN_CHECKLIST, one))
        return next(mine, None)
