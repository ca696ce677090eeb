"""A group's room through the web: read by its members, and by nobody else."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.operations.amendments.drafting.sharing import share
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
