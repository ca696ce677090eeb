"""What scenarios find in an amendment stands on its page, for who may read it, and leads to the words."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_an_answer_on_an_amendment_is_given_at_the_bench_and_read_on_its_page(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    told = {"title": "The slow water", "facts": "A gauge is late.", "asks": talks.conduct}
    page = bela.post(f"/instruments/{talks.instrument}/scenarios", data=told, follow_redirects=True).text
    question, scenario = re.findall(r"cell=(\w+)#cell", page)[0], re.findall(r'id="s-(\w+)"', page)[0]
    bela.post(f"/scenarios/{scenario}/widening")
    amendment = talks.soft
    opened = nadia.get(f"/instruments/{talks.instrument}/scenarios?cell={question}&if={amendment}").text
    form = dict(re.findall(r'type="hidden" name="(question|version|amendment)" value="(\w+)"', opened))
    said = {**form, "finds": "covers", "reason": "It would be named."}
    back = nadia.post(f"/scenarios/{scenario}/answers", data=said)
    before = bela.get(f"/amendments/{amendment}").text
    nadia.post(f"/scenarios/{scenario}/publication", data={"cell": question})
    after = bela.get(f"/amendments/{amendment}").text

    assert form["amendment"] == amendment
    assert back.location.endswith(f"?cell={question}&if={amendment}#what-if")
    assert "The slow water" in before
    assert "It would be named." not in before
    assert "It would be named." in after
