"""What goes with an amendment, as values for programs."""

from datetime import UTC, datetime

from negotiate.models import Consent
from negotiate.queries.amendments.offers import OfferLine
from negotiate.queries.drafting.packages import PackageLine
from negotiate.web.api.values.drafting.companions import carried_answer, offer_answer, package_place

AT = datetime(2031, 3, 2, 10, tzinfo=UTC)


def test_what_is_not_there_is_null() -> None:
    assert package_place(None) is None
    assert carried_answer(None) is None


def test_a_package_without_parts_that_are_read_has_its_name() -> None:
    found = package_place(PackageLine("p", "Energy", True, ()))

    assert found is not None
    assert (found.name, found.is_tabled, found.parts) == ("Energy", True, ())


def test_an_offer_says_what_was_answered() -> None:
    line = OfferLine("o", 1, "Arvenia", "A State ", "shall", "is to", " not", AT, Consent.DOES_NOT_AGREE, "No.")
    found = offer_answer(line)

    assert (found.offered, found.consent, found.note) == ("is to", "does not agree", "No.")
