"""A group's room through the web: read by its members, and by nobody else."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Capacity
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.text.instruments import admit
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.amendments.drafting.test_sharing import group_of
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def shared(db: Session, cast: Cast, code: str) -> str:
    """Share a draft of Arvenia's with a group to which Belmara belongs too, and return the group."""
    group = group_of(db, cast, cast.arvenia, cast.belmara)
    share(db, cast.nadia.actor, by_code(db, Amendment, code).code, group)
    return group


def test_a_member_reads_the_room_and_stands_behind_a_draft(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        group = shared(db, cast, talks.draft)
    client, room = client_for(cast.bela), f"/instruments/{talks.instrument}/rooms/{group}"
    client.post(f"/amendments/{talks.draft}/backing")

    said = {"text": "1", "quote": "", "reach": f"group {group}", "words": "Which service does this mean?"}
    client.post(f"/amendments/{talks.draft}/draft/comments", data=said)

    assert "Behind it: " in client.get(room).text
    assert "Which service does this mean?" in client_for(cast.nadia).get(room).text
    assert room in client.get(f"/instruments/{talks.instrument}/amendments").text
    assert client_for(cast.sefa).get(room).status_code == 404


def test_several_delegations_of_a_group_are_asked_at_once(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        group = group_of(db, cast, cast.arvenia, cast.belmara, cast.ostravia)
        admit(db, cast.sefa.actor, talks.instrument, cast.ostravia, Capacity.PARTICIPANT)
        share(db, cast.nadia.actor, talks.draft, group)
    asking, chosen = f"/amendments/{talks.draft}/backing/invitations", [cast.belmara, cast.ostravia]
    page = client_for(cast.nadia).post(asking, data={"delegation": chosen}, follow_redirects=True).text

    assert "Asked: Belmara, Ostravia. Each answers for itself." in page
    assert "stand behind its draft" in client_for(cast.obi).get("/waiting").text


def test_who_asks_nobody_is_told_so_beside_the_list(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        shared(db, cast, talks.draft)
    answer = client_for(cast.nadia).post(f"/amendments/{talks.draft}/backing/invitations")

    assert answer.status_code == 422
    assert "Tick the delegations that are to be asked." in answer.text
    assert f'type="checkbox" id="delegation-{cast.belmara}"' in answer.text


def test_whoever_writes_a_shared_draft_reads_above_it_who_else_does(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        shared(db, cast, talks.draft)
    client_for(cast.nadia).post(f"/amendments/{talks.draft}/package", data={"name": "Energy"})
    page = client_for(cast.nadia).get(f"/amendments/{talks.draft}/edit").text

    assert "<bdi>Belmara</bdi>" in page
    assert f'href="/amendments/{talks.draft}/drafting"' in page
    assert "<bdi>Energy</bdi></a>" in page
