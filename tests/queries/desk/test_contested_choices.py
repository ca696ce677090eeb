"""What two people chose differently, in words."""

from sqlalchemy.orm import Session

from negotiate.operations.desk import desk_drafts as drafts
from negotiate.queries.desk.contested_choices import Stand
from negotiate.queries.desk.merge_page import merge_page
from tests.cast import Cast
from tests.operations.desks import clash, filled


def test_what_is_contested_about_a_place_tells_both_decisions(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 0, place="own", own="is to"))
    page = merge_page(db, cast.sefa.actor, code)
    (field,) = page.contested

    assert field.where == "“shall”"
    assert field.stands == (
        Stand(cast.sten.name, "own words"),
        Stand(cast.sefa.name, "amendment 1 taken; amendment 2 not taken"),
    )
    assert page.left == 1


def test_what_is_contested_about_a_reason_tells_both_texts(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, rest="No consensus."))
    drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 0, rest="Too strict."))
    (field,) = merge_page(db, cast.sefa.actor, code).contested

    assert field.where == "the reason for all others"
    assert [stand.words for stand in field.stands] == ["“Too strict.”", "“No consensus.”"]
