"""The compiled text: what is on the table stands in its place, as a whole, or in the words in which it was submitted."""

from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Naming
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.tabling import Proposal
from negotiate.state.amendments.compilations.compiled_text import CompiledText, WholeAsk, compiled_text, words_of
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, corrected, drafted, inserted, tabled


def compiled(db: Session, negotiation: Negotiation, naming: Naming = Naming.NAMED) -> CompiledText:
    """Return the whole text compiled."""
    return compiled_text(db, negotiation.instrument, standing_text(db, negotiation.instrument), naming)


def test_rival_words_stand_beside_those_that_they_change_with_who_wants_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    conduct = compiled(db, negotiation).clauses[1]

    assert words_of(conduct.body).startswith("A State [shall] [Arvenia (1): should] [Belmara (2): must] not damage")
    assert "clinics" not in words_of(conduct.body)
    assert words_of(conduct.heading) == "Conduct"


def test_a_change_to_an_amendment_stands_where_that_does(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    changed(db, cast.bela, amendment, "should not", "should never")

    body = words_of(compiled(db, negotiation).clauses[1].body)

    assert "[Belmara (2 to 1): should never]" in body


def test_a_new_clause_stands_behind_the_one_that_it_follows_with_what_others_want_in_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    new = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States report.")
    changed(db, cast.bela, new, "report", "report yearly")

    (whole,) = compiled(db, negotiation).clauses[1].wholes

    assert (whole.asked, whole.by, whole.label) == (WholeAsk.INSERT, "Arvenia (1)", "Article 2 bis")
    assert words_of(whole.body) == "States report [Belmara (2 to 1): yearly]."


def test_a_deletion_is_asked_of_the_whole_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    deletion(db, cast, negotiation)

    assert [whole.asked for whole in compiled(db, negotiation).clauses[2].wholes] == [WholeAsk.DELETE]


def deletion(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Table the deletion of the last clause."""
    clause = negotiation.clauses[2]
    version = current_version(db, clause)
    typed = Proposal(version.code, version.label, version.heading, version.body, "It is elsewhere.")
    draft = tabling.draft(db, cast.nadia.actor, clause.code, AmendmentKind.DELETE, typed)
    return tabling.table(db, cast.nadia.actor, draft.code, draft.revision.edition)


def test_what_no_longer_finds_its_place_stands_in_the_words_as_submitted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "including hospitals and water", "above all those that save lives")

    (whole,) = compiled(db, negotiation).clauses[1].wholes

    assert whole.asked is WholeAsk.UNPLACED
    assert "including clinics and water" in words_of(whole.body)


def test_masked_no_name_no_number_and_no_order_of_tabling_is_left(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    deletion(db, cast, negotiation)

    masked = compiled(db, negotiation, Naming.MASKED)

    assert words_of(masked.clauses[1].body).startswith("A State [shall] [must] [should] not damage")
    assert {span.author for span in masked.clauses[1].body} == {""}
    assert [(whole.by, whole.amendment) for whole in masked.clauses[2].wholes] == [("", "")]
