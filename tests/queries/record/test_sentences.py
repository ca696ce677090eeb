"""Every act of the record reads as a sentence."""

import ast

import pytest

from negotiate.queries.record.sentences import SENTENCES, SentencePart, Thing, remarks_of, sentence_of
from tests.house.sources import modules

#: Acts of the journals that only a delegation's own people could read.
PRIVATE = {"drafted", "saved", "discarded", "carried over", "shared", "unshared", "took up"}
PRIVATE |= {
    "named what it reconciles",
    "put into a package",
    "taken out of a package",
    "named an author",
    "received a file",
    "went through a file",
    "said who stands behind",
    "spoke of a draft",
}


def acts() -> list[str]:
    """Return the acts that operations record under a name that stands in the code."""
    calls = (
        node
        for module in modules()
        if module.part == "operations"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in ("record", "recorded", "sign_and_record", "enter")
    )
    names = {
        argument.value
        for call in calls
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    return sorted(names - PRIVATE)


@pytest.mark.parametrize("act", acts())
def test_every_act_has_a_sentence(act: str) -> None:
    assert act in SENTENCES or any(key.startswith(f"{act} ") for key in SENTENCES)


def test_the_search_for_acts_finds_them() -> None:
    assert {"tabled", "merged", "split", "recorded an event", "let join"} <= set(acts())


def test_a_sentence_names_things_where_they_stand_in_it() -> None:
    things = {
        "amendment": SentencePart("Amendment 48", Thing.AMENDMENT, "k3v"),
        "clause": SentencePart("Article 14", Thing.CLAUSE, "q7w"),
    }
    sentence = sentence_of("tabled", "amendment", {"kind": "modify"}, lambda name: (things[name],))

    assert "".join(part.words for part in sentence) == "tabled Amendment 48 to Article 14"
    assert [part.code for part in sentence if part.thing] == ["k3v", "q7w"]


def test_an_act_that_nobody_has_put_into_words_is_told_by_its_facts() -> None:
    facts = {"number": 7, "colour": "blue", "wording": "A State shall act.", "hash": "c0ffee"}
    (part,) = sentence_of("painted", "amendment", facts, lambda name: ())

    assert part.words == "painted amendment 7 (colour: blue)"


def test_a_name_that_the_entry_does_not_tell_leaves_no_gap() -> None:
    (part,) = sentence_of("withdrew", "amendment", {"number": 7}, {}.__getitem__)

    assert part.words == "withdrew amendment 7"


def test_a_reason_is_told_beside_the_sentence_and_a_delegation_only_where_another_acts_for_it() -> None:
    facts = {"reason": "Overtaken.", "delegation": "Arvenia"}

    assert remarks_of(facts, "Nadia (Arvenia)", ()) == ("Overtaken.",)
    assert remarks_of(facts, "Sefa (secretariat)", ()) == ("Overtaken.", "Arvenia")
