"""Pages: what is seen is what was written, in every language, as clean text and as a redline."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.markup.html import (
    Origin,
    Phrases,
    redline,
    redline_inline,
    redline_paragraphs,
    render,
    render_inline,
    render_spans,
)
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.compare import compare
from negotiate.text.edits import Edit
from tests import real_texts
from tests.text.treaties import FILES
from tests.text.visible import bare, letters, read, words

PARTS = st.sampled_from(
    ["1. ", "(a) ", "    (i) ", "\n", "\n\n", "*", "**", "[", "]", "[shall][should]", " States", " act",
     "<b>", "&amp;", "\"'", "| a | b |\n|---|---|\n| 1 | 2 |", "\\*", "Option 1: ",
     "各国", " الدول", "# ", "- ", "\ue000", "</ins>", " "]
)  # fmt: skip
TEXTS = st.lists(PARTS, max_size=30).map("".join)
PROSE = TEXTS.filter(lambda text: "|" not in text)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("States act.", '<p class="p" id="n1">States act.</p>'),
        ("1. States act.", '<p class="p" id="1"><span class="e">1.</span> States act.</p>'),
        ("3. States *act*.", '<p class="p" id="3"><span class="e">3.</span> States <em>act</em>.</p>'),
        ("[5. Act.",
         ('<p class="p" id="5"><span class="e"><span class="br unbalanced">[</span>5.</span> Act.</p>')),
        ("[5. Act.]",
         ('<p class="p" id="5"><span class="e"><span class="br d1" data-depth="1">[</span>'
         '<span class="in-br d1">5.</span></span><span class="in-br d1"> Act.</span>'
         '<span class="br d1" data-depth="1">]</span></p>')),
        ("***all***", '<p class="p" id="n1"><strong><em>all</em></strong></p>'),
        ('<script>&"', '<p class="p" id="n1">&lt;script&gt;&amp;"</p>'),
        ("[act](http://x)",
         ('<p class="p" id="n1"><span class="br d1" data-depth="1">[</span>'
         '<span class="in-br d1 optional">act</span>'
         '<span class="br d1" data-depth="1">]</span>(http://x)</p>')),
        ("**Option 1:** act", '<p class="p option" id="n1"><strong>Option 1:</strong> act</p>'),
        ("act]", '<p class="p" id="n1">act<span class="br unbalanced">]</span></p>'),
        ("| a |\n|---|\n| 1 |", ('<table class="p" id="n1" tabindex="0"><thead><tr><th>a</th></tr></thead>'
         "<tbody><tr><td>1</td></tr></tbody></table>")),
        ("", ""),
    ],
)  # fmt: skip
def test_a_text_becomes_a_page(text: str, page: str) -> None:
    assert render(text) == page


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("1. Act\n\n(a) here\n\n(i) now", ["p", "p two", "p three"]),
        ("Act:\n\n(a) here", ["p", "p"]),
        ("1. Act\n\n    1. Here\n\n        1. Now\n\n            1. So", ["p", "p two", "p three", "p four"]),
    ],
)
def test_nesting_shows_as_a_class(text: str, classes: list[str]) -> None:
    assert re.findall('<p class="([^"]*)"', render(text)) == classes


@pytest.mark.parametrize(
    ("text", "prefix", "ids"),
    [
        ("1. Act\n\n(a) here\n\n2. Rest", "", ["1", "1.a", "2"]),
        ("1. Act\n\n1. Rest", "c7-", ["c7-1", "c7-1-2"]),
        ("Act\n\nRest", "", ["n1", "n2"]),
        ("1 bis. Act", "", ["1-bis"]),
    ],
)
def test_every_paragraph_has_an_id_of_its_own(text: str, prefix: str, ids: list[str]) -> None:
    assert re.findall('id="([^"]*)"', render(text, prefix)) == ids


def test_a_bracket_shows_its_depth_up_to_five_and_says_the_true_one() -> None:
    page = render("[" * 7 + "act" + "]" * 7)

    assert re.findall(r'class="br d(\d)" data-depth="(\d)"', page)[:7] == [
        ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5"), ("5", "6"), ("5", "7"),
    ]  # fmt: skip


def test_a_heading_is_written_without_a_paragraph() -> None:
    assert render_inline("Scope *(general)*") == "Scope <em>(general)</em>"


@pytest.mark.parametrize(
    ("old", "new", "page"),
    [
        ("States shall act.", "States should act.",
         '<p class="p" id="n1">States<del> shall</del><ins> should</ins> act.</p>'),
        ("2. Act.", "3. Act.",
         '<p class="p" id="3"><span class="e"><del>2</del><ins>3</ins>.</span> Act.</p>'),
        ("States <b> act.", "States </ins> act.",
         '<p class="p" id="n1">States &lt;<del>b</del><ins>/ins</ins>&gt; act.</p>'),
        ("Act *now*.", "Act *later*.",
         '<p class="p" id="n1">Act <em><del>now</del><ins>later</ins></em>.</p>'),
        ("One.", "One.\n\nTwo.",
         '<p class="p" id="n1">One.</p>\n<p class="p added" id="n2"><ins>Two.</ins></p>'),
        ("One.\n\nTwo.", "One.",
         '<p class="p" id="n1">One.</p>\n<p class="p removed" id="was-n1"><del>Two.</del></p>'),
        ("| a |\n|---|\n| 1 |", "| b |\n|---|\n| 1 |",
         ('<table class="p" id="n1" tabindex="0"><thead><tr><th><del> a</del><ins> b</ins></th></tr></thead>'
         "<tbody><tr><td>1</td></tr></tbody></table>")),
    ],
)  # fmt: skip
def test_a_redline_shows_what_is_struck_and_added(old: str, new: str, page: str) -> None:
    shown = redline(old, diff(old, new)).replace("<em><del>", "<del><em>")

    assert words(shown, "del") == words(page, "del")
    assert words(shown, "ins") == words(page, "ins")
    assert re.sub(r"</?(?:em|ins|del)>", "", shown) == re.sub(r"</?(?:em|ins|del)>", "", page)


def test_changed_marks_alone_are_shown_as_they_are() -> None:
    page = redline("Act now.", [Edit(1, 1, (" ", "*"))])

    assert "<ins> *</ins>" in page


def test_tags_of_changes_never_cross_those_of_emphasis() -> None:
    page = redline("*States shall* act.", diff("*States shall* act.", "*States* should act."))

    assert read(page).open == []


def test_a_change_can_say_where_it_comes_from() -> None:
    page = redline("Act.", [Edit(0, 1, ("Rest",))], [Origin("17", 'Veloria "and" Lund')])

    assert '<ins data-origin="17" title="Veloria &quot;and&quot; Lund">Rest</ins>' in page
    assert '<del data-origin="17" title="Veloria &quot;and&quot; Lund">Act</del>' in page


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        redline("States shall act.", [Edit(0, 2), Edit(1, 3)])


def test_old_and_new_enumerators_stand_side_by_side() -> None:
    page = redline("4. States shall act.", [Edit(0, 4, ("2", ".", " Ships", " will"))])

    assert '<span class="e"><del>4.</del><ins>2.</ins></span>' in page
    assert words(page, "ins") == "4. States shall act."
    assert words(page, "del") == "2. Ships will act."


def test_a_joined_paragraph_keeps_a_sign_where_it_ended() -> None:
    old, new = ("States shall act at once.\n\nThey shall report.", "States shall act at once. They shall report.")

    assert '<del class="end"><span role="img" aria-label="end of paragraph"></span></del>' in redline(
        old, diff(old, new)
    )


def test_a_heading_shows_its_changes_without_a_paragraph() -> None:
    assert redline_inline("Old scope", [Edit(0, 1, ("New",))]) == "<del>Old</del><ins>New</ins> scope"


MOVED = (
    "1. Recalling the Charter and all that it says of peace.\n\n2. Ships sail the high seas in every season.",
    "1. Ships sail the high seas in every season.\n\n2. Recalling the Charter and all that it says of peace.",
)


def test_a_moved_paragraph_says_where_from_and_leaves_a_trace() -> None:
    page = redline_paragraphs(compare(*MOVED))

    assert '<p class="p moved" id="1"><span class="moved-mark">moved from 2</span>' in page
    assert '<p class="p departed" id="was-2"><span class="moved-mark">moved to 1</span>' in page


def test_the_words_for_a_move_are_given_in_the_language_of_the_reader() -> None:
    page = redline_paragraphs(compare(*MOVED), Phrases("déplacé de {}", "déplacé vers {}"))

    assert "déplacé de 2" in page
    assert "déplacé vers 1" in page


def test_words_can_carry_who_brought_them() -> None:
    page = render_spans([("States *sha", {}), ("ll* act", {"class": "new", "data-by": "17"}), (".", {})])

    assert page == (
        '<p class="p" id="n1">States <em>sha</em><span class="new" data-by="17"><em>ll</em> act</span>.</p>'
    )


@pytest.mark.parametrize("name", ["style", "onclick", "href", "data-", 'class="x" onload'])
def test_no_other_attribute_is_ever_written(name: str) -> None:
    with pytest.raises(ValueError, match="attribute"):
        render_spans([("States", {name: "x"})])


@given(PROSE)
def test_what_is_seen_is_what_was_written(text: str) -> None:
    assert letters(render(text)) == bare(text)


@given(TEXTS)
def test_a_page_nests_and_has_no_styles(text: str) -> None:
    assert read(render(text)).attributes <= {"class", "id", "data-depth", "tabindex"}


@given(PROSE, PROSE)
def test_a_redline_without_its_struck_words_is_the_new_text(old: str, new: str) -> None:
    page = redline(old, diff(old, new))

    assert letters(page, "del") == letters(render(new))


@given(PROSE, PROSE)
def test_a_redline_without_its_added_words_is_the_old_text(old: str, new: str) -> None:
    page = redline(old, diff(old, new))

    assert letters(page, "ins") == letters(render(old))


@given(TEXTS)
def test_a_redline_without_edits_is_the_page(text: str) -> None:
    assert redline(text, []) == render(text)


@given(TEXTS)
def test_spans_without_attributes_are_the_page(text: str) -> None:
    assert render_spans([(sign, {}) for sign in text]) == render(text)


@settings(max_examples=50)
@given(PROSE, PROSE)
def test_a_comparison_shows_every_word_of_the_new_text(old: str, new: str) -> None:
    page = redline_paragraphs(compare(old, new))

    assert letters(page, "del", "departed", "moved-mark") == letters(render(new))


@pytest.mark.parametrize(
    "text",
    [
        "*" * 50_000,
        "*a " * 16_000,
        "[" * 50_000,
        "[](" * 16_000,
        "1. a\n" * 10_000,
        "<&>" * 16_000,
        "**a *b" * 8_000,
        "|a" * 20_000,
    ],
)
def test_hostile_texts_come_back_whole(text: str) -> None:
    assert letters(render(text)) == bare(text)


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", FILES)
def test_real_texts_are_seen_as_they_were_written(name: str) -> None:
    clauses = re.split(r"(?m)^(?=##+ )", real_texts.read(name))

    assert [letters(render(clause)) for clause in clauses] == [bare(clause) for clause in clauses]


@real_texts.needs_real_texts
@pytest.mark.parametrize(("old", "new"), [(FILES[0], FILES[1]), (FILES[1], FILES[2]), (FILES[2], FILES[3])])
def test_redlines_of_real_rounds_hold_both_sides(old: str, new: str) -> None:
    before, after = real_texts.read(old), real_texts.read(new)
    page = redline(before, diff(before, after))

    assert letters(page, "del") == bare(after)
    assert letters(page, "ins") == bare(before)


def test_letters_that_differ_are_marked_inside_whole_words() -> None:
    page = redline("An organisation acts.", diff("An organisation acts.", "An organization acts."))

    assert "<del> organi<mark>s</mark>ation</del><ins> organi<mark>z</mark>ation</ins>" in page
