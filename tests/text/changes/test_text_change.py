"""What changed in a clause: each figure by an example, and the laws that hold for all of them."""

from hypothesis import given

from negotiate.text.changes.measures import measured
from negotiate.text.changes.text_change import Surroundings, TextChange, text_change
from negotiate.text.diff.paragraphs.matching import words
from negotiate.text.marks.labels import parse_label
from negotiate.text.norms.strength import Turn
from tests.text.strategies import clauses, drafts

LIST = "1. Each Party shall name a focal point.\n\n2. The secretariat keeps a public list of all focal points."


def test_a_paragraph_that_moves_brings_no_words() -> None:
    first, second = LIST.split("\n\n")
    found = text_change(LIST, f"1. {second[3:]}\n\n2. {first[3:]}")

    assert (found.words_out, found.words_in, found.moved) == (0, 0, 1)


def test_the_numbers_of_paragraphs_are_no_words() -> None:
    found = text_change(LIST, f"1. States cooperate.\n\n{LIST.replace('2. ', '3. ').replace('1. ', '2. ')}")

    assert (found.words_out, found.words_in) == (0, 2)


def test_options_are_counted_on_both_sides() -> None:
    found = text_change("Option 1: States shall act.\n\nOption 2: No text", "States shall act.")

    assert found.options == (2, 0)


def test_a_text_that_turns_both_ways_is_called_the_other_way_round() -> None:
    found = text_change("It shall act and may ask.", "It should act and shall ask.")

    assert found.turn is Turn.REVERSED


def test_a_new_clause_is_no_stronger_than_nothing() -> None:
    found = text_change("", "States shall, as appropriate, act.")

    assert (found.words_in, found.shifts, found.qualifiers_in) == (5, (), ())


def test_a_qualifier_that_is_put_in_is_named_once() -> None:
    found = text_change("Parties shall act.", "Parties shall act as appropriate, and report as appropriate.")

    assert found.qualifiers_in == ("as appropriate",)


def test_a_term_is_touched_where_it_is_used_more_often_and_where_it_is_defined_anew() -> None:
    old = "“Incident” means an event.\n\nStates report it."
    new = "“Incident” means a harmful event.\n\nStates report each vulnerability."
    found = text_change(old, new, Surroundings("en", ("Incident", "vulnerability", "State")))

    assert found.terms == ("Incident", "vulnerability")


def test_a_reference_that_follows_its_clause_has_not_changed() -> None:
    before, after = ({parse_label(label).key: "conduct"} for label in ("Article 5", "Article 6"))
    among = Surroundings(before=before, after=after)
    found = text_change("See article 5.", "See article 6.", among)

    assert (found.references_out, found.references_in) == ((), ())


def test_a_reference_to_something_else_is_told_on_both_sides() -> None:
    found = text_change("See article 18.", "See article 18, paragraph 3.")

    assert (found.references_out, found.references_in) == (("article 18",), ("article 18, paragraph 3",))


@given(drafts)
def test_nothing_changes_between_a_text_and_itself(text: str) -> None:
    found = text_change(text, text)

    assert found == TextChange(options=found.options)


@given(clauses, clauses)
def test_brackets_and_options_lead_from_the_measures_of_the_one_to_those_of_the_other(old: str, new: str) -> None:
    before, after, found = measured(old), measured(new), text_change(old, new)

    assert after.brackets - before.brackets == found.brackets.opened_count - found.brackets.closed_count
    assert found.options == (before.options, after.options)


@given(clauses)
def test_all_words_of_a_new_clause_come_and_all_of_a_deleted_one_go(text: str) -> None:
    come, gone = text_change("", text), text_change(text, "")

    assert (come.words_out, gone.words_in) == (0, 0)
    assert come.words_in == gone.words_out <= len(words(text))


def test_nothing_is_said_of_another_language_by_rules_for_english() -> None:
    old, new = "Die Vertragsparteien shall handeln.", "Die Vertragsparteien should as appropriate handeln."
    found = text_change(old, new, Surroundings("de"))

    assert (found.shifts, found.qualifiers_in) == ((), ())
