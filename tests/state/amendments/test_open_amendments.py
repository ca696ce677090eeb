"""What is on the table, as columns: with its sponsors, without drafts and without what has left it."""

from sqlalchemy.orm import Session

from negotiate.operations.amendments import sponsorships, tabling
from negotiate.state.amendments.open_amendments import open_amendments, open_numbers
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, inserted, tabled


def test_each_says_who_proposes_it_and_who_stands_behind_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    sponsorships.join(db, cast.bela.actor, amendment.code)
    withdrawn = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    tabling.withdraw(db, cast.nadia.actor, withdrawn.code, "")
    drafted(db, cast.nadia, negotiation.conduct, "water", "energy")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "safeguard")

    assert [row.name for row in open_amendments(db, negotiation.instrument)] == ["Arvenia, Belmara (1)", "Belmara (3)"]
    assert [row.number for row in open_amendments(db, negotiation.instrument, negotiation.conduct)] == [1]


def test_the_numbers_of_what_is_open_to_some_clauses(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    conduct, review = negotiation.clauses[1:]
    taken_back = tabled(db, cast.nadia, conduct, "shall", "must")
    tabled(db, cast.nadia, conduct, "shall", "should")
    tabled(db, cast.bela, review, "five", "six")
    tabling.withdraw(db, cast.nadia.actor, taken_back.code, "")
    inserted(db, cast.bela, conduct, "Article 2 bis", "It asks nothing of the clause that it would stand behind.")

    assert open_numbers(db, negotiation.instrument, [conduct.code]) == (2,)
    assert open_numbers(db, negotiation.instrument, [conduct.code, review.code]) == (2, 3)
