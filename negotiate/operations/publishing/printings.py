"""Keeping a publication as it was printed first: the file, and on which of its lines each clause stands.

The house's own deed: it sets what is published, once in each way of numbering lines, and its record tells of the file.
What is set later on, be it by another version of the typesetter or with other fonts, is kept only where its lines are
those that are known already.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias
from zlib import compress

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Unavailable
from negotiate.models import Clause, PrintedClause, Printing, Publication, PublishedClause
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import COMMAND_LINE, Act
from negotiate.policy.actors import THE_HOUSE
from negotiate.state.publishing.printings import printed_file

#: How lines are numbered, in the words of the record.
NUMBERED = {
    "none": "no numbers beside its lines",
    "page": "lines numbered on every page",
    "running": "lines numbered from first to last",
}
#: By clause, its paragraphs as `PrintedClause` keeps them.
Lines: TypeAlias = Mapping[str, list[list[int]]]
OTHER_LINES = (
    "This text was issued with other lines than it would have now. Take it along with the numbers with which it was "
    "taken along before, as a PDF, or take it along as Word."
)


@dataclass(frozen=True)
class Printed:
    """A publication as it has been set: how its lines are numbered, the file, its lines."""

    numbers: str
    file: bytes
    lines: Lines


def keep_printing(db: Session, code: str, printed: Printed) -> bytes:
    """Return the file of a publication that is handed out from now on: this one, or one that was there before it.

    Raise Unavailable where the lines of this one are not those by which the publication is cited.
    """
    publication = opened(db, COMMAND_LINE, Act.SEE_INSTRUMENT, Publication, code)
    if earlier := printed_file(db, code, printed.numbers):
        return earlier
    known = _known(db, publication)
    if known and known != printed.lines:
        raise Unavailable(OTHER_LINES)
    if not known:
        _keep_lines(db, publication, printed.lines)
    file = b64encode(compress(printed.file)).decode()
    db.add(Printing(publication=publication, numbers=printed.numbers, file=file, printed_at=clock.now()))
    seal = hashlib.sha256(printed.file).hexdigest()
    facts = {"title": publication.title, "numbers": NUMBERED[printed.numbers], "sha256": seal}
    chain = instrument_chain(publication.instrument)
    record(db, THE_HOUSE, "printed", publication, chain=chain, **facts)
    return printed.file


def _known(db: Session, publication: Publication) -> Lines:
    query = select(Clause.code, PrintedClause.paragraphs).join(PrintedClause.published_clause)
    query = query.join(Clause, Clause.id == PublishedClause.clause_id)
    return {
        row.code: row.paragraphs for row in db.execute(query.where(PublishedClause.publication_id == publication.id))
    }


def _keep_lines(db: Session, publication: Publication, lines: Lines) -> None:
    for line in publication.entries:
        if paragraphs := lines.get(line.clause.code):
            first, last = paragraphs[0][1:4], paragraphs[-1][4:7]
            row = PrintedClause(published_clause_id=line.id, paragraphs=paragraphs)
            row.first_page, row.first_line, row.first_running = first
            row.last_page, row.last_line, row.last_running = last
            db.add(row)
