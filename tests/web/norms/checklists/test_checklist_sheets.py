"""A checklist as a file has a row for each answer, and one for a question that nobody answered."""

import csv
from collections.abc import Callable
from io import StringIO

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.norms.checklists.test_checklists import answered
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_it_holds_what_its_reader_may_read(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answered(client_for(cast.bela), talks)
    here = f"/instruments/{talks.instrument}/checklists.csv"
    hers, others = (client_for(one).get(here).text for one in (cast.bela, cast.nadia))
    rows = list(csv.DictReader(StringIO(hers.lstrip("\ufeff"))))

    assert [(row["Question"], row["Answer"]) for row in rows if row["By"]] == [("Remedy", "they do not say it")]
    assert (len(rows), len(list(csv.DictReader(StringIO(others))))) == (6, 0)
