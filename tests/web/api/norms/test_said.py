"""What delegations say of terms and of what norms need, for programs."""

from negotiate.store import Store
from tests.cast import Cast
from tests.web.norms.coverage.test_coverage import YEARLY
from tests.web.norms.test_terms import SOFT
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks


def test_a_remark_is_written_disputed_and_taken_back(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, bela, here = client_for(cast.nadia), client_for(cast.bela), f"instruments/{talks.instrument}/terms"
    written = nadia.post(f"/api/v1/{here}", json=SOFT)
    assert written.json is not None
    (remark,) = written.json["remarks"]
    address = f"/api/v1/term-remarks/{remark['code']}"
    disputed, theirs = bela.post(f"{address}/dissent"), bela.delete(address)
    shared, gone = bela.delete(f"{address}/dissent"), nadia.delete(address)

    assert (written.status_code, remark["words"], remark["by"]) == (201, "soft target", "Arvenia")
    assert disputed.json is not None
    assert shared.json is not None
    assert (disputed.json["remarks"][0]["not_shared_by"], shared.json["remarks"][0]["not_shared_by"]) == (
        ["Belmara"],
        [],
    )
    assert (theirs.status_code, gone.status_code) == (403, 204)
    assert "soft target" not in str(items(nadia, here))


def test_what_a_norm_needs_is_said_and_taken_back(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    sent = {"need": "requires", "given_by": talks.review, "reason": "It is where it ends."}
    said = nadia.post(f"/api/v1/clauses/{talks.conduct}/coverage", json=sent)
    assert said.json is not None
    (need,) = said.json["needs"]
    theirs, gone = (one.delete(f"/api/v1/coverage/{need['code']}") for one in (bela, nadia))

    assert (said.status_code, need["given_by"], need["reason"]) == (201, talks.review, "It is where it ends.")
    assert (theirs.status_code, gone.status_code) == (403, 204)


def test_by_what_a_norm_would_be_observed_is_named_and_taken_back(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/clauses/{talks.conduct}/benchmarks"
    named, refused = nadia.post(address, json=YEARLY), nadia.post(address, json={**YEARLY, "how_often": "seldom"})
    assert named.json is not None
    (found,) = named.json["benchmarks"]

    assert (named.status_code, found["observed"]) == (201, "Reports in the register")
    assert (refused.status_code, refused.mimetype) == (422, "application/problem+json")
    assert nadia.delete(f"/api/v1/benchmarks/{found['code']}").status_code == 204
