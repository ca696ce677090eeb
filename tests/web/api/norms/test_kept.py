"""What the house keeps for all its texts, for programs."""

from tests.cast import Cast
from tests.web.library.test_house_terms import RAID
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks


def test_checklists_are_given_with_their_questions(client_for: ClientFor, cast: Cast) -> None:
    found = items(client_for(cast.nadia), "checklists")

    assert "human-rights" in [one["key"] for one in found]
    assert all(one["questions"] for one in found)


def test_terms_of_the_house_are_read_and_searched(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client_for(cast.sefa).post("/terms", data=RAID)
    nadia = client_for(cast.nadia)
    (found,) = items(nadia, "terms?q=soft target")

    assert (found["words"], found["language"], found["differs"]) == ("services", "en", False)
    assert [(one["kind"], one["words"]) for one in found["remarks"]] == [("discouraged", "soft target")]
    assert items(nadia, "terms?q=nothing of it") == []


def test_checks_say_whether_they_are_at_work(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"instruments/{talks.instrument}/checks"
    before = items(nadia, f"{address}?limit=200")
    code = before[0]["code"]
    client_for(cast.sefa).post(f"/{address}", data={code: "off"})
    after = items(nadia, f"{address}?limit=200")

    assert (before[0]["setting"], before[0]["is_at_work"]) == ("as usual", True)
    assert (after[0]["setting"], after[0]["is_at_work"]) == ("off", False)
    assert after[1:] == before[1:]
