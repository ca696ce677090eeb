"""Taking along for legislative programs: a text and an amendment, with what a reader may read, no more."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.exporting.akn.reading import dangling, faults, found, needs_schema
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@needs_schema
def test_a_text_is_taken_along_for_legislative_programs(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/take-along"

    assert f"{address}.xml" in client.get(address).text
    answer = client.get(f"{address}.xml?text=working")
    assert answer.headers["Content-Disposition"] == "attachment; filename=Convention.xml"
    assert answer.mimetype == "application/akn+xml"
    assert (faults(answer.data), dangling(answer.data)) == ([], [])
    assert found(answer.data, f"//a:article[@GUID='{talks.conduct}']//a:p") == [CONDUCT]
    assert client.get(f"{address}.xml?text=nothing").status_code == 404
    assert [len(seal) for seal in found(answer.data, "//a:proprietary/n:recordHead/@hash")] == [64]


@needs_schema
def test_an_amendment_is_taken_along_for_legislative_programs(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, address = client_for(cast.bela), f"/amendments/{talks.soft}/take-along.xml"

    assert address in client.get(f"/amendments/{talks.soft}").text
    file = client.get(address).data
    assert (faults(file), dangling(file)) == ([], [])
    assert found(file, "//a:quotedText") == [" shall", " should"]
    assert found(file, "//a:TLCOrganization/@showAs") == ["Secretariat", "Arvenia"]


def test_nothing_that_is_hidden_from_its_reader_is_in_a_file(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    reader, stranger = client_for(cast.bela), client_for(cast.olu)

    assert b"safeguard" not in reader.get(f"/instruments/{talks.instrument}/take-along.xml").data
    assert reader.get(f"/amendments/{talks.draft}/take-along.xml").status_code == 404
    assert stranger.get(f"/instruments/{talks.instrument}/take-along.xml").status_code == 404
    assert stranger.get(f"/amendments/{talks.soft}/take-along.xml").status_code == 404
