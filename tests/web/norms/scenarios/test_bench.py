"""The bench through the web: a scenario is written, opened, answered in private, and the answer published."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import Finds
from negotiate.queries.norms.scenarios.answer_lines import AnswerLine
from negotiate.web.norms.scenarios.bench import resting_words
from tests.cast import SINCE, Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_an_answer_is_kept_and_then_published(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    here = f"/instruments/{talks.instrument}/scenarios"
    told = {"title": "The slow water", "facts": "A gauge is late.", "asks": talks.conduct}
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    page = bela.post(here, data=told, follow_redirects=True).text
    hidden = nadia.get(here).text
    question = re.findall(r"cell=(\w+)#cell", page)[0]
    scenario = re.findall(r'id="s-(\w+)"', page)[0]
    bela.post(f"/scenarios/{scenario}/widening")
    said = {
        "question": question,
        "version": talks.version,
        "finds": "covers",
        "reason": "Water is named.",
        "rests_on": "water",
    }
    nadia.post(f"/scenarios/{scenario}/answers", data=said)
    before = bela.get(f"{here}?cell={question}").text
    nadia.post(f"/scenarios/{scenario}/publication", data={"cell": question})
    after = bela.get(f"{here}?cell={question}").text

    assert "The slow water" not in hidden
    assert "Water is named." not in before
    assert "Water is named." in after
    assert 'data-letters="A"' in after
    assert "Water is named." in bela.get(f"{here}.csv").text


def test_words_that_several_rest_on_carry_all_their_letters() -> None:
    lines = tuple(
        AnswerLine(
            letter, letter, Finds.COVERS, "So.", "shall act", SINCE, is_own=False, is_private=False, is_stale=False
        )
        for letter in ("A", "B")
    )

    assert '<span class="rests" data-letters="A B">shall act</span>' in resting_words("States shall act.", lines)
