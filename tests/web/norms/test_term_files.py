"""The register as a file, and a file back into the register."""

from collections.abc import Callable
from io import BytesIO

from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.reading.test_since import correct
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_what_is_written_as_tbx_comes_back_with_an_equivalent_once_it_is_confirmed(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    correct(store, cast, talks.objective, "It applies at all times", "“hospitals” means places of healing")
    client, here = client_for(cast.nadia), f"/instruments/{talks.instrument}/terms"
    given = client.get(f"{here}.tbx").text
    french = '<langSec xml:lang="fr"><termSec><term>hôpitaux</term></termSec></langSec></conceptEntry>'
    brought = given.replace("</conceptEntry>", french, 1)
    file = {"file": (BytesIO(brought.encode()), "terms.tbx")}

    preview = client.post(f"{here}/import", data=file, content_type="multipart/form-data").text
    before = client.get(f"{here}.csv").text
    client.post(f"{here}/import", data={"words": brought, "act": "confirm", "take": "0"})

    assert "hôpitaux" in preview
    assert "hôpitaux" not in before
    assert "equivalent,fr,hôpitaux" in client.get(f"{here}.csv").text
