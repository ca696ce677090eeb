"""A changed clause as its passages: what changed, who is behind it, what it does, and what stands between."""

from dataclasses import replace

import pytest

from negotiate.models import ClauseKind
from negotiate.queries.text.comparing.attributions import Attribution, ClauseChange, ClauseRedline
from negotiate.state.text.excerpts import excerpts
from negotiate.state.text.origins import Source
from negotiate.text.diff.wordings import diff_wordings
from negotiate.web.pages.drawing.passages import FAR, beginning, cited_passages, drawn_size, goes_on, passages
from tests import real_texts

BEFORE = "Duties\n\n1. States shall act.\n\n2. They [may][shall] report.\n\n3. They meet.\n\n4. They part."


def redline(old: str, new: str) -> ClauseRedline:
    """Return a clause between two texts; one amendment brought in all its changes."""
    edits = diff_wordings(old, new)
    source = (Source("Amendment 7, Arvenia", "seven", 2),)
    told = tuple(Attribution((excerpt,), source, ()) for excerpt in excerpts(old, edits))
    return ClauseRedline(
        "code", ClauseChange.CHANGED, 0, ClauseKind.ARTICLE, "Article 5", "Article 5", old, new, edits, told
    )


def test_what_changed_is_shown_and_what_stands_is_counted() -> None:
    found = passages(redline(BEFORE, BEFORE.replace("They meet", "They do meet")), "en")

    assert [one.is_changed for one in found] == [False, True, False]
    assert [one.count for one in found if not one.is_changed] == [2, 1]
    assert [(one.places, one.first) for one in found if not one.is_changed] == [
        ("1 – 2", "States shall act."),
        ("4", "They part."),
    ]


def test_a_passage_is_cited_and_says_who_is_behind_it() -> None:
    _, passage, _ = passages(redline(BEFORE, BEFORE.replace("They meet", "They do meet")), "en")

    assert passage.cited == "Article 5, paragraph 3"
    assert [source.name for note in passage.notes for source in note.sources] == ["Amendment 7, Arvenia"]
    assert "<ins" in passage.html


def test_a_passage_names_whom_others_name_for_the_same_once() -> None:
    before, after = "\n\n1. States act and report, and meet at sea.", "\n\n1. Ships act and tell, and meet in port."
    changed = redline(before, after)
    chair, seven = Source("chair", "chair", 1), Source("Amendment 7", "seven", 2)
    behind = zip(changed.attributions, [(chair,), (chair, seven), (seven,)], strict=True)
    told = tuple(replace(one, brought_in=sources) for one, sources in behind)
    (passage,) = passages(replace(changed, attributions=told), "en")

    assert [note.brought_in for note in passage.notes] == [(chair,), (seven,)]


def test_what_stands_is_told_without_its_marks() -> None:
    before = "\n\n**Option 1:**\n\n1. States act."
    found = passages(redline(before, before.replace("act", "do act")), "en")

    assert [one.first for one in found if not one.is_changed] == ["Option 1:"]


def test_a_passage_says_which_way_its_strength_turned() -> None:
    passage, _ = passages(redline(BEFORE, BEFORE.replace("shall act", "should act")), "en")

    assert passage.shift is not None
    assert (passage.shift.old, passage.shift.new, passage.shift.is_weaker) == ("shall", "should", True)


def test_a_passage_says_how_many_brackets_closed() -> None:
    changed = redline(BEFORE, BEFORE.replace("[may][shall]", "shall"))
    (passage,) = [one for one in passages(changed, "en") if one.is_changed]

    assert (passage.closed, passage.opened) == (2, 0)


def test_strength_is_told_of_english_alone() -> None:
    passage, _ = passages(redline(BEFORE, BEFORE.replace("shall act", "should act")), "fr")

    assert passage.shift is None


def test_a_clause_that_changed_everywhere_is_cut_where_the_page_would_be_long() -> None:
    body = "\n\n".join(f"{n}. {'It says much more. ' * 20}" for n in range(1, 100))
    changed = redline(f"Aim\n\n{body}", f"Aim\n\n{body.replace('much', 'little')}")

    assert goes_on(changed, "en")
    assert len(passages(changed, "en")) < 99


def test_a_long_text_is_shown_up_to_the_end_of_a_paragraph() -> None:
    text = "\n\n".join(["word " * 200] * 40)

    assert len(beginning(text)) <= FAR
    assert text[len(beginning(text)) :].startswith("\n\n")
    assert beginning("Short.") == "Short."


@pytest.mark.parametrize("new", [BEFORE.replace("They meet", "They do meet"), "Duties\n\n1. All of it is new."])
def test_a_clause_is_at_least_as_long_as_what_is_drawn_of_it(new: str) -> None:
    shown = passages(redline(BEFORE, new), "en")

    assert drawn_size(redline(BEFORE, new), "en") > sum(len(one.html) for one in shown)
    assert drawn_size(redline("", new), "en") > len(new)


def test_paragraphs_have_addresses_and_are_cited_by_their_numbers() -> None:
    found = cited_passages("States:\n\n1. States:\n\n(a) act;\n\n(b) report.", "Article 5", "en")

    assert [(one.name, one.cited) for one in found] == [
        ("n1", "Article 5, unnumbered paragraph 1"),
        ("1", "Article 5, paragraph 1"),
        ("1.a", "Article 5, paragraph 1 (a)"),
        ("1.b", "Article 5, paragraph 1 (b)"),
    ]


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", ["bbnj-en.md", "bbnj-fr.md"])
def test_the_addresses_of_a_real_text_are_its_paragraphs_one_by_one(name: str) -> None:
    text = real_texts.read(name)[:60_000]

    found = cited_passages(text, "Article 5", "en")

    assert len({one.name for one in found}) == len(found)
    assert len(found) > 50


def test_a_paragraph_that_moved_is_shown_as_moved_at_both_places_and_grows_neither_stronger_nor_weaker() -> None:
    first, second, costs = (
        "Meetings are held every year.",
        "The chair presides over them.",
        "Costs may be borne by hosts.",
    )
    before = f"Meetings\n\n1. {first}\n\n2. {second}\n\n3. {costs}"
    after = f"Meetings\n\n1. {costs}\n\n2. {first}\n\n3. {second}"
    changed = [one for one in passages(redline(before, after), "en") if one.is_changed]
    moves = [one for one in changed if "moved-mark" in one.html]

    assert [words for one in moves for words in ("moved from 3", "moved to 1") if words in one.html] == [
        "moved from 3",
        "moved to 1",
    ]
    assert {one.shift for one in changed} == {None}
    assert [source.name for source in moves[0].notes[0].sources] == ["Amendment 7, Arvenia"]
