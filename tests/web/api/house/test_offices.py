"""Who is in the chair, for programs."""

from tests.cast import Cast
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks


def test_who_is_in_the_chair_is_told_to_those_who_read_the_record(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"instruments/{talks.instrument}/chair"
    (holder,) = items(client_for(cast.nadia), address)

    assert (holder["name"], holder["until"], holder["is_over"]) == ("Chen Chair", None, False)
    assert client_for(cast.olu).get(f"/api/v1/{address}").status_code == 404
