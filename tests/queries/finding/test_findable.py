"""What somebody may find: one's own share of an instrument, and as it stands now."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.text import instruments
from negotiate.queries.finding.findable import findable_by
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_a_draft_leaves_what_may_be_found_as_it_was(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = findable_by(db, cast.bela.actor, [negotiation.instrument])

    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert findable_by(db, cast.bela.actor, [negotiation.instrument]) == before


def test_who_reads_published_texts_alone_finds_only_the_versions_in_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instruments.admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    insider = findable_by(db, cast.bela.actor, [negotiation.instrument])
    outsider = findable_by(db, cast.olu.actor, [negotiation.instrument])

    assert sum(len(chain.versions) for chain in insider.chains) == 4
    assert sum(len(chain.versions) for chain in outsider.chains) == 3
    assert (len(insider.wordings), outsider.wordings) == (1, ())
