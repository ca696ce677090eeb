"""What pages say of a clause of a variant: words are compared, nothing is judged."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import RelationKind
from negotiate.operations.variants.relations import NewRelation, followed_clause, relate
from negotiate.queries.variants.lines import Likeness, OwnLine, beside_all
from negotiate.state.variants.followed_clauses import ParentMove
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.variants.forked import WHY, forked, parent_moves
from tests.operations.variants.test_offering import published_own_clause


def test_words_are_equal_or_differ_or_are_not_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    corrected(db, cast, family.own(db)[1], "hospitals", "clinics")
    (found,) = beside_all(db, cast.sefa.actor, [family.row(db)])

    assert [line.likeness for line in found.lines] == [Likeness.EQUAL, Likeness.DIFFER, Likeness.NOT_HERE]
    assert [line.relation and line.relation.reason for line in found.lines] == [None, None, WHY]


def test_a_move_is_told_to_those_who_read_what_is_decided(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))
    told, untold = (beside_all(db, who.actor, [family.row(db)])[0] for who in (cast.chen, cast.obi))

    assert [line.move for line in told.waiting] == [ParentMove.CHANGED]
    assert untold.waiting == ()
    assert {line.code for line in told.settled} == {line.code for line in told.held} - {
        line.code for line in told.waiting
    }


def test_no_variants_ask_nothing(db: Session, cast: Cast) -> None:
    assert beside_all(db, cast.sefa.actor, []) == []


def test_what_was_said_since_the_last_publication_is_told_to_those_inside(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, review = forked(db, cast, negotiation), negotiation.clauses[2].code
    one = followed_clause(db, family.row(db), review)
    assert one.now
    said = NewRelation(RelationKind.ABSENT, "The region reviews nothing.", one.now.code, "")
    with clock.at(clock.now() + timedelta(days=1)):
        relate(db, cast.sefa.actor, family.variant.code, review, said)
    inside, outside = (beside_all(db, who.actor, [family.row(db)])[0].left_out[0] for who in (cast.chen, cast.obi))

    assert inside.relation
    assert outside.relation
    assert (inside.relation.reason, outside.relation.reason) == ("The region reviews nothing.", WHY)


def test_a_clause_of_its_own_can_be_offered_by_who_may_draft_in_the_parent(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, own = published_own_clause(db, cast, negotiation, "Article 40")
    (drafting,), (looking_on,) = (beside_all(db, who.actor, [family.row(db)])[0].own for who in (cast.nadia, cast.sefa))

    assert drafting == OwnLine(own.code, "Article 40, Region", negotiation.conduct.code, "Article 2")
    assert looking_on == OwnLine(own.code, "Article 40, Region")
