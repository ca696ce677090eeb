"""A desk as tests fill it in: two rivals on the conduct clause, and the form of its one place."""

from sqlalchemy.orm import Session

from negotiate.operations.desk.desk_drafts import Filled
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, tabled


def clash(db: Session, cast: Cast) -> Negotiation:
    """Begin a negotiation in which "should" stands against "must"."""
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    return negotiation


def keys(db: Session, negotiation: Negotiation) -> list[str]:
    """Return the keys of the places of the conduct clause, in text order."""
    base = current_version(db, negotiation.conduct)
    desk = desk_of(db, negotiation.conduct, base, negotiation.round, Choices(base=base.code))
    return [region_key(region) for region in desk.merge.regions]


def filled(db: Session, negotiation: Negotiation, edition: int, **fields: str) -> Filled:
    """Return the form of the conduct clause; `place` and `own` stand for those fields of its first place."""
    base = current_version(db, negotiation.conduct)
    first = next(iter(keys(db, negotiation)), "")
    names = {"place": f"place-{first}", "own": f"own-{first}", "rest": "reason-rest"}
    return Filled(base.code, edition, frozenset(), {names.get(name, name): words for name, words in fields.items()})
