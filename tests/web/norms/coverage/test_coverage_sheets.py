"""Coverage as a file has a row for each norm and need, also where nobody has said anything."""

import csv
from collections.abc import Callable
from io import StringIO

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.norms.coverage.test_coverage import YEARLY, said
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_it_holds_gaps_links_and_benchmarks(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    said(nadia, talks)
    nadia.post(f"/clauses/{talks.conduct}/benchmarks", data=YEARLY)
    given = nadia.get(f"/instruments/{talks.instrument}/coverage.csv").text
    rows = list(csv.DictReader(StringIO(given.lstrip("\ufeff"))))

    assert len(rows) == 9 + 2
    assert [(row["Need"], row["Given by"]) for row in rows if row["Said by"]] == [
        *(("requires", "Article 3"), ("benchmark", "this clause"))
    ]
