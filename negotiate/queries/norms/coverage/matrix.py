"""The coverage of a text: each norm by what it may need, with the clause that gives it, "none" as said, or nothing."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import NormNeed
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.coverage.links import BenchmarkLine, LinkLine, benchmark_line, link_line
from negotiate.state.norms.coverage import benchmarks_of, links_of
from negotiate.state.text.lines import PlainVersion, readable_text
from negotiate.text.wording import full_name, short_name

#: The columns of the matrix; what a norm requires is told beside them.
COLUMNS = tuple(need for need in NormNeed if need is not NormNeed.REQUIRES)


@dataclass(frozen=True)
class CoverageCell:
    """What is said of one norm and one need; nobody has said anything where there are no lines."""

    need: NormNeed
    lines: tuple[LinkLine, ...]
    benchmarks: int = 0

    @property
    def given(self) -> tuple[LinkLine, ...]:
        """Return the lines that name a clause, each clause once."""
        first: dict[str, LinkLine] = {}
        for line in self.lines:
            if line.given_code:
                first.setdefault(line.given_code, line)
        return tuple(first.values())

    @property
    def nones(self) -> tuple[LinkLine, ...]:
        """Return the lines by which somebody says that no clause gives it."""
        return tuple(line for line in self.lines if not line.given_code)

    @property
    def differs(self) -> bool:
        """Say whether somebody names a clause where somebody else says that there is none."""
        return bool(self.given and self.nones)

    @property
    def is_troubled(self) -> bool:
        """Say whether a clause that is to give it is gone, open, weaker or ends."""
        return any(line.troubles for line in self.lines)

    @property
    def is_gap(self) -> bool:
        """Say whether nobody has said anything."""
        return not self.lines and not self.benchmarks

    @property
    def said(self) -> str:
        """Return what is said, in words."""
        named = [" ".join((line.given, *(f"({one})" for one in line.troubles))) for line in self.given]
        named += [f"none, says {line.by}" for line in self.nones]
        named += [f"{self.benchmarks} of its own"] if self.benchmarks else []
        return "; ".join(named) or "nobody has said"


@dataclass(frozen=True)
class CoverageRow:
    """A norm with a cell for each need, what it requires, and which others require it; `is_gone`: it stands no more."""

    clause_code: str
    label: str
    heading: str
    is_gone: bool
    cells: tuple[CoverageCell, ...]
    requires: CoverageCell
    required_by: tuple[LinkLine, ...]
    benchmarks: tuple[BenchmarkLine, ...]

    @property
    def name(self) -> str:
        """Return the clause in few words."""
        return short_name(self.label, self.heading)

    @property
    def all_cells(self) -> tuple[CoverageCell, ...]:
        """Return its cells, what it requires as the last."""
        return (*self.cells, self.requires)

    @property
    def is_said_of(self) -> bool:
        """Say whether anybody has said anything of what it needs."""
        return bool(self.requires.lines or self.benchmarks) or not all(cell.is_gap for cell in self.cells)


@dataclass(frozen=True)
class CoveragePage:
    """The matrix: `rows` are the norms that are shown, `names` all clauses that have words, as (code, name)."""

    head: InstrumentHeader
    rows: tuple[CoverageRow, ...]
    names: tuple[tuple[str, str], ...]
    opened: CoverageRow | None
    shows_all: bool

    @property
    def cells(self) -> tuple[CoverageCell, ...]:
        """Return every cell, row by row, what norms require included."""
        return tuple(cell for row in self.rows for cell in row.all_cells)

    @property
    def gaps(self) -> int:
        """Return of how many needs nobody has said anything."""
        return sum(cell.is_gap for row in self.rows for cell in row.cells)

    @property
    def nones(self) -> int:
        """Return in how many cells somebody says that no clause gives it."""
        return sum(bool(cell.nones) for cell in self.cells)

    @property
    def troubled(self) -> int:
        """Return in how many cells a clause that is named is gone, open, weaker or ends."""
        return sum(cell.is_troubled for cell in self.cells)


def coverage_page(db: Session, actor: Actor, code: str, clause: str = "", *, every: bool = False) -> CoveragePage:
    """Return what is said of the norms of a text, or of every clause, with one of them open."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    text = [line for line in readable_text(db, actor, instrument) if line[1].body.strip()]
    laid = _Needs(
        [link_line(actor, one) for one in links_of(db, actor, instrument)],
        [benchmark_line(actor, one) for one in benchmarks_of(db, actor, instrument)],
    )
    standing = [laid.row(one.code, version.label, version.heading) for one, version in text]
    rows = (*standing, *laid.gone({one.code: version for one, version in text}))
    said_of = tuple(row for row in rows if row.is_said_of)
    return CoveragePage(
        head=header_of(db, actor, instrument),
        rows=rows if every or not said_of else said_of,
        names=tuple((one.code, full_name(version.label, version.heading)) for one, version in text),
        opened=next((row for row in standing if row.clause_code == clause), None),
        shows_all=every or not said_of,
    )


class _Needs:
    """Puts links and benchmarks to their norms."""

    def __init__(self, links: list[LinkLine], benchmarks: list[BenchmarkLine]) -> None:
        self._links: dict[str, list[LinkLine]] = defaultdict(list)
        self._required_by: dict[str, list[LinkLine]] = defaultdict(list)
        self._benchmarks: dict[str, list[BenchmarkLine]] = defaultdict(list)
        for line in links:
            self._links[line.clause_code].append(line)
            if line.need is NormNeed.REQUIRES:
                self._required_by[line.given_code].append(line)
        for one in benchmarks:
            self._benchmarks[one.clause_code].append(one)

    def row(self, code: str, label: str, heading: str, *, is_gone: bool = False) -> CoverageRow:
        """Return a norm with what is said of it."""
        links, own = self._links.get(code, []), tuple(self._benchmarks.get(code, ()))
        cells = {need: tuple(line for line in links if line.need is need) for need in NormNeed}
        return CoverageRow(
            clause_code=code,
            label=label,
            heading=heading,
            is_gone=is_gone,
            cells=tuple(
                CoverageCell(need, cells[need], len(own) if need is NormNeed.BENCHMARK else 0) for need in COLUMNS
            ),
            requires=CoverageCell(NormNeed.REQUIRES, cells[NormNeed.REQUIRES]),
            required_by=tuple(self._required_by.get(code, ())),
            benchmarks=own,
        )

    def gone(self, standing: Mapping[str, PlainVersion]) -> tuple[CoverageRow, ...]:
        """Return the norms of which something is said and which stand no more."""
        names = {line.clause_code: line.clause for lines in self._links.values() for line in lines}
        names |= {line.clause_code: line.clause for lines in self._benchmarks.values() for line in lines}
        return tuple(self.row(code, name, "", is_gone=True) for code, name in names.items() if code not in standing)
