"""The places of a desk: what each decision did, and the order of insertions."""

from sqlalchemy.orm import Session

from negotiate.queries.desk.merge_page import merge_page
from negotiate.queries.desk.places import DeskPlace
from negotiate.state.desk.choices import Choices
from tests.cast import Cast
from tests.operations.desks import clash
from tests.operations.negotiation import begin, tabled


def place_with(db: Session, cast: Cast, clause: str, decision: str) -> DeskPlace:
    """Return the one place of a desk on which this is chosen."""
    (blank,) = merge_page(db, cast.sefa.actor, clause, Choices()).places
    (place,) = merge_page(db, cast.sefa.actor, clause, Choices(regions={blank.key: decision})).places
    return place


def test_insertions_at_one_point_are_ordered_step_by_step(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "damage services", "damage vital services")
    tabled(db, cast.bela, negotiation.conduct, "damage services", "damage public services")
    tabled(db, cast.noor, negotiation.conduct, "damage services", "damage essential services")
    place = place_with(db, cast, negotiation.conduct.code, "adopt 2,0,1")

    assert [item.reading.rivals[0].number for item in place.order] == [3, 1, 2]
    assert [(item.earlier, item.later, item.without) for item in place.order] == [
        ("", "0,2,1", "0,1"),
        ("0,2,1", "2,1,0", "2,1"),
        ("2,1,0", "", "2,0"),
    ]
    assert place.choices[0].decision == "adopt 2,0,1"


def test_own_words_stay_beside_another_decision(db: Session, cast: Cast) -> None:
    code = clash(db, cast).conduct.code
    (blank,) = merge_page(db, cast.sefa.actor, code, Choices()).places
    chosen = Choices(regions={blank.key: "decline"}, words={blank.key: "is to"})
    (place,) = merge_page(db, cast.sefa.actor, code, chosen).places

    assert (place.chosen, place.own_words) == ("decline", "is to")


def test_whole_paragraphs_can_be_set_out_as_options(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    objective = negotiation.clauses[0]
    tabled(db, cast.nadia, objective, "\n\n2. It applies at all times.", "")
    tabled(db, cast.bela, objective, "It applies at all times.", "Nobody is bound in war.")
    place = place_with(db, cast, objective.code, "bracket options")

    assert ("bracket options", "Set out as options") in [(one.decision, one.name) for one in place.choices]
    assert (place.says, place.is_settled) == ("amendments 1, 2 set out as options", True)


def test_where_only_words_are_disputed_options_are_not_offered(db: Session, cast: Cast) -> None:
    place = place_with(db, cast, clash(db, cast).conduct.code, "")

    assert "bracket options" not in [one.decision for one in place.choices]


def test_undisputed_changes_in_one_sentence_name_each_other(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "damage services", "damage public services")
    places = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices()).places

    assert [[rival.number for rival in place.beside] for place in places] == [[2], [1]]


def test_rivals_in_one_place_are_not_named_beside_it(db: Session, cast: Cast) -> None:
    assert place_with(db, cast, clash(db, cast).conduct.code, "").beside == ()


def test_a_pair_of_brackets_is_one_place_that_shows_both(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(
        db,
        cast.nadia,
        negotiation.conduct,
        "damage services on which the population depends",
        "damage [services on which the population depends]",
    )
    place = place_with(db, cast, negotiation.conduct.code, "adopt 0")
    drawn = "".join(stroke.text for stroke in place.readings[0].strokes)

    assert place.base == " services … "
    assert drawn == " [services on which the population depends]"
