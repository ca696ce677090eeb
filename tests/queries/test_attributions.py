"""One clause between two texts: the sources of its changes, over several versions."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Version
from negotiate.operations.merges import merge_clause
from negotiate.queries.attributions import ClauseChange, Pair
from negotiate.queries.origins import Source
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, tabled
from tests.operations.test_merges import choices


def test_words_are_attributed_over_several_merges(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    second = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    query = select(Version).where(Version.clause_id == negotiation.conduct.id).order_by(Version.number)
    versions = db.scalars(query).all()
    pair = Pair(negotiation.conduct, versions[0], versions[2], tuple(versions[1:]), False)
    sources = {origin: Source(origin) for origin in pair.origins()}
    redline = pair.redline(sources)

    takers = [[source.name for source in change.taken_out] for change in redline.attributions]
    assert takers == [[f"amendment:{first.code}"], [f"amendment:{second.code}"]]


def test_a_new_clause_is_added_and_a_missing_one_removed(db: Session, negotiation: Negotiation) -> None:
    version = db.scalars(select(Version).where(Version.clause_id == negotiation.conduct.id)).one()

    assert Pair(negotiation.conduct, None, version, (), False).change is ClauseChange.ADDED
    assert Pair(negotiation.conduct, version, None, (), False).change is ClauseChange.REMOVED


def test_a_clause_in_another_place_is_moved(db: Session, negotiation: Negotiation) -> None:
    version = db.scalars(select(Version).where(Version.clause_id == negotiation.conduct.id)).one()

    assert Pair(negotiation.conduct, version, version, (), True).change is ClauseChange.MOVED


def test_changes_by_the_same_people_are_one_note(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    old, new = CONDUCT, CONDUCT.replace("shall", "should").replace("hospitals", "clinics")
    tabled(db, cast.nadia, negotiation.conduct, old, new)
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0", "adopt 0"))
    query = select(Version).where(Version.clause_id == negotiation.conduct.id).order_by(Version.number)
    old, new = db.scalars(query).all()
    pair = Pair(negotiation.conduct, old, new, (new,), False)
    redline = pair.redline({origin: Source(origin) for origin in pair.origins()})

    assert len(redline.attributions) == 2
    assert [note.key for note in redline.notes] == [f"{negotiation.conduct.code}.0"]
    assert redline.keys == (redline.notes[0].key, redline.notes[0].key)
