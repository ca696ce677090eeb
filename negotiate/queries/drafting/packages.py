"""Packages as pages show them: the whole on a page of its own, and on each part's page, and on the desk, the others."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.amendment_names import amendment_name
from negotiate.errors import NotFound
from negotiate.models import Amendment, AmendmentKind, Clause, Package, PackagePart, Revision, Stage, unpacked
from negotiate.policy import Act, Actor, may
from negotiate.queries.amendments.sharing import sharing_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.rows import by_code
from negotiate.state.text.lines import NamedClause, readable_names, standing_names
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import BORDER

_PARTS = (
    selectinload(Package.parts)
    .selectinload(PackagePart.amendment)
    .options(
        selectinload(Amendment.clause),
        selectinload(Amendment.group),
        selectinload(Amendment.fates),
        selectinload(Amendment.withdrawal),
        selectinload(Amendment.revisions).selectinload(Revision.base_version),
    )
)

#: The code and the name of every standing clause, by its number.
Names = Mapping[int, tuple[str, str]]


@dataclass(frozen=True)
class PartLine:
    """One part of a package, in a few words: what it is to, and how far it has come."""

    code: str
    number: int | None
    kind: AmendmentKind
    clause_code: str
    clause: str
    standing: str

    @property
    def name(self) -> str:
        """Return what people call it."""
        return amendment_name(self.number)


@dataclass(frozen=True)
class PackageLine:
    """A package beside one of its parts; `parts` are all of them, in the order of the text."""

    code: str
    name: str
    is_closed: bool
    parts: tuple[PartLine, ...]


@dataclass(frozen=True)
class WholePart:
    """One part of a package with what it changes; `edits` are on the tokens of `base`."""

    line: PartLine
    edition: int
    base: str
    edits: tuple[Edit, ...]
    rationale: str
    #: The group that reads it while it is a draft; empty where only its own delegation does.
    shared_with: str


@dataclass(frozen=True)
class PackagePage:
    """A package with all of it that its reader reads; `groups` are those to which all parts can be opened."""

    head: InstrumentHeader
    code: str
    name: str
    delegation: str
    is_closed: bool
    parts: tuple[WholePart, ...]
    groups: tuple[tuple[str, str], ...]
    may_table: bool
    may_withdraw: bool
    clauses: tuple[tuple[str, str], ...]

    @property
    def shared_with(self) -> tuple[str, ...]:
        """Return whom else its parts are open to, each group once; "" among them where some are private."""
        return tuple(dict.fromkeys(part.shared_with for part in self.parts))

    @property
    def is_alike(self) -> bool:
        """Say whether all parts have the same readers."""
        return len(self.shared_with) == 1


@dataclass(frozen=True)
class PackageChoices:
    """The package of a draft, and those of its delegation into which it could be put."""

    package: PackageLine | None
    others: tuple[tuple[str, str], ...]


def package_page(db: Session, actor: Actor, code: str) -> PackagePage:
    """Return a package of which the actor may read the parts; raise NotFound."""
    package = by_code(db, Package, code, _PARTS)
    amendments = _readable(actor, package)
    if not amendments:
        raise NotFound("There is nothing here that you can see.")
    first, instrument = amendments[0], package.instrument
    is_draft = first.stage is Stage.DRAFT
    may_add = is_draft and may(actor, Act.BUNDLE, first)
    names = _names(readable_names(db, actor, instrument))
    return PackagePage(
        head=header_of(db, actor, load_instrument(db, actor, instrument.code)),
        code=package.code,
        name=package.name,
        delegation=package.delegation.name,
        is_closed=package.is_closed,
        parts=tuple(_whole(one, names) for one in amendments),
        groups=_other_groups(db, amendments) if is_draft else (),
        may_table=is_draft and may(actor, Act.TABLE, first),
        may_withdraw=any(one.stage is Stage.TABLED and may(actor, Act.WITHDRAW, one) for one in amendments),
        clauses=tuple(names.values()) if may_add else (),
    )


def _other_groups(db: Session, parts: Sequence[Amendment]) -> tuple[tuple[str, str], ...]:
    """Return the groups of a delegation to which some part of its package is not open yet."""
    opened = [one.group.code if one.group else "" for one in parts]
    return tuple((code, name) for code, name in sharing_of(db, parts[0]).groups if any(code != to for to in opened))


def package_of(db: Session, actor: Actor, amendment: Amendment) -> PackageChoices:
    """Return the package that a part belongs to, as far as the actor may read it, and where a draft could be put."""
    part = amendment.part
    if part is None:
        return PackageChoices(None, _could_take(db, amendment) if may(actor, Act.BUNDLE, amendment) else ())
    package = db.scalars(select(Package).where(Package.id == part.package_id).options(_PARTS)).one()
    names = _names(readable_names(db, actor, package.instrument))
    lines = tuple(_line(one, names) for one in _readable(actor, package))
    return PackageChoices(PackageLine(package.code, package.name, package.is_closed, lines), ())


def _could_take(db: Session, amendment: Amendment) -> tuple[tuple[str, str], ...]:
    """Return the packages of a draft's delegation that are not on the table yet, by name."""
    query = select(Package.code, Package.name).where(
        Package.delegation_id == amendment.delegation_id,
        Package.instrument_id == amendment.instrument_id,
        Package.tabled_at.is_(None),
        Package.parts.any(),
    )
    return tuple((code, name) for code, name in db.execute(query.order_by(Package.name)))


def packages_on(db: Session, clause: Clause, codes: Collection[str]) -> dict[str, PackageLine]:
    """Return, by their codes, the packages of those amendments to a clause that are on the table with others."""
    query = (
        select(Amendment.code, Package)
        .join(PackagePart, PackagePart.amendment_id == Amendment.id)
        .join(Package, Package.id == PackagePart.package_id)
        .where(Amendment.clause_id == clause.id, Amendment.code.in_(codes), Package.tabled_at.is_not(None))
        .options(_PARTS)
    )
    found = [(code, package) for code, package in db.execute(query)]
    names = _names(standing_names(db, clause.instrument)) if found else {}
    return {
        code: PackageLine(
            package.code,
            package.name,
            package.is_closed,
            tuple(_line(part.amendment, names) for part in _sorted(package)),
        )
        for code, package in found
    }


def _sorted(package: Package) -> list[PackagePart]:
    return sorted(package.parts, key=lambda part: (part.amendment.clause.ordinal, part.id))


def _readable(actor: Actor, package: Package) -> list[Amendment]:
    return [part.amendment for part in _sorted(package) if may(actor, Act.SEE_AMENDMENT, part.amendment)]


def _names(clauses: Iterable[NamedClause]) -> Names:
    return {one.id: (one.code, one.name) for one in clauses}


def _line(amendment: Amendment, names: Names) -> PartLine:
    fate, clause = amendment.fate, amendment.clause
    standing = fate.kind.value if fate else amendment.stage.value
    _, name = names.get(clause.id, ("", "a clause that has been deleted"))
    return PartLine(amendment.code, amendment.number, amendment.kind, clause.code, name, standing)


def _whole(amendment: Amendment, names: Names) -> WholePart:
    revision = amendment.revision
    is_new = amendment.kind is AmendmentKind.INSERT
    shared = amendment.group.name if amendment.group else ""
    base = revision.base_version.wording.text if revision.base_version else BORDER
    edits = diff_wordings(BORDER, revision.wording.text) if is_new else unpacked(revision.edits)
    return WholePart(_line(amendment, names), revision.edition, base, edits, revision.rationale, shared)
