"""Packages of drafts, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def bundled(client: FlaskClient, talks: Talks) -> str:
    """Begin a package with a draft of Arvenia's, put another one into it, and return its address."""
    begun = client.post(f"/api/v1/amendments/{talks.draft}/package", json={"name": "Energy"}).json
    wording = {"base": talks.version, "heading": "Conduct", "body": CONDUCT.replace("water", "energy")}
    draft = client.post(f"/api/v1/clauses/{talks.conduct}/amendments", json=wording).json
    assert begun is not None
    assert draft is not None
    client.post(f"/api/v1/amendments/{draft['code']}/package", json={"package": begun["code"]})
    return f"/api/v1/packages/{begun['code']}"


def test_drafts_are_put_together_and_tabled_in_the_state_that_was_read(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia = client_for(cast.nadia)
    package = bundled(nadia, talks)
    hidden = client_for(cast.bela).get(package)
    read = nadia.get(package)
    unread = nadia.post(f"{package}/tabling")
    wording = {"base": talks.version, "heading": "Conduct", "body": CONDUCT.replace("water", "heat")}
    assert read.json is not None
    last = f"/api/v1/amendments/{read.json['parts'][1]['amendment']}"
    nadia.put(last, json=wording, headers={"If-Match": "*"})
    stale = nadia.post(f"{package}/tabling", headers={"If-Match": read.headers["ETag"]})
    again = nadia.get(package).headers["ETag"]
    tabled = nadia.post(f"{package}/tabling", headers={"If-Match": again})

    assert [one["clause"] for one in read.json["parts"]] == [talks.objective, talks.conduct]
    assert (hidden.status_code, unread.status_code, stale.status_code) == (404, 428, 412)
    assert tabled.json is not None
    assert (tabled.json["is_tabled"], [one["number"] for one in tabled.json["parts"]]) == (True, [3, 4])


def test_what_was_tabled_together_is_withdrawn_together(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    package = bundled(nadia, talks)
    nadia.post(f"{package}/tabling", headers={"If-Match": "*"})
    withdrawn = nadia.post(f"{package}/withdrawal", json={"reason": "We have been heard."}).json

    assert withdrawn is not None
    assert {one["standing"] for one in withdrawn["parts"]} == {"withdrawn"}


def test_a_draft_leaves_its_package_and_is_a_draft_by_itself(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    package = bundled(nadia, talks)
    before = nadia.get(f"/api/v1/amendments/{talks.draft}").json
    after = nadia.delete(f"/api/v1/amendments/{talks.draft}/package").json

    assert before is not None
    assert before["package"]["code"] == package.rpartition("/")[2]
    assert after is not None
    assert after["package"] is None
