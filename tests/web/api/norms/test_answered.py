"""Checklists, coverage and protections, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.models import NormNeed, WordsSay
from negotiate.operations.norms.checklists import ChecklistOn, NewChecklistAnswer, answer
from negotiate.operations.norms.coverage import NewLink, say_given
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_answers_to_a_checklist_are_their_authors_until_they_are_opened(
    store: Store, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    with store.writing() as db:
        said = {"remedy": NewChecklistAnswer(WordsSay.UNSAID, "Nobody can complain.")}
        answer(db, cast.nadia.actor, talks.conduct, ChecklistOn("human-rights", talks.version), said)
    address = f"/api/v1/instruments/{talks.instrument}/checklists"
    own, other = (client_for(player).get(f"{address}/human-rights").json for player in (cast.noor, cast.bela))

    assert own is not None
    assert [(one["clause"], one["said"][0]["question"]) for one in own["items"]] == [(talks.conduct, "remedy")]
    assert other is not None
    assert other["items"] == []


def test_checklists_are_listed_with_their_questions(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/instruments/{talks.instrument}/checklists"
    found = nadia.get(address).json

    assert found is not None
    assert "remedy" in [one["key"] for one in found["items"][0]["questions"]]
    assert nadia.get(f"{address}/nothing").status_code == 404


def test_coverage_names_what_gives_what_a_norm_needs(
    store: Store, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    with store.writing() as db:
        say_given(db, cast.nadia.actor, talks.conduct, NewLink(NormNeed.SUNSET, talks.review, "It ends there."))
    found = client_for(cast.bela).get(f"/api/v1/instruments/{talks.instrument}/coverage").json

    assert found is not None
    (needs,) = [one["needs"] for one in found["items"] if one["clause"] == talks.conduct]
    assert [(one["need"], one["given_by"], one["by"]) for one in needs] == [
        (NormNeed.SUNSET.value, talks.review, "Arvenia")
    ]


def test_protections_are_lists_and_exceptions(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/protections").json

    assert found is not None
    assert set(found) == {"is_read", "lists", "exceptions"}
    assert found["is_read"]
