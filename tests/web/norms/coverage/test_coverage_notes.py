"""Beside a clause and among dates its reader finds what is said of it, and others do not."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.norms.coverage.test_coverage import YEARLY, said
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_both_clauses_and_the_dates_tell(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    before = bela.get(f"/clauses/{talks.review}").text
    said(nadia, talks)
    nadia.post(f"/clauses/{talks.conduct}/benchmarks", data=YEARLY)
    conduct, review = (bela.get(f"/clauses/{one}").text for one in (talks.conduct, talks.review))

    assert "Say what it needs" in before
    assert "Reports in the register" in conduct
    assert "requires it" in review
    assert "Reports in the register" in bela.get(f"/instruments/{talks.instrument}/dates").text
