"""The scenario bench: passages of the text by scenarios, who says what of each, and which words have changed since."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Finds, Group, Instrument, Membership, Scenario, ScenarioQuestion
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import header_of, load_instrument
from negotiate.queries.norms.scenarios.answer_lines import lines_of, parts_of
from negotiate.queries.norms.scenarios.bench_cells import BenchCell, BenchPage, BenchRow, OpenCell, ScenarioColumn
from negotiate.queries.norms.scenarios.what_if import Supposing
from negotiate.queries.norms.term_lines import within
from negotiate.state.house.actors import author_name
from negotiate.state.house.seats import seated_in
from negotiate.state.norms.asked_words import asked_after
from negotiate.state.norms.scenarios import answers_on, said_of, scenarios_of, unpublished
from negotiate.state.text.lines import PlainVersion, Text, readable_text
from negotiate.text.norms.asked_passages import AskedPassage, Path, followed


def bench_page(db: Session, actor: Actor, code: str, opened: str = "", proposal: str = "") -> BenchPage:
    """Return the bench of an instrument as the actor may see it.

    `opened` is the code of a question, `proposal` that of an amendment which it is asked of as well.
    """
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    scenarios = scenarios_of(db, actor, instrument)
    made = _Bench(db, actor, instrument, scenarios)
    rows = made.rows()
    columns = tuple(made.column(number, one, rows) for number, one in enumerate(scenarios, 1))
    own = seated_in(actor, instrument)
    return BenchPage(
        head=header_of(db, actor, instrument),
        columns=columns,
        rows=rows,
        opened=made.opened(rows, columns, opened, proposal),
        may_write=may(actor, Act.WRITE_SCENARIO, instrument),
        may_pose=may(actor, Act.POSE_SCENARIO, instrument),
        answers=bool(own),
        groups=groups_of_seats(db, own),
    )


def groups_of_seats(db: Session, delegations: list[int]) -> tuple[tuple[str, str], ...]:
    """Return the groups of delegations, by name."""
    query = (
        select(Group.code, Group.name)
        .join(Membership, Membership.group_id == Group.id)
        .where(Membership.delegation_id.in_(delegations), Membership.counts)
        .order_by(Group.name)
    )
    return tuple((code, name) for code, name in db.execute(query.distinct()))


class _Bench:
    """Lays scenarios over the text as it stands."""

    def __init__(self, db: Session, actor: Actor, instrument: Instrument, scenarios: list[Scenario]) -> None:
        self._db, self._actor, self._instrument, self._scenarios = db, actor, instrument, scenarios
        self._own = actor.delegation_ids(instrument.id)
        self._takes_part = bool(seated_in(actor, instrument))
        self._answers = answers_on(db, actor, scenarios)
        text: Text = readable_text(db, actor, instrument)
        self._order = {clause.id: place for place, (clause, _) in enumerate(text)}
        self._versions = {clause.id: version for clause, version in text}

    def rows(self) -> tuple[BenchRow, ...]:
        """Return the passages that any scenario asks of, in the order of the text; those that are gone come last."""
        asked: dict[tuple[int, Path, bool], dict[int, ScenarioQuestion]] = {}
        for column, scenario in enumerate(self._scenarios):
            for question in scenario.questions:
                now = self._now(question)
                key = (question.clause_id, now.path if now else question.path, now is None)
                asked.setdefault(key, {})[column] = question
        ordered = sorted(asked, key=lambda key: (key[2], self._order.get(key[0], len(self._order)), _by_number(key[1])))
        return tuple(self._row(key[1], asked[key]) for key in ordered)

    def _row(self, path: Path, asked: dict[int, ScenarioQuestion]) -> BenchRow:
        question = next(iter(asked.values()))
        version, now = self._versions.get(question.clause_id), self._now(question)
        named = version or question.version
        return BenchRow(
            clause_code=question.clause.code,
            label=named.label,
            within=within(path),
            heading=named.heading,
            version_code=version.code if version else "",
            words=version.body[now.start : now.end] if version and now else "",
            is_gone=now is None,
            cells=tuple(
                self._cell(asked[column]) if column in asked else None for column in range(len(self._scenarios))
            ),
        )

    def _cell(self, question: ScenarioQuestion) -> BenchCell:
        version = self._versions.get(question.clause_id)
        counted = said_of(self._answers.get(question.id, []), version.body if version else None)
        lines = lines_of(counted, self._own)
        return BenchCell(question.code, lines, self._takes_part and self._now(question) is not None)

    def _now(self, question: ScenarioQuestion) -> AskedPassage | None:
        version: PlainVersion | None = self._versions.get(question.clause_id)
        return followed(question.version.body, version.body, question.path) if version else None

    def opened(
        self, rows: Sequence[BenchRow], columns: Sequence[ScenarioColumn], code: str, proposal: str
    ) -> OpenCell | None:
        """Return the cell of a question with what stands beside it, and what an amendment would make of its words."""
        found = _beside(rows, code)
        if found is None:
            return None
        row, place, (before, after, differing) = found
        cell = row.cells[place]
        assert cell is not None  # it has been found by its question
        question = next(one for one in self._scenarios[place].questions if one.code == code)
        version = self._versions.get(question.clause_id)
        asked = None
        if version is not None and not row.is_gone:
            asked = Supposing(question, version, self._answers.get(question.id, []), self._own)
        amendments = asked_after(self._db, self._actor, self._instrument, question.clause_id) if asked else []
        return OpenCell(
            row=row,
            column=columns[place],
            cell=cell,
            before=before,
            after=after,
            next_differing=differing,
            proposals=asked.choices(amendments) if asked else (),
            what_if=next((made for one in amendments if one.code == proposal and (made := asked.what_if(one))), None)
            if asked
            else None,
        )

    def column(self, number: int, scenario: Scenario, rows: Sequence[BenchRow]) -> ScenarioColumn:
        """Return a scenario with how many passages somebody says cover it."""
        cells = [cell for row in rows if (cell := row.cells[number - 1])]
        acts = (Act.WIDEN_SCENARIO, Act.ANSWER_SCENARIO)
        answers = [row for question in scenario.questions for row in self._answers.get(question.id, [])]
        own = [row for row in answers if row.delegation_id in self._own]
        return ScenarioColumn(
            number=number,
            code=scenario.code,
            title=scenario.title,
            facts=scenario.facts,
            parts=parts_of(scenario),
            contested=scenario.contested,
            by=author_name(scenario.delegation),
            written_at=scenario.written_at,
            circle=scenario.circle,
            group=scenario.group.name if scenario.group else "",
            acts=frozenset(act for act in acts if may(self._actor, act, scenario)),
            covering=sum(any(line.finds is Finds.COVERS for line in cell.fresh) for cell in cells),
            asked=len(cells),
            own_unpublished=len(unpublished(own, scenario.circle)),
        )


def _by_number(path: Path) -> tuple[tuple[int, str], ...]:
    """Return a path as it is sorted: numbers by their size, letters by the alphabet."""
    return tuple((int(part) if part.isdecimal() else 0, part) for part in path)


def _beside(rows: Sequence[BenchRow], code: str) -> tuple[BenchRow, int, tuple[str, str, str]] | None:
    """Return the row and the column of a question, with the questions before and after it, and the next that differs.

    Return None where there is no such question.
    """
    flat = [cell for row in rows for cell in row.cells if cell]
    for row in rows:
        for place, cell in enumerate(row.cells):
            if cell is not None and code and cell.question == code:
                beside = [one.question if one else "" for one in row.cells]
                at = flat.index(cell)
                differing = next((one.question for one in (*flat[at + 1 :], *flat[:at]) if one.differs), "")
                before = next((one for one in reversed(beside[:place]) if one), "")
                after = next((one for one in beside[place + 1 :] if one), "")
                return row, place, (before, after, differing)
    return None
