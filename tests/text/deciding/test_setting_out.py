"""Setting out: whole paragraphs as options, found back word for word, each choice the text that was proposed."""

import json
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from negotiate.text.clearing.clearing import chosen
from negotiate.text.deciding.decided import Decided, decide, preview
from negotiate.text.deciding.decisions import Adopt, Bracket, BracketStyle, Decision, Decline, proposed, styles
from negotiate.text.deciding.setting_out import Layout, layout
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.marks.options.options import Option, options, words_of
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.regions import Region, substitute
from negotiate.text.provenance.provenance import spans, whole
from tests.real_texts import needs_real_texts, read
from tests.text.notation import cases, columns, credited, merged
from tests.text.strategies import drafts, edits_of

PARAGRAPHS = [
    "1. Act.", "2. Report.", "2. Tell all.", "(a) one;", "(b) two;", "States shall act.", "[3. Meet.]", "[4] x",
    "Option 1: a", "Option 2: b", "Option 2: [Alt 1: [b]]", "**Option 3:** q", "Alt 1: c", "No text", "- item",
    "Parties [shall][should] go.", "x ]", "[ y", "See Article", "5. z", "缔约方应。", "Вариант 1: да", "| a |", "# H",
    "\u200e7. م", "8. a\nb", "*em*"
]  # fmt: skip
Rivals = tuple[str, dict[str, tuple[Edit, ...]]]


@st.composite
def drawn(draw: st.DrawFn) -> str:
    """Draw a clause with or without a heading, its paragraphs apart in all ways."""
    paragraphs = draw(st.lists(st.one_of(st.sampled_from(PARAGRAPHS), drafts), max_size=6))
    between = draw(st.sampled_from(["\n", "\n\n", "\n\n\n", " \n\n"]))
    return draw(st.sampled_from(["Aim\n\n", "\n\n", ""])) + between.join(paragraphs)


@st.composite
def wild_rivals(draw: st.DrawFn) -> Rivals:
    """Draw a clause and what authors make of it, by diff or by any edits."""
    base = draw(drawn())
    given = draw(st.lists(st.one_of(drawn(), edits_of(base)), min_size=1, max_size=3))
    return base, {
        chr(ord("A") + number): diff(base, one) if isinstance(one, str) else one for number, one in enumerate(given)
    }


TIDY = st.lists(st.sampled_from(PARAGRAPHS), max_size=6).map(lambda blocks: "Aim\n\n" + "\n\n".join(blocks))


def fitting(merge: Merge) -> list[tuple[Region, Layout]]:
    """Return the regions that can be set out."""
    return [(region, plan) for region in merge.regions if (plan := layout(merge, region)) is not None]


def set_out_alone(merge: Merge, region: Region) -> str:
    """Return the text with one region set out, and the others as in the base."""
    decisions: dict[int, Decision] = {other.index: Decline() for other in merge.regions}
    return decide(merge, decisions | {region.index: Bracket(BracketStyle.OPTIONS)}, secretariat="S").text


def written(merge: Merge, region: Region, plan: Layout) -> tuple[str, list[Option]]:
    """Return the text with one region set out, and its options as they are read back."""
    text = set_out_alone(merge, region)
    start = len("".join(merge.base[: plan.start])) + plan.offset
    found = options(text)
    (first,) = (option for option in found if option.start == start)
    return text, [option for option in found if option.set == first.set]


def proposals(merge: Merge, region: Region) -> list[str]:
    """Return the base, and the base with each reading alone."""
    whole_text = len(merge.base)
    readings = ("".join(substitute(merge.base, one.edits, 0, whole_text)) for one in region.readings)
    return ["".join(merge.base), *readings]


@pytest.mark.parametrize("case", cases("options"))
def test_paragraphs_are_set_out_as_the_table_says(case: str) -> None:
    (base, *others), expected = columns(case)
    both = merged(base, *others)
    decisions = {
        region.index: Bracket(BracketStyle.OPTIONS) if layout(both, region) else Adopt() for region in both.regions
    }

    assert decide(both, decisions, secretariat="S").text.replace("\n", "¶") == expected


@pytest.mark.parametrize(
    ("base", "texts"),
    [
        ("Aim\n\n1. Act at once.", ["Aim\n\n1. Act in time.", "Aim\n\n1. Act."]),
        ("Aim\n\n1. Act.", ["Goal\n\n1. Act.", "End\n\n1. Act."]),
        ("Aim\n\n1. Act.", ["Goal\n\n2. Go home.", "End\n\n3. Wait."]),
        ("Aim\n\n1. Act [now\n\n2. or later].", ["Aim\n\n1. Act [soon\n\n2. or later].", "Aim\n\n2. or later]."]),
        ("Aim\n\n1. Act.\n\n2. Vote well.", ["Aim\n\n1. Act.\n\n# Vote", "Aim\n\n1. Act."])
    ],
    ids=["words", "heading", "heading and body", "brackets across", "headings inside"]
)  # fmt: skip
def test_what_does_not_suit_is_not_offered_and_refused(base: str, texts: list[str]) -> None:
    both = merged(base, *texts)

    assert BracketStyle.OPTIONS not in styles(both, both.regions[0])
    with pytest.raises(ValueError, match="cannot be bracketed as “options”: use alternatives"):
        set_out_alone(both, both.regions[0])


