"""Beside a clause its reader finds the checklists that have been asked of it, and the way to ask one."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.norms.checklists.test_checklists import answered
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_each_reads_what_she_may(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    answered(bela, talks)
    hers, others = (client.get(f"/clauses/{talks.conduct}").text for client in (bela, nadia))

    assert "1 of 6 questions answered on these words" in hers
    assert "questions answered" not in others
    assert "Ask a checklist of it" in others
