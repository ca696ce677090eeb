"""Where words came from, in words that a reader understands: the names behind the origins that versions store."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session, aliased

from negotiate.amendment_names import amendment_name, is_of_office, proposer_of
from negotiate.models import (
    Amendment,
    Clause,
    Delegation,
    Hand,
    Round,
    Signature,
    Takeover,
    Version,
    VersionKind,
    unpacked_changes,
)
from negotiate.text.provenance.hands import removed
from negotiate.text.provenance.provenance import VersionStep
from negotiate.text.tokens import tokenize


@dataclass(frozen=True)
class Source:
    """Who brought words in; `amendment_code` and `delegation` are empty where no amendment did.

    `version_code` is set where a whole text was brought in by name: that of the version of the clause that it made.
    """

    name: str
    amendment_code: str = ""
    round_number: int | None = None
    delegation: str = ""
    #: When the amendment was tabled, or the version made; two sources are the same whatever it says.
    at: datetime | None = field(default=None, compare=False)
    version_code: str = ""
    #: The version of which these are the own words, whoever signed it, if anybody did; compared as little.
    own_code: str = field(default="", compare=False)

    @property
    def asked(self) -> str:
        """Return by which code one asks about its words, also where nobody signed them."""
        return self.code or self.own_code

    @property
    def code(self) -> str:
        """Return by which code one asks about its words; empty where nothing more is known of them."""
        return self.amendment_code or self.version_code


class ChainedVersion(NamedTuple):
    """A version on the way from one text to another: what it changed, and where its words come from."""

    id: int
    code: str
    clause_id: int
    number: int
    kind: VersionKind
    changes: list[Any]
    runs: list[Any]


CHAINED = tuple(getattr(Version, name) for name in ChainedVersion._fields)

#: What a version itself stands for as an origin, by the act that made it.
HANDS = {
    VersionKind.IMPORT: "text as imported",
    VersionKind.MERGE: "secretariat, in a merge",
    VersionKind.INSERTION: "secretariat",
    VersionKind.DELETION: "secretariat",
    VersionKind.EDITORIAL: "editorial correction",
    VersionKind.RESTORATION: "restored text",
}


_of_text, _import, _own = (kind.__table__.alias() for kind in (Signature, Version, Version))
_its_clause, _own_clause = (Clause.__table__.alias() for _ in range(2))
#: Whether a signature was given for a text that was brought in as a whole: its note is the one of that text.
_OF_NEXT_TEXT = (
    select(_of_text.c.id)
    .join(_import, _import.c.id == _of_text.c.version_id)
    .join(_its_clause, _its_clause.c.id == _import.c.clause_id)
    .join(_own_clause, _own_clause.c.instrument_id == _its_clause.c.instrument_id)
    .join(_own, _own.c.clause_id == _own_clause.c.id)
    .where(_import.c.kind == VersionKind.IMPORT, _of_text.c.note == Signature.note, _own.c.id == Signature.version_id)
    .correlate(Signature)
    .exists()
)
_CODES: BindParameter[Any] = bindparam("codes", expanding=True)
_VERSIONS = (
    select(Version.code, Version.kind, Version.made_at, Signature.hand, Signature.note, _OF_NEXT_TEXT.label("of_next"))
    .outerjoin(Signature, Signature.version_id == Version.id)
    .where(Version.code.in_(_CODES))
)
_parent = aliased(Amendment)
_AMENDMENTS = (
    select(Amendment.code, Amendment.number, _parent.number, Delegation.name, Round.number, Amendment.tabled_at)
    .join(Delegation, Delegation.id == Amendment.delegation_id)
    .outerjoin(Round, Round.id == Amendment.round_id)
    .outerjoin(Takeover, Takeover.amendment_id == Amendment.id)
    .outerjoin(_parent, (_parent.id == Amendment.amends_id) & Takeover.id.is_(None))
    .where(Amendment.code.in_(_CODES))
)


def sources_of(db: Session, origins: Iterable[str]) -> dict[str, Source]:
    """Return the source behind each origin ("amendment:CODE", "version:CODE")."""
    codes: dict[str, set[str]] = {"amendment": set(), "version": set()}
    for origin in origins:
        kind, _, code = origin.partition(":")
        codes[kind].add(code)
    return _amendments(db, codes["amendment"]) | _versions(db, codes["version"])


def _amendments(db: Session, codes: set[str]) -> dict[str, Source]:
    found = db.execute(_AMENDMENTS, {"codes": sorted(codes)}) if codes else ()
    return {
        f"amendment:{code}": Source(
            _name(number, amends, delegation), code, round_number, proposer_of(number, delegation), tabled_at
        )
        for code, number, amends, delegation, round_number, tabled_at in found
    }


def _name(number: int | None, amends: int | None, delegation: str) -> str:
    """Return what people call an amendment, and whose it is."""
    if is_of_office(number):
        return amendment_name(number)
    amended = f" to {amendment_name(amends)}" if amends else ""
    return f"{amendment_name(number)}{amended}, {delegation}"


def _versions(db: Session, codes: set[str]) -> dict[str, Source]:
    found = db.execute(_VERSIONS, {"codes": sorted(codes)}) if codes else ()
    return {f"version:{row.code}": _version(row) for row in found}


def _version(row: Any) -> Source:
    """Return who stands behind a version's own words, and what they were said to be by whoever signed them."""
    if row.hand is None:
        return Source(HANDS[row.kind], at=row.made_at, own_code=row.code)
    if row.hand is Hand.PARENT:
        said = "the parent’s text"
    elif row.kind is VersionKind.EDITORIAL and not row.of_next:
        said = HANDS[row.kind]
    else:
        said = f"{'next text' if row.of_next else HANDS[row.kind]}, {row.hand.value}"
    return Source(f"{said}: “{row.note}”", version_code=row.code, at=row.made_at)


def steps_of(chain: Iterable[Version | ChainedVersion]) -> list[VersionStep]:
    """Return what each version of a chain changed; what names no origin is the version's own."""
    return [VersionStep(unpacked_changes(version.changes), f"version:{version.code}") for version in chain]


def removers(first: str, steps: Iterable[VersionStep]) -> dict[int, str]:
    """Return, by its index in the text that a chain begins with, who took out each word that is gone."""
    return removed(len(tokenize(first)), steps)