def test_a_paragraph_with_another_dispute_in_it_is_not_set_out() -> None:
    base = "\n\n1. States shall act at once, and they report to all.\n\n2. They vote."
    both = merged(
        base,
        base.replace("States shall", "Parties should"),
        base.replace("all.\n\n2. They", "all and"),
        base.replace("all.\n\n2. They", "some and"),
    )

    assert [layout(both, region) for region in both.regions] == [None, None]


@pytest.mark.parametrize(
    ("base", "texts", "expected"),
    [
        ("\n\n1. Act.\n\n2. Vote.", ["\n\n1. Go.\n\n1 bis. Do.", "\n\n1. Rest."], (BracketStyle.OPTIONS, BracketStyle.ALTERNATIVES)),
        ("\n\n1. Act.", ["\n\n1. Act.\n\n2. Go.", "\n\n1. Act.\n\n2. Rest."], (BracketStyle.OPTIONAL, BracketStyle.OPTIONS)),
        ("\n\n1. Act.", ["\n\n1. Act.\n\n2. Go.\n\n3. Do.", "\n\n1. Act.\n\n2. Rest."], (BracketStyle.OPTIONS, BracketStyle.OPTIONAL)),
        ("\n\n1. Act.", ["\n\n1. Act.\n\n2. Go.\n\n3. Do."], (BracketStyle.OPTIONAL, BracketStyle.OPTIONS)),
        ("\n\n1. Act.\n\n2. Vote.", ["\n\n1. Act."], (BracketStyle.DELETION, BracketStyle.OPTIONS)),
        ("\n\n1. Act.\n\n2. Vote.", ["\n\n1. Act.", "\n\n1. Act.\n\n2. Go on."], (BracketStyle.OPTIONS, BracketStyle.ALTERNATIVES)),
        ("\n\n1. Act.\n\n2. Vote.", ["\n\n1. Act.\n\n2. Go on.", "\n\n1. Act.\n\n2. Rest."], (BracketStyle.ALTERNATIVES, BracketStyle.OPTIONS)),
        ("\n\n1. Act now.", ["\n\n1. Act soon.", "\n\n1. Act."], (BracketStyle.ALTERNATIVES,))
    ],
    ids=["several", "one each", "several to insert", "keep or drop", "deletion", "rival or none", "one paragraph", "words"]
)  # fmt: skip
def test_options_come_first_where_they_tell_most(
    base: str, texts: list[str], expected: tuple[BracketStyle, ...]
) -> None:
    both = merged(base, *texts)

    assert styles(both, both.regions[0]) == expected


def test_labels_and_brackets_are_the_secretariats_and_the_words_are_their_authors() -> None:
    both = merged("\n\nAct now.\n\nVote.", "\n\nGo home.", "\n\nVote.")
    decided = decide(both, {0: Bracket(BracketStyle.OPTIONS)}, secretariat="S")

    assert credited(decided.text, decided.provenance(whole("".join(both.base), ""))) == (
        "¶¶<S:Option 1: [>Act now.¶¶Vote.<S:]¶¶Option 2: [><A:Go home>.<S:]¶¶Option 3: [>Vote.<S:]>"
    )


def test_a_label_is_the_secretariats_where_an_author_indented_the_paragraph() -> None:
    both = merged("1. Act.\n\n2. Vote.", "1. Act.\n\n  Go.\n\n2. Vote.")
    decided = decide(both, {0: Bracket(BracketStyle.OPTIONS)}, secretariat="S")

    assert "<S:  Option 1: [><A:Go.>" in credited(decided.text, decided.provenance(whole("".join(both.base), "")))


def test_a_preview_shows_the_options_alone() -> None:
    both = merged("Aim\n\n1. Act.\n\n2. Vote.\n\n3. Go.", "Aim\n\n1. Act.\n\n3. Go.")

    assert (
        preview(both, both.regions[0], Bracket(BracketStyle.OPTIONS)) == "2. Option 1: [Vote.]\n\nOption 2: [No text]"
    )


def test_the_proposal_sets_out_several_paragraphs_for_nobody() -> None:
    both = merged("\n\n1. Act.\n\n2. Vote.", "\n\n1. Go.\n\n1 bis. Do.", "\n\n1. Rest.")

    assert proposed(both) == {0: Bracket(BracketStyle.OPTIONS)}


