"""What the secretariat has before it, for its programs."""

from negotiate.store import Store
from tests.cast import Cast
from tests.web.files.bringing.test_received_files import by, received
from tests.web.programs import ClientFor, given, items
from tests.web.publishing.test_preparations import change, prepare
from tests.web.talks import Talks


def test_the_queue_says_what_meets_what(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    (clause,) = items(client_for(cast.sefa), f"rounds/{talks.round}/queue")

    assert (clause["clause"], clause["left"], clause["clashes"]) == (talks.conduct, 2, 1)
    assert [(one["amendment"], one["meets"]) for one in clause["amendments"]] == [
        (talks.soft, ["Amendment 2"]),
        (talks.hard, ["Amendment 1"]),
    ]
    assert client_for(cast.nadia).get(f"/api/v1/rounds/{talks.round}/queue").status_code == 403


def test_a_text_made_ready_says_whether_it_is_still_the_text(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    sefa = client_for(cast.sefa)
    address = prepare(sefa, talks).lstrip("/")
    ready = given(sefa, address)
    change(store, cast, talks)
    late = given(sefa, address)

    assert (ready["title"], ready["made_by"], ready["publication"]) == ("Revised text", "Sefa Secretariat", "")
    assert (ready["is_ready"], ready["changes"]) == (True, [])
    assert (late["is_current"], [one["clause"] for one in late["changes"]]) == (False, [talks.conduct])


def test_received_files_name_their_authors_to_the_secretariat_alone(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sefa, nadia = client_for(cast.sefa), client_for(cast.nadia)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data
    received(sefa, talks, belmara=by("Bo", file, "wells"))
    (line,) = items(sefa, f"instruments/{talks.instrument}/received-files")

    assert (line["name"], line["authors"], line["read_at"]) == ("belmara.docx", ["Bo"], None)
    assert given(sefa, f"received-files/{line['code']}") == line
    assert nadia.get(f"/api/v1/received-files/{line['code']}").status_code == 404
