"""A variant beside its parent, for programs."""

from tests.cast import Cast
from tests.web.programs import ClientFor, given
from tests.web.talks import Talks
from tests.web.variants.test_parents import versions
from tests.web.variants.test_variants import begun


def test_a_variant_stands_beside_its_parent_with_what_was_said(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa = client_for(cast.sefa)
    variant = begun(sefa, talks)
    page = f"/instruments/{variant}/parent/{talks.conduct}"
    typed = {"kind": "stricter", "reason": "It names more services.", **versions(sefa.get(page).text)}
    sefa.post(f"{page}/relations", data=typed)
    whole, clause = given(sefa, f"instruments/{variant}/parent"), given(sefa, page.lstrip("/"))
    line = next(one for one in whole["clauses"] if one["clause"] == talks.conduct)

    assert (whole["parent"], whole["since"]) == (talks.instrument, 0)
    assert (line["likeness"], line["relation"]["kind"], line["move"]) == ("words equal", "stricter", None)
    assert [one["reason"] for one in clause["relations"]] == ["It names more services."]
    assert clause["strokes"] == [{"ink": "kept", "text": clause["words"]}]


def test_a_text_without_a_parent_has_none_here(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/parent").status_code == 404