@given(wild_rivals())
def test_the_options_are_read_back_with_exactly_their_words(rivals: Rivals) -> None:
    wild = merge(*rivals)
    read_back = [(plan, *written(wild, region, plan)) for region, plan in fitting(wild)]

    assert [[words_of(text, option) for option in found[: len(plan.parts)]] for plan, text, found in read_back] == [
        [part.words for part in plan.parts] for plan, _, _ in read_back
    ]
    assert all(len(found) == len(plan.parts) + bool(plan.no_text) for plan, _, found in read_back)
    assert all(found[-1].is_no_text for plan, _, found in read_back if plan.no_text)


@given(TIDY, st.lists(TIDY, min_size=1, max_size=3))
def test_choosing_an_option_gives_exactly_the_text_that_was_proposed(base: str, texts: list[str]) -> None:
    tidy = merged(base, *texts)
    made = [
        (chosen(text, option), proposals(tidy, region)[number])
        for region, plan in fitting(tidy)
        for text, found in [written(tidy, region, plan)]
        for option, number in zip(found, plan.choices, strict=False)
        if not option.is_no_text
    ]

    assert [text for text, _ in made] == [wanted for _, wanted in made]


@given(TIDY, st.lists(TIDY, min_size=1, max_size=3))
def test_choosing_no_text_gives_exactly_the_text_without_the_paragraphs(base: str, texts: list[str]) -> None:
    tidy = merged(base, *texts)
    made = [
        chosen(text, found[-1]) in proposals(tidy, region)
        for region, plan in fitting(tidy)
        if plan.no_text
        for text, found in [written(tidy, region, plan)]
    ]

    assert all(made)


def at_once(wild: Merge, otherwise: Decision) -> Decided:
    """Decide a merge with every region set out that can be, and all others otherwise."""
    fits = {region.index for region, _ in fitting(wild)}
    return decide(
        wild,
        {one.index: Bracket(BracketStyle.OPTIONS) if one.index in fits else otherwise for one in wild.regions},
        secretariat="S",
    )


@given(wild_rivals())
def test_every_region_at_once_can_be_set_out_and_every_word_has_an_origin(rivals: Rivals) -> None:
    decided = at_once(merge(*rivals), Bracket())
    runs = decided.provenance(whole(rivals[0], "import"))

    assert apply(rivals[0], decided.edits) == decided.text
    assert "".join(span.text for span in spans(decided.text, runs)) == decided.text


@given(wild_rivals())
@example(
    (
        "Aim\n\n1. Act.\n\nStates\n\n1. Act.\n\nStates shall\n\nStates",
        {"A": (Edit(0, 0, ()), Edit(13, 17, ()), Edit(21, 21, ("a",)))},
    )
)
@example(("Aim\n\nAlt 1: c\n1. Act.\n**Option 3:** q", {"A": (Edit(3, 8, ()), Edit(12, 21, ()))}))
def test_options_of_several_regions_are_read_back_apart(rivals: Rivals) -> None:
    wild = merge(*rivals)
    text = at_once(wild, Decline()).text
    found = options(text)
    sets = [[words_of(text, one) for one in found if one.set == number] for number in {option.set for option in found}]
    wanted = [[part.words for part in plan.parts] + [plan.no_text] * bool(plan.no_text) for _, plan in fitting(wild)]

    assert [words for words in wanted if words not in sets] == []


@cache
def real_cases() -> list[tuple[Merge, Region, Layout]]:
    """Return every place of real rivals where whole paragraphs are at stake."""
    found = json.loads(read("gdpr-amendments.json"))["clauses"]
    merges = [
        merged("\n\n" + clause["text"], *("\n\n" + one["text"] for one in clause["amendments"])) for clause in found
    ]
    return [(one, region, plan) for one in merges for region, plan in fitting(one)]


@needs_real_texts
def test_real_rivals_are_set_out_and_read_back_word_for_word() -> None:
    made = [(plan, *written(one, region, plan)) for one, region, plan in real_cases()]

    assert len(made) > 75
    assert [[words_of(text, o) for o in found[: len(plan.parts)]] for plan, text, found in made] == [
        [part.words for part in plan.parts] for plan, _, _ in made
    ]


@needs_real_texts
def test_choosing_one_of_real_rivals_gives_exactly_its_text() -> None:
    made = [
        (chosen(text, option), proposals(one, region)[number])
        for one, region, plan in real_cases()
        for text, found in [written(one, region, plan)]
        for option, number in zip(found, plan.choices, strict=False)
    ]

    assert [text for text, _ in made] == [wanted for _, wanted in made]
