"""A variant beside its parent: what the parent has published since, and how each clause relates to the parent's."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Publication
from negotiate.policy import Act, Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.variants.lines import Beside, beside_all
from negotiate.state.variants.families import needed_parent


@dataclass(frozen=True)
class ParentText:
    """A publication of a parent, by its title and day."""

    title: str
    issued_at: datetime


@dataclass(frozen=True)
class BesidePage:
    """A variant and its parent; `since` is how often the parent has published since it was forked."""

    head: InstrumentHeader
    parent_code: str
    parent_title: str
    forked_from: ParentText
    newest: ParentText
    since: int
    beside: Beside
    is_told: bool
    may_relate: bool


def beside_page(db: Session, actor: Actor, code: str) -> BesidePage:
    """Return a variant beside its parent; raise NotFound where it has none, or none that the actor may read."""
    instrument = load_instrument(db, actor, code)
    variant = needed_parent(db, actor, instrument)
    head = header_of(db, actor, instrument)
    (beside,) = beside_all(db, actor, [variant])
    count = select(func.count(Publication.id)).where(
        Publication.instrument_id == variant.parent_id, Publication.ordinal > variant.publication.ordinal
    )
    return BesidePage(
        head=head,
        parent_code=variant.parent.code,
        parent_title=variant.parent.title,
        forked_from=_text(variant.publication),
        newest=_text(beside.followed.publication),
        since=db.scalars(count).one(),
        beside=beside,
        is_told=Act.SEE_WORKING_TEXT in head.acts,
        may_relate=Act.SAY_RELATION in head.acts,
    )


def _text(publication: Publication) -> ParentText:
    return ParentText(publication.title, publication.issued_at)
