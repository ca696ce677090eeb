"""The files that delegations have sent, as the secretariat reads their list."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.operations.amendments.receiving import GoneThrough, name_author
from negotiate.operations.amendments.receiving import go_through as gone
from negotiate.queries.files.received import next_waiting, received_file_page, received_files_page
from tests.cast import Cast
from tests.operations.amendments.test_receiving import received, taken
from tests.operations.negotiation import Negotiation


def test_the_list_says_of_each_file_what_was_taken_for_whom_and_what_was_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    file = received(db, cast, negotiation)
    before = received_files_page(db, cast.sefa.actor, negotiation.instrument.code)
    gone(db, cast.sefa.actor, file.code, GoneThrough([taken(db, negotiation, cast.belmara)], ["Article 9"]))
    page = received_files_page(db, cast.sefa.actor, negotiation.instrument.code)

    assert [(line.name, line.authors) for line in before.waiting] == [("arvenia.docx", ("Ana Lee",))]
    assert page.waiting == ()
    assert [(line.taken, line.left) for line in page.gone_through] == [
        ((("Belmara", ("Article 2, Conduct",)),), ("Article 9",))
    ]


def test_names_are_listed_with_the_delegation_that_was_said_last(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    for delegation in (cast.arvenia, cast.belmara):
        name_author(db, cast.sefa.actor, negotiation.instrument.code, "ana lee", ("Ana Lee", delegation))
    file = received(db, cast, negotiation)

    page = received_file_page(db, cast.sefa.actor, file.code)

    assert page.named == {"ana lee": cast.belmara}
    assert cast.watch not in dict(page.delegations)


def test_the_next_file_is_one_that_waits(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    file = received(db, cast, negotiation)
    assert next_waiting(db, cast.sefa.actor, file.code) == file.code

    gone(db, cast.sefa.actor, file.code, GoneThrough((), [], "Nothing in it."))

    assert next_waiting(db, cast.sefa.actor, file.code) == ""


def test_to_delegations_there_is_no_file(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    file = received(db, cast, negotiation)

    with pytest.raises(NotFound):
        received_file_page(db, cast.nadia.actor, file.code)
    with pytest.raises(Forbidden):
        received_files_page(db, cast.nadia.actor, negotiation.instrument.code)
