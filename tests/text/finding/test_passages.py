"""Passages: the hit is in what is shown, marked, in its paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.finding.keys import search_key
from negotiate.text.finding.passages import BEFORE, LENGTH, FoundPassage, passage

WORDS = st.lists(st.sampled_from(["States", "shall", "report", "incidents,", "第五条", "\n"]), max_size=120).map(
    " ".join
)


def hits(found: FoundPassage) -> list[str]:
    """Return the marked words of a passage."""
    return [stretch.text for stretch in found.stretches if stretch.is_hit]


def test_a_phrase_is_marked_where_it_stands() -> None:
    found = passage("1. Aim\n2. States shall act.", "shall act", [], "en")

    assert found.text == "2. States shall act."
    assert hits(found) == ["shall act"]
    assert found.paragraph == 1


def test_words_are_marked_by_their_stems_where_the_phrase_does_not_stand() -> None:
    found = passage("An obligation that binds States.", search_key("binding obligations"), [{"bind"}, {"oblig"}], "en")

    assert hits(found) == ["obligation", "binds"]


def test_words_are_shown_where_most_of_them_stand_together() -> None:
    text = "1. States meet.\n2. Nothing binds here.\n3. An obligation binds States.\n4. The obligations of States bind."
    found = passage(text, search_key("binding obligations"), [{"bind"}, {"oblig"}], "en")

    assert (found.paragraph, hits(found)) == (2, ["obligation", "binds"])


def test_a_long_paragraph_is_cut_at_words_on_both_sides() -> None:
    found = passage("one two " * 60 + "here " + "three four " * 60, "here", [], "en")

    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert len(found.text) <= LENGTH + BEFORE
    assert set(found.text.split()) == {"…", "one", "two", "here", "three", "four"}


def test_a_text_without_the_question_is_shown_from_its_beginning() -> None:
    assert passage("States shall act.", "nothing", [], "en").text == "States shall act."


@given(WORDS, st.sampled_from(["states", "shall report", " 第 五 条 "]))
def test_what_is_marked_is_what_was_asked_for(text: str, asked: str) -> None:
    marked = {search_key(words).strip() for words in hits(passage(text, asked, [], "en"))}

    assert marked <= {asked.strip()}


@given(WORDS)
def test_a_passage_is_a_piece_of_the_text(text: str) -> None:
    assert passage(text, "report", [], "en").text.removeprefix("… ").removesuffix(" …") in text
