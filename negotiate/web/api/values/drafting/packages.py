"""Packages as programs are given them."""

from dataclasses import dataclass

from negotiate.amendment_names import number_in_series
from negotiate.queries.drafting.packages import PackagePage, WholePart
from negotiate.web.api.values.publishing import StrokeAnswer, marked


@dataclass(frozen=True)
class PartAnswer:
    """A part of a package: a draft or an amendment, by its code, and what it changes in its clause.

    `edition` counts how often it was saved; `shared_with` is the group that reads the draft, else empty.
    """

    amendment: str
    number: int | None
    kind: str
    clause: str
    clause_name: str
    standing: str
    edition: int
    strokes: tuple[StrokeAnswer, ...]
    rationale: str
    shared_with: str


@dataclass(frozen=True)
class PackageAnswer:
    """A package with the parts that you may read, in the order of the text; `is_tabled` once they are on the table."""

    code: str
    name: str
    delegation: str
    is_tabled: bool
    may_table: bool
    may_withdraw: bool
    parts: tuple[PartAnswer, ...]


def package_answer(page: PackagePage) -> PackageAnswer:
    """Return a package."""
    return PackageAnswer(
        code=page.code,
        name=page.name,
        delegation=page.delegation,
        is_tabled=page.is_closed,
        may_table=page.may_table,
        may_withdraw=page.may_withdraw,
        parts=tuple(map(_part, page.parts)),
    )


def _part(part: WholePart) -> PartAnswer:
    line = part.line
    return PartAnswer(
        amendment=line.code,
        number=number_in_series(line.number),
        kind=line.kind.value,
        clause=line.clause_code,
        clause_name=line.clause,
        standing=line.standing,
        edition=part.edition,
        strokes=marked(part.base, part.edits),
        rationale=part.rationale,
        shared_with=part.shared_with,
    )
