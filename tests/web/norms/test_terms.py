"""The register through the web: a word is written, disputed by another, and taken back."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.reading.test_since import correct
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
SOFT = {"term": "hospitals", "kind": "discouraged", "words": "soft target", "reason": "It looks from the wrong side."}


def test_a_discouraged_word_is_written_disputed_and_shown_to_who_drafts(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    correct(store, cast, talks.objective, "It applies at all times", "“hospitals” means places of healing")
    here = f"/instruments/{talks.instrument}/terms"
    written = client_for(cast.nadia).post(here, data=SOFT, follow_redirects=True).text
    action = written.split("/term-remarks/")[1].split("/")[0]
    disputed = client_for(cast.bela).post(f"/term-remarks/{action}/dissent", follow_redirects=True).text
    typed = {"base": talks.version, "body": "A State shall not damage soft targets."}
    live = client_for(cast.bela).post(f"/clauses/{talks.conduct}/previews", data=typed).text

    assert "soft target" in written
    assert "Belmara" in disputed
    assert "use “hospitals” instead" in " ".join(live.split())


def test_a_word_without_a_definition_leads_to_where_words_are_defined(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    correct(store, cast, talks.objective, "It applies at all times", "“hospitals” means places of healing")
    here = f"/instruments/{talks.instrument}/terms"
    client_for(cast.nadia).post(here, data={**SOFT, "term": "water"})
    offered = f'href="/clauses/{talks.objective}/amendments/new"'

    assert offered in client_for(cast.nadia).get(here).text
    assert offered not in client_for(cast.sefa).get(here).text


def test_a_refused_remark_keeps_what_was_typed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answer = client_for(cast.nadia).post(
        f"/instruments/{talks.instrument}/terms", data={**SOFT, "kind": "note", "words": ""}
    )

    assert answer.status_code == 422
    assert 'value="hospitals"' in answer.text
