"""Positions on one published text: beside its facts, and on a page of their own with those before and the form."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Audience, Publication, PublicationPosition
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.positions.forms import PositionForm, position_form
from negotiate.queries.positions.stance_lines import SaidOfWords, StanceLine, standing_and_former
from negotiate.queries.publishing.rounds import PublicationLine, publication_line
from negotiate.state.comments.publication_positions import read_on_publications, standing_on_publications
from negotiate.state.house.seats import seated_in
from negotiate.state.rows import by_code
from negotiate.state.text.publications import latest_publication


@dataclass(frozen=True)
class PublicationStances:
    """What stands on a publication, by the names of the delegations, and what does not any more, newest first."""

    standing: tuple[StanceLine, ...]
    former: tuple[StanceLine, ...]


@dataclass(frozen=True)
class PublicationPositions:
    """The page of the positions on one publication; `form` is None for most.

    `of` is the delegation that was asked for alone, empty for all; `newer` what has been published since, if anything.
    """

    head: InstrumentHeader
    line: PublicationLine
    stances: PublicationStances
    form: PositionForm | None
    of: str
    newer: PublicationLine | None


def publication_positions(db: Session, actor: Actor, code: str, of: str = "") -> PublicationPositions:
    """Return the positions on a publication that the actor may read, of one delegation by its code or of all."""
    row = by_code(db, Publication, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    newest, stances = latest_publication(db, instrument), stances_on_publication(db, actor, row, of)
    said = (*stances.standing, *stances.former)
    return PublicationPositions(
        head=header_of(db, actor, instrument),
        line=publication_line(row),
        stances=stances,
        form=_form(db, actor, row),
        of=said[0].delegation if of and said else "",
        newer=publication_line(newest) if newest is not None and newest.id != row.id else None,
    )


def stances_on_publication(db: Session, actor: Actor, row: Publication, of: str = "") -> PublicationStances:
    """Return the positions on a publication that the actor reads, of one delegation by its code or of all."""
    read = read_on_publications(db, actor, row.instrument, PublicationPosition.publication_id == row.id)
    found = [one for one in read if of in ("", one.delegation.code)]
    lines = standing_and_former(actor, found, standing_on_publications(found), SaidOfWords(row.title))
    return PublicationStances(*lines)


def publication_of_position(db: Session, actor: Actor, code: str) -> str:
    """Return the code of the publication that a position is on; raise NotFound where the actor may not read it."""
    position = by_code(db, PublicationPosition, code)
    require(actor, Act.SEE_TEXT_POSITION, position)
    return position.publication.code


def _form(db: Session, actor: Actor, row: Publication) -> PositionForm | None:
    """Return the form for whoever takes positions for one delegation."""
    instrument = row.instrument
    if not may(actor, Act.TAKE_TEXT_POSITION, instrument) or len(seated_in(actor, instrument)) != 1:
        return None
    return position_form(db, actor, instrument, row.code, published=instrument.audience is Audience.PUBLIC)
