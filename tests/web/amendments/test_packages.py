"""A package through the web: begun with a draft, another clause added, tabled at once."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_drafts_are_put_together_and_tabled_at_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    typed = {"base": talks.version, "kind": "modify", "heading": "Conduct", "body": CONDUCT.replace("water", "energy")}
    first = client.post(f"/clauses/{talks.conduct}/amendments", data=typed).location
    package = client.post(f"{first}/package", data={"name": "Energy"}).location
    form = client.get(f"{package}/parts/new?clause={talks.conduct}", follow_redirects=True)
    again = {**typed, "body": CONDUCT.replace("water", "heat"), "package": package.rpartition("/")[2]}
    client.post(f"/clauses/{talks.conduct}/amendments", data=again)
    page = client.get(package).text
    editions = dict.fromkeys(re.findall(r'name="(edition-\w+)"', page), "1")

    tabled = client.post(f"{package}/tabling", data=editions, follow_redirects=True).text

    assert f'name="package" value="{again["package"]}"' in form.text
    assert len(editions) == 2
    assert "Tabled: all 2 parts of “Energy”" in tabled
