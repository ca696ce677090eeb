"""What the record holds of a row: the same on every database, whatever the row has been through."""

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy.orm import Session

from negotiate.models import Stance
from negotiate.state.record.held_values import agree, held, values_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_an_instant_is_held_in_one_zone() -> None:
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=timezone(timedelta(hours=2)))

    assert held(noon) == held(noon.astimezone(UTC)) == "2026-03-02T10:00:00.000000+00:00"


def test_a_word_of_a_list_is_held_as_it_is_stored() -> None:
    assert held(Stance.OPPOSE) == Stance.OPPOSE.value


def test_long_words_are_held_by_their_hash_alone() -> None:
    assert held("a" * 64) == "a" * 64
    assert held("a" * 65).startswith("sha256:")


def test_an_entry_that_holds_a_hash_alone_tells_of_its_words_and_no_others() -> None:
    assert agree(held("shall" * 20), "shall" * 20)
    assert not agree(held("shall" * 20), "should" * 20)


def test_a_row_is_held_without_its_number_and_without_what_is_not_covered(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    values = values_of(negotiation.conduct)

    assert values["code"] == negotiation.conduct.code
    assert not {"id", "ordinal", "depth"} & set(values)
