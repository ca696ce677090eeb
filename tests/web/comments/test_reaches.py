"""Who will read it, as a form asks and sends it."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.errors import Invalid
from negotiate.models import Clause, ThreadReach
from negotiate.state.rows import by_code
from negotiate.state.text.publications import latest_publication
from negotiate.web.app import House
from negotiate.web.comments.reaches import reach_chosen
from tests.cast import Cast, Player
from tests.operations.asking import put
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def forms(app: House, cast: Cast, talks: Talks) -> list[str]:
    """Return the addresses of pages on which somebody says something to those whom she names."""
    with app.store.writing() as db:
        conduct = by_code(db, Clause, talks.conduct)
        question, publication = put(db, cast.sefa, conduct), latest_publication(db, conduct.instrument)
        assert publication is not None  # a text is published when it is brought in
        return [
            f"/clauses/{talks.conduct}/comments/new",
            f"/amendments/{talks.hard}/comments/new",
            f"/amendments/{talks.hard}",
            f"/clauses/{talks.conduct}/positions",
            f"/publications/{publication.code}/positions",
            f"/questions/{question.code}",
        ]


def test_a_group_is_named_behind_its_reach(app: House) -> None:
    with app.test_request_context(method="POST", data={"reach": "group k7w"}):
        assert reach_chosen() == (ThreadReach.GROUP, "k7w")


@pytest.mark.parametrize("chosen", ["", "nobody"])
def test_no_choice_is_refused_beside_the_field(app: House, chosen: str) -> None:
    with app.test_request_context(method="POST", data={"reach": chosen}), pytest.raises(Invalid) as refusal:
        reach_chosen()

    assert refusal.value.field == "reach"
    assert "cannot be taken back" in str(refusal.value)


def test_nobody_is_chosen_beforehand_to_read_anything(client_for: ClientFor, cast: Cast, forms: list[str]) -> None:
    pages = [client_for(cast.nadia).get(form).text for form in forms]
    offered = [re.findall(r'<input[^>]*name="reach"[^>]*>', page) for page in pages]

    assert [len(choices) > 1 for choices in offered] == [True] * len(forms)
    assert "checked" not in str(offered)
