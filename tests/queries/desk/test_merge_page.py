"""The merge page: every place with its readings, and what the choices make of the text."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.queries.desk.merge_page import merge_page
from negotiate.state.desk.choices import Choices
from negotiate.text.deciding.outcomes import Outcome
from negotiate.text.merge.regions import RegionKind
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, inserted, tabled


def rivals(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Table "should" against "must"."""
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")


def test_a_clash_shows_every_reading_in_its_paragraph(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rivals(db, cast, negotiation)
    (place,) = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices()).places

    assert (place.kind, place.before, place.base) == (RegionKind.WORDING, "A State", " shall")
    assert [reading.rivals[0].delegation for reading in place.readings] == ["Arvenia", "Belmara"]


def test_choices_show_in_the_text_and_in_the_outcomes(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rivals(db, cast, negotiation)
    (place,) = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices()).places
    chosen = Choices(regions={place.key: place.readings[1].decision})
    page = merge_page(db, cast.sefa.actor, negotiation.conduct.code, chosen)

    assert [edit.text for edit in page.edits] == [" must"]
    assert [rival.outcome for rival in page.rivals] == [Outcome.DECLINED, Outcome.ADOPTED]
    assert page.left == 0


def test_nothing_is_merged_between_rounds(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rivals(db, cast, negotiation)
    negotiation.round.closed_at = clock.now()
    db.flush()

    with pytest.raises(Invalid, match="No round is open"):
        merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices())


def test_the_head_of_the_desk_counts_what_is_left_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rivals(db, cast, negotiation)
    inserted(db, cast.nadia, negotiation.conduct, "5 bis", "States shall report.")
    page = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices())

    assert (len(page.places), len(page.wholes)) == (1, 1)
    assert (page.total, page.left) == (2, 2)
