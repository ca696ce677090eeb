"""Packages: drafts to several clauses put together, shared, tabled and withdrawn as one; each is decided by itself."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound
from negotiate.models import Amendment, Package, PackagePart, Stage
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.tabling import put_on_the_table, withdraw
from negotiate.operations.opening import ask, opened
from negotiate.operations.record import private_chain, record
from negotiate.operations.remarks import needed_line
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code

#: Characters that the name of a package may have.
LONGEST_NAME = 200


def put_in(db: Session, actor: Actor, amendment_code: str, package_code: str, name: str = "") -> Package:
    """Put a draft into a package of its delegation; into a new one of this name where none is named by its code."""
    amendment = opened(db, actor, Act.BUNDLE, Amendment, amendment_code)
    package = _open_package(db, amendment, package_code) if package_code else _begun(db, amendment, name)
    if amendment.part is not None and amendment.part.package is package:
        return package
    if amendment.part is not None:
        raise Invalid(f"This draft is a part of “{amendment.part.package.name}” already.", "package")
    amendment.part = PackagePart(package=package)
    record(db, actor, "put into a package", amendment, chain=private_chain(amendment), package=package.name)
    return package


def take_out(db: Session, actor: Actor, amendment_code: str) -> Amendment:
    """Take a draft out of its package; it stays a draft by itself."""
    amendment = opened(db, actor, Act.BUNDLE, Amendment, amendment_code)
    part = amendment.part
    if part is not None:
        record(
            db, actor, "taken out of a package", amendment, chain=private_chain(amendment), package=part.package.name
        )
        amendment.part = None
    return amendment


def share_together(
    db: Session, actor: Actor, package_code: str, group_code: str, *, is_for_reading: bool = False
) -> Package:
    """Open all parts of a package to one group, for writing unless only to be read."""
    package = _package(db, actor, Act.SHARE_DRAFT, package_code)
    for part in _parts(package):
        opened(db, actor, Act.SHARE_DRAFT, Amendment, part.code)
        share(db, actor, part.code, group_code, is_for_reading=is_for_reading)
    return package


def table_together(db: Session, actor: Actor, package_code: str, editions: Mapping[str, int]) -> Package:
    """Put all parts of a package on the table, one after another as the clauses stand, or none of them.

    `editions` is which edition of each part the actor has read, by the code of the part.
    """
    package = _package(db, actor, Act.TABLE, package_code)
    for part in _parts(package):
        opened(db, actor, Act.TABLE, Amendment, part.code)
    if editions.keys() != {part.code for part in _parts(package)}:
        raise Invalid("The package has other parts than when you looked at it. Read it once more, then table it.")
    package.tabled_at = clock.now()
    for part in _parts(package):
        put_on_the_table(db, actor, part, editions[part.code])
    return package


def withdraw_together(db: Session, actor: Actor, package_code: str, reason: str) -> Package:
    """Take back all parts of a package that are still on the table."""
    package = _package(db, actor, Act.WITHDRAW, package_code)
    parts = [part for part in _parts(package) if part.stage is Stage.TABLED]
    if not parts:
        raise Invalid(f"No part of “{package.name}” is on the table any more.")
    for part in parts:
        opened(db, actor, Act.WITHDRAW, Amendment, part.code)
        withdraw(db, actor, part.code, reason)
    return package


def _package(db: Session, actor: Actor, act: Act, code: str) -> Package:
    """Return a package with whose parts the actor may do something; who may not see them learns nothing of it."""
    package = by_code(db, Package, code)
    if not package.parts:
        raise NotFound("There is nothing here that you can see.")
    for part in _parts(package):
        ask(actor, act, part)
    return package


def _parts(package: Package) -> list[Amendment]:
    return sorted((part.amendment for part in package.parts), key=lambda one: (one.clause.ordinal, one.id))


def _open_package(db: Session, amendment: Amendment, code: str) -> Package:
    package = by_code(db, Package, code)
    if (package.delegation_id, package.instrument_id) != (amendment.delegation_id, amendment.instrument_id):
        raise NotFound("There is nothing here that you can see.")
    if package.is_closed:
        raise Invalid(f"“{package.name}” is on the table, so that no part comes in any more.", "package")
    return package


def _begun(db: Session, amendment: Amendment, name: str) -> Package:
    asked = f"Give the package a name of at most {LONGEST_NAME} characters."
    name = needed_line(name, asked, "name")
    if len(name) > LONGEST_NAME:
        raise Invalid(asked, "name")
    package = Package(instrument=amendment.instrument, delegation=amendment.delegation, name=name, begun_at=clock.now())
    db.add(package)
    return package
