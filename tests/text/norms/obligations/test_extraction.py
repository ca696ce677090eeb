"""Obligations of a clause: the parts of one by tables, its lists, and what holds of every text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.norms.obligations.extraction import obligations
from negotiate.text.norms.obligations.obligation import Obligation, WordStretch
from negotiate.text.norms.strength_phrases import Strength, phrases
from negotiate.text.tokens import tokenize
from tests.real_texts import needs_real_texts, read

LIST = (
    "1. Each State Party shall, as appropriate:\n\n(a) name a point of contact;\n\n(b) report, where feasible; and\n\n"
)
LIST += "(c) Parties may publish the reports.\n\n2. The Conference shall meet."


def said(text: str, part: WordStretch | None) -> str:
    """Return the words of a part, "" for none."""
    return part.of(text) if part else ""


def three(text: str) -> list[tuple[str, str, str]]:
    """Return who, how strongly and what, of each obligation of a text."""
    found = obligations(text)
    return [(said(text, one.actor), one.strength.name, said(text, one.action)) for one in found]


@pytest.mark.parametrize(
    ("text", "who", "how", "what"),
    [
        ("Each Party shall report.", "Each Party", "SHALL", "report"),
        ("States should not target hospitals.", "States", "SHOULD", "target hospitals"),
        ("The Secretariat may convene meetings.", "The Secretariat", "MAY", "convene meetings"),
        ("Parties shall endeavour to agree.", "Parties", "ENDEAVOUR", "agree"),
        ("States are encouraged to share logs.", "States", "ENCOURAGED", "share logs"),
        ("The Parties, individually or jointly, shall act.", "The Parties", "SHALL", "act"),
        ("Where a service fails, the operator shall warn its users.", "the operator", "SHALL", "warn its users"),
        ("In urgent cases States may act alone.", "States", "MAY", "act alone"),
        ("Measures shall be taken by each Party.", "each Party", "SHALL", "be taken by each Party"),
        ("Measures shall be taken.", "", "SHALL", "be taken"),
        ("Nothing in this article shall affect that right.", "", "SHALL", "affect that right"),
        ("The Parties shall be guided by good faith.", "The Parties", "SHALL", "be guided by good faith"),
        ("Parties that hold such data shall keep it safe.", "Parties that hold such data", "SHALL", "keep it safe"),
        ("Each Party [shall][should] report.", "Each Party", "SHALL", "report"),
    ],
)
def test_who_is_to_do_what_is_read_from_a_sentence(text: str, who: str, how: str, what: str) -> None:
    assert three(text) == [(who, how, what)]


@pytest.mark.parametrize(
    "text",
    [
        "“Incident” shall mean any event that harms a service.",
        "Recalling that States shall act in good faith,",
        "Measures that a State may take are listed below.",
        "It is as it may be, in the month of May.",
        "States cooperate with each other.",
        "| Level | A State may respond |",
    ],
)
def test_words_that_oblige_nobody_are_no_obligation(text: str) -> None:
    assert obligations(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A Party shall report, as appropriate.", "qualifiers", ["as appropriate"]),
        ("A Party shall, subject to its national law, act.", "qualifiers", ["subject to its national law"]),
        ("A Party shall act, where it is asked to.", "conditions", ["where it is asked to"]),
        ("If it is asked to, a Party shall act.", "conditions", ["If it is asked to"]),
        ("A Party shall act if another so requests.", "conditions", ["if another so requests"]),
        ("A Party shall act, unless it objects.", "exceptions", ["unless it objects"]),
        ("Without prejudice to article 5, Parties shall act.", "exceptions", ["Without prejudice to article 5"]),
        ("A Party shall act, provided that it agrees.", "exceptions", ["provided that it agrees"]),
        ("A Party shall act under article 5, paragraph 2.", "linked", ["article 5, paragraph 2"]),
    ],
)
def test_what_a_duty_hangs_on_has_its_kind(text: str, kind: str, words: list[str]) -> None:
    (found,) = obligations(text)

    assert [part.of(text) for part in getattr(found.parts, kind)] == words


def test_a_part_at_an_end_of_the_action_is_left_out_of_it() -> None:
    text = "Parties shall, as appropriate, share logs, where feasible, unless a court forbids it."

    assert three(text) == [("Parties", "SHALL", "share logs")]


def test_words_about_time_come_from_outside() -> None:
    text = "A Party shall report within 30 days."

    (found,) = obligations(text, "en", ((21, 35),))

    assert (said(text, found.action), found.parts.times) == ("report", (WordStretch(21, 35),))


def test_two_duties_of_one_sentence_share_the_actor_until_another_is_named() -> None:
    text = "Each Party shall name a team and should train it, and the Secretariat may help."

    assert three(text) == [
        ("Each Party", "SHALL", "name a team"),
        ("Each Party", "SHOULD", "train it"),
        ("the Secretariat", "MAY", "help"),
    ]


def test_every_item_of_a_list_is_an_obligation_of_the_chapeau_unless_it_names_its_own_actor() -> None:
    assert three(LIST) == [
        ("Each State Party", "SHALL", "name a point of contact"),
        ("Each State Party", "SHALL", "report"),
        ("Parties", "MAY", "publish the reports"),
        ("The Conference", "SHALL", "meet"),
    ]
    assert [one.path for one in obligations(LIST)] == [("1", "a"), ("1", "b"), ("1", "c"), ("2",)]


def test_an_item_has_the_qualifiers_of_its_chapeau_and_its_own() -> None:
    _, second, *_ = obligations(LIST)

    assert [part.of(LIST) for part in second.parts.qualifiers] == ["as appropriate", "where feasible"]


def test_a_list_that_runs_on_in_a_sentence_is_read_too() -> None:
    text = "The Conference shall: (a) adopt rules; (b) set up a fund; and (c) meet."

    assert [what for _, _, what in three(text)] == ["adopt rules", "set up a fund", "meet"]


def test_what_a_chapeau_says_before_its_colon_is_kept_beside_the_item() -> None:
    text = "Parties shall promote:\n\n(a) training;"

    (found,) = obligations(text)

    assert ([part.of(text) for part in found.chapeau], said(text, found.action)) == (["promote"], "training")


def test_a_list_of_things_that_is_only_named_is_one_obligation() -> None:
    assert len(obligations("Parties shall send the following information:\n\n(a) names;\n\n(b) places.")) == 1


@pytest.mark.parametrize("language", ["fr", "zh", "de"])
def test_other_languages_are_not_read(language: str) -> None:
    assert obligations("States shall act.", language) == ()


PIECES = [
    *("Each Party", " States", " shall", " should", " may", " not", " act", " report", ", as appropriate,", " unless"),
    *(" where", " if", " which", " that", " and", " or", ", ", "; ", ": ", ". ", "\n\n(a) ", "\n\n1. ", " [", "]"),
    *(" by the Council", " article 5", "The measures", " be taken", "\n", " except", "é", "缔约方", " (a) ", " * "),
]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def well_placed(text: str, one: Obligation) -> bool:
    """Say whether every part lies on whole tokens of a text and says something, its phrase before its action."""
    reached, borders = 0, {0}
    for token in tokenize(text):
        borders.add(reached + len(token) - len(token.lstrip()))
        borders.add(reached := reached + len(token))
    whole = all(part.start < part.end and {part.start, part.end} <= borders for part in one.stretches)
    return whole and one.phrases[-1].end <= one.action.start


@given(texts)
def test_every_part_is_whole_tokens_of_the_text_and_the_same_text_has_the_same(text: str) -> None:
    found = obligations(text)

    assert all(well_placed(text, one) for one in found)
    assert obligations.__wrapped__(text) == found


@given(texts)
def test_obligations_come_in_the_order_of_the_text(text: str) -> None:
    starts = [one.own.start for one in obligations(text)]

    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text",
    [
        "States shall act and " * 4_000,
        "If a, which the " * 6_000 + " may act",
        "Parties shall " + "and, " * 20_000,
        "A Party shall: " + "(a) act; " * 6_000,
        "Parties shall act" + " " * 100_000 + ".",
        "Parties shall act, if " + "x, unless " * 10_000,
    ],
    ids=["duties", "relatives", "joins", "items", "spaces", "parts"],
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    begun = time.process_time()
    obligations.__wrapped__(text)

    assert time.process_time() - begun < 4


@needs_real_texts
def test_an_adopted_treaty_has_few_phrases_of_which_nothing_is_made() -> None:
    text = read("bbnj-en.md")
    found = obligations(text)
    read_phrases = {phrase.start for one in found for phrase in one.phrases}
    binding = [one for one in phrases(text) if one.strength is Strength.SHALL]

    assert all(well_placed(text, one) for one in found)
    assert sum(phrase.start in read_phrases for phrase in binding) / len(binding) > 0.85
