"""One clause between two texts: the sources of its changes, over several versions."""

from itertools import starmap

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Version
from negotiate.operations.desk.merges import merge_clause
from negotiate.queries.text.comparing.attributions import ClauseChange, ClausePair
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.state.text.origins import Source
from negotiate.text.provenance.provenance import Run, spans
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import CONDUCT, Negotiation, tabled


def test_words_are_attributed_over_several_merges(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    second = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    query = select(Version).where(Version.clause_id == negotiation.conduct.id).order_by(Version.number)
    versions = db.scalars(query).all()
    pair = ClausePair(negotiation.conduct, versions[0], versions[2], tuple(versions[1:]), False)
    sources = {origin: Source(origin) for origin in pair.origins()}
    redline = pair.redline(sources)

    takers = [[source.name for source in change.taken_out] for change in redline.attributions]
    assert takers == [[f"amendment:{first.code}"], [f"amendment:{second.code}"]]


def test_a_moved_paragraph_stays_of_who_wrote_it_and_is_told_of_who_moved_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    told = "Each State shall tell the others of an incident without delay."
    wrote = tabled(db, cast.nadia, negotiation.conduct, CONDUCT, f"{CONDUCT}\n\n{told}")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    moved = tabled(db, cast.bela, negotiation.conduct, f"{CONDUCT}\n\n{told}", f"{told}\n\n{CONDUCT}")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    query = select(Version).where(Version.clause_id == negotiation.conduct.id).order_by(Version.number)
    before, after = db.scalars(query).all()[1:]
    pair = ClausePair(negotiation.conduct, before, after, (after,), False)
    redline = pair.redline({origin: Source(origin) for origin in pair.origins()})

    written = {span.origin for span in spans(after.wording.text, starmap(Run, after.runs)) if told in span.text}
    of_mover = [span.text for span in spans(after.wording.text, starmap(Run, after.runs)) if moved.code in span.origin]
    assert written == {f"amendment:{wrote.code}"}
    assert of_mover == []
    names = [[source.name for source in (*one.brought_in, *one.taken_out)] for one in redline.attributions]
    assert names == [[f"amendment:{moved.code}"], [f"amendment:{moved.code}"]]
    (note,) = redline.notes
    (told,) = note.excerpts
    assert told.moved.endswith("to the beginning")
    assert note.is_move


def test_a_word_set_in_brackets_stays_of_who_wrote_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    brackets = tabled(db, cast.nadia, negotiation.conduct, "shall not", "[shall] not")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    query = select(Version).where(Version.clause_id == negotiation.conduct.id).order_by(Version.number)
    before, after = db.scalars(query).all()
    pair = ClausePair(negotiation.conduct, before, after, (after,), False)
    redline = pair.redline({origin: Source(origin) for origin in pair.origins()})

    hers = [length for length, origin in after.runs if origin == f"amendment:{brackets.code}"]
    assert hers == [2, 1]
    assert [source.name for source in redline.attributions[0].brought_in] == [f"amendment:{brackets.code}"]
    assert redline.attributions[0].taken_out == ()


def test_a_new_clause_is_added_and_a_missing_one_removed(db: Session, negotiation: Negotiation) -> None:
    version = db.scalars(select(Version).where(Version.clause_id == negotiation.conduct.id)).one()

    assert ClausePair(negotiation.conduct, None, version, ()).change is ClauseChange.ADDED
    assert ClausePair(negotiation.conduct, version, None, ()).change is ClauseChange.REMOVED


def test_a_new_clause_and_a_missing_one_have_a_heading_where_their_words_do(
    db: Session, negotiation: Negotiation
) -> None:
    version = db.scalars(select(Version).where(Version.clause_id == negotiation.conduct.id)).one()
    pairs = [ClausePair(negotiation.conduct, *sides, ()) for sides in ((None, version), (version, None))]

    assert [pair.redline({}).has_heading for pair in pairs] == [True, True]


def test_a_clause_in_another_place_is_moved(db: Session, negotiation: Negotiation) -> None:
    version = db.scalars(select(Version).where(Version.clause_id == negotiation.conduct.id)).one()

    assert (
        ClausePair(negotiation.conduct, version, version, (), ClauseMove("", "Article 1")).change is ClauseChange.MOVED
    )


def test_changes_by_the_same_people_are_one_note(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    old, new = CONDUCT, CONDUCT.replace("shall", "should").replace("hospitals", "clinics")
    tabled(db, cast.nadia, negotiation.conduct, old, new)
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0", "adopt 0"))
    query = select(Version).where(Version.clause_id == negotiation.conduct.id).order_by(Version.number)
    old, new = db.scalars(query).all()
    pair = ClausePair(negotiation.conduct, old, new, (new,), False)
    redline = pair.redline({origin: Source(origin) for origin in pair.origins()})

    assert len(redline.attributions) == 2
    assert [note.key for note in redline.notes] == [f"{negotiation.conduct.code}.0"]
    assert redline.keys == (redline.notes[0].key, redline.notes[0].key)
