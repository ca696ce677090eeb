"""Notes on pages that are kept: each reader finds those that she may see, whoever opened the page before her."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.web.norms.loophole_notes import found_in
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_kept_page_shows_nobody_the_loopholes_of_another(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    register = f"/instruments/{talks.instrument}/loopholes"
    told = {"passage": talks.conduct, "title": "Slowing down", "explanation": "So."}
    code = bela.post(register, data=told).location.rpartition("/")[2]
    edited = bela.post(f"/loopholes/{code}/amendment").location
    draft = edited.split("/")[2]
    bela.get(edited)  # its message is shown there
    pages = [f"/clauses/{talks.conduct}", f"/amendments/{draft}"]
    own = [bela.get(page).text for page in pages]
    others = [nadia.get(page).text for page in pages]

    assert ["Slowing down" in page for page in own] == [True, True]
    assert ["Slowing down" in page for page in others] == [False, False]


def test_the_words_that_it_is_on_are_marked_across_white_space() -> None:
    assert '<span class="rests">shall  act</span>' in found_in("shall act", "States shall  act.")
    assert "rests" not in found_in("shall run", "States shall act.")
