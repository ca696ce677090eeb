"""The screen of the room: it changes when answers show, and with no answer before that."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.norms.exercises.test_exercises import SAID, answer, opened
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_it_follows_what_everybody_sees(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa = client_for(cast.sefa)
    way = opened(sefa, cast, talks)
    first = sefa.get(f"{way}/screen/version").json
    answer(client_for(cast.nadia), way, SAID)
    second = sefa.get(f"{way}/screen/version").json
    answer(client_for(cast.bela), way, SAID)
    third, part = sefa.get(f"{way}/screen/version").json, sefa.get(f"{way}/screen?fragment=1").text

    assert first == second != third
    assert part.startswith("<article")
    assert "Water is named." in part
