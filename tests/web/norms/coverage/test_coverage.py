"""Coverage through the web: said, refused without loss, named, and taken back."""

import re
from collections.abc import Callable
from pathlib import Path

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.house.sources import ROOT
from tests.house.verdicts import VERDICTS
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
#: Words by which a page would mark States instead of looking at words.
SCORES = re.compile(r"\bscor(?:e|ed|es|ing)\b|\brank(?:ed|ing|s)?\b|\bgrades?\b", re.IGNORECASE)
YEARLY = {"observed": "Reports in the register", "observer": "us", "how_often": "every year after entry into force"}


def said(client: FlaskClient, talks: Talks, **words: str) -> str:
    """Say that the conduct clause requires the review clause, or what `words` say, and return the page."""
    told = {"need": "requires", "given_by": talks.review, "reason": "It is where it ends."} | words
    return client.post(f"/clauses/{talks.conduct}/coverage", data=told, follow_redirects=True).text


def test_it_is_said_to_all_and_taken_back(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    page = said(nadia, talks)
    code = re.findall(r"/coverage/(\w+)/delete", page)[0]
    shown = bela.get(f"/instruments/{talks.instrument}/coverage?clause={talks.conduct}").text
    after = nadia.post(f"/coverage/{code}/delete", follow_redirects=True).text
    again = nadia.post(f"/coverage/{code}/delete")

    assert "It is where it ends." in shown
    assert f"/coverage/{code}/delete" not in shown
    assert "It is where it ends." not in after
    assert (again.status_code, "in the meantime" in again.text) == (422, True)


def test_none_without_a_reason_loses_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = said(client_for(cast.nadia), talks, need="sunset", given_by="", reason="")

    assert "Say why" in page
    assert re.search(r'value="sunset" selected', page)


def test_a_benchmark_is_named_and_taken_back(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    refused = nadia.post(f"/clauses/{talks.conduct}/benchmarks", data=YEARLY | {"how_often": "now and then"})
    page = nadia.post(f"/clauses/{talks.conduct}/benchmarks", data=YEARLY, follow_redirects=True).text
    code = re.findall(r"/benchmarks/(\w+)/delete", page)[0]
    after = nadia.post(f"/benchmarks/{code}/delete", follow_redirects=True).text
    again = nadia.post(f"/benchmarks/{code}/delete")

    assert (refused.status_code, "Reports in the register" in refused.text) == (422, True)
    assert "Reports in the register" not in after
    assert again.status_code == 422


def test_no_page_of_coverage_pronounces_a_verdict_or_scores_anybody() -> None:
    templates = sorted((Path(ROOT) / "templates" / "coverage").glob("*.html"))
    words = {path.name: path.read_text(encoding="utf-8") for path in templates}

    assert templates
    assert [name for name, text in words.items() if VERDICTS.search(text) or SCORES.search(text)] == []
