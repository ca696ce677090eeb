"""Who takes part, for programs."""

from tests.cast import Cast
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks


def test_who_takes_part_is_listed_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = items(client_for(cast.nadia), f"instruments/{talks.instrument}/participants")

    assert [(one["delegation"], one["capacity"]) for one in found] == [
        ("Arvenia", "participant"),
        ("Belmara", "participant"),
    ]
