"""The form that begins a variant: which published text, and which of its clauses."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Publication
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.text.lines import published_names


@dataclass(frozen=True)
class ForkForm:
    """What can be forked: `texts` are the publications, newest first, as (code, words); `clauses` those of the chosen.

    A clause is (code, name, depth).
    """

    head: InstrumentHeader
    texts: tuple[tuple[str, str], ...]
    chosen: str
    clauses: tuple[tuple[str, str, int], ...]


def fork_form(db: Session, actor: Actor, code: str, publication_code: str) -> ForkForm:
    """Return what a variant can begin with, out of the publication that is named, or of the newest."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.IMPORT_TEXT)
    query = select(Publication).where(Publication.instrument_id == instrument.id).order_by(Publication.ordinal.desc())
    publications = db.scalars(query).all()
    chosen = next((one for one in publications if publication_code in ("", one.code)), None)
    if chosen is None:
        raise NotFound("There is no such text to begin a variant from.")
    return ForkForm(
        head=header_of(db, actor, instrument),
        texts=tuple((one.code, _words(one)) for one in publications),
        chosen=chosen.code,
        clauses=tuple((one.code, one.name, one.depth) for one in published_names(db, chosen)),
    )


def _words(publication: Publication) -> str:
    """Return a publication as a list of choices names it."""
    return " · ".join(filter(None, (publication.title, publication.symbol, f"{publication.issued_at:%Y-%m-%d}")))
