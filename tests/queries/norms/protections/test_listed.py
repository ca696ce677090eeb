"""Protected things keep their identity: each says with which round it came, whatever its letter is now."""

from sqlalchemy.orm import Session

from negotiate.queries.norms.protections.listed import BROUGHT_IN, listed_things
from negotiate.state.text.lines import standing_text
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected

LISTED = "1. The protection extends to:\n\n(a) hospitals;\n\n(b) water."


def test_each_item_says_with_which_round_it_came(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LISTED)
    corrected(db, cast, negotiation.conduct, "(b) water.", "(b) schools;\n\n(c) water supplies.")
    [found] = listed_things(db, negotiation.instrument, standing_text(db, negotiation.instrument))

    assert [(thing.name, thing.came_with) for thing in found.things] == [
        *(("(1) (a)", "round 1"), ("(1) (b)", "round 1"), ("(1) (c)", "round 1"))
    ]
    assert [thing.reworded_in for thing in found.things] == ["", "", "round 1"]
    assert (found.clause, found.opening) == ("Article 2, Conduct", "1. The protection extends to:")


def test_what_was_brought_in_says_so(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = standing_text(db, negotiation.instrument)
    clause, version = first[1]
    listed = version._replace(body=LISTED, number=1)
    [found] = listed_things(db, negotiation.instrument, [(clause, listed)])

    assert {thing.came_with for thing in found.things} <= {BROUGHT_IN, "round 1"}
