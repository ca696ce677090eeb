"""With whom a draft is shared."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.text.instruments import admit
from negotiate.policy import COMMAND_LINE
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.amendments.sharing import Sharing, sharing_of
from tests.cast import Cast
from tests.operations.amendments.test_receiving import gone_through
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_a_private_draft_is_read_by_its_delegation_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert sharing_of(db, draft) == Sharing("", "", ("Arvenia",), ())


def test_a_shared_draft_names_everybody_who_can_read_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = add_group(db, cast.ada.actor, "Friends of the Text", "FT")
    other = add_group(db, cast.ada.actor, "Coastal States", "CS")
    for delegation in (cast.arvenia, cast.belmara, cast.watch):
        join(db, COMMAND_LINE, group.code, delegation)
    join(db, COMMAND_LINE, other.code, cast.arvenia)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, group.code)
    db.flush()
    db.expire_all()
    seen = sharing_of(db, draft)

    assert (seen.group, seen.readers) == ("Friends of the Text", ("Arvenia", "Belmara"))
    assert [name for _, name in seen.groups] == ["Coastal States", "Friends of the Text"]


def test_who_would_read_a_draft_is_named_before_it_is_shared(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = add_group(db, cast.ada.actor, "Friends of the Text", "FT")
    other = add_group(db, cast.ada.actor, "Coastal States", "CS")
    for delegation in (cast.arvenia, cast.belmara, cast.watch):
        join(db, COMMAND_LINE, group.code, delegation)
    join(db, COMMAND_LINE, other.code, cast.arvenia)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    before = sharing_of(db, draft).members
    share(db, cast.nadia.actor, draft.code, group.code)
    after = sharing_of(db, draft).members

    assert before == {"Coastal States": ("Arvenia",), "Friends of the Text": ("Arvenia", "Belmara")}
    assert after == {"Coastal States": ("Arvenia",)}


def test_a_member_that_only_observes_the_negotiation_reads_no_draft(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    group = add_group(db, cast.ada.actor, "Friends of the Text", "FT")
    for delegation in (cast.arvenia, cast.watch):
        join(db, COMMAND_LINE, group.code, delegation)
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, group.code)
    db.flush()
    db.expire_all()

    assert sharing_of(db, draft).readers == ("Arvenia",)


def test_a_draft_that_is_closed_again_is_private(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = add_group(db, cast.ada.actor, "Friends of the Text", "FT")
    join(db, COMMAND_LINE, group.code, cast.arvenia)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, group.code)
    keep_private(db, cast.nadia.actor, draft.code)

    assert sharing_of(db, draft).group == ""


def test_what_is_on_the_table_is_shared_with_nobody_in_particular(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert amendment_page(db, cast.bela.actor, amendment.code).sharing is None


def test_a_draft_that_came_of_a_file_names_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    _, draft = gone_through(db, cast, negotiation)

    assert sharing_of(db, draft).received_from == "arvenia.docx"
