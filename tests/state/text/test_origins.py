"""Where words came from, in words that a reader understands."""

from sqlalchemy.orm import Session

from negotiate.state.text.origins import sources_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_an_amendment_is_named_with_its_delegation_and_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    origin = f"amendment:{amendment.code}"
    source = sources_of(db, [origin])[origin]

    assert (source.name, source.amendment_code, source.round_number) == ("Amendment 1, Arvenia", amendment.code, 1)


def test_an_imported_text_is_named_as_such(db: Session, negotiation: Negotiation) -> None:
    origin = f"version:{current_version(db, negotiation.conduct).code}"

    assert sources_of(db, [origin])[origin].name == "text as imported"


def test_no_origin_needs_no_statement(db: Session) -> None:
    assert sources_of(db, []) == {}
