"""Saying for which delegation somebody writes who is named in files."""

import re

from tests.cast import Cast
from tests.web.files.bringing.test_bringings import ClientFor
from tests.web.talks import Talks


def test_whose_a_name_is_can_be_said_anew_on_the_list(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    said = {"key": "ana", "name": "Ana", "delegation": cast.arvenia}

    page = client.post(f"/instruments/{talks.instrument}/author-names", data=said, follow_redirects=True).text

    assert "“Ana” is read so in the files to come" in page
    assert re.search(rf'<option value="{cast.arvenia}" selected>', page)
