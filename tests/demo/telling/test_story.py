"""The demonstration's text is sound from the zero draft to the open round, by every check that we have."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

from negotiate.demo.telling.proposals import StoryProposal
from negotiate.demo.telling.story import TITLE
from negotiate.exporting.markdown import to_markdown
from negotiate.importing.parse import parse
from negotiate.text.marks import brackets
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.merge.regions import RegionKind
from negotiate.text.references.references import references
from negotiate.text.references.resolving import ReferenceStanding, resolve
from negotiate.text.wording import Wording
from tests.demo.playing import STORY, Text, base_of, merge_of, tabled

TERMS = re.findall(r"“([^”]+)” means", base_of(1)["Article 1"].body)
NAMES = [one.short_name for one in STORY.cast.delegations]


def dangling(text: Text, labels: Iterable[str]) -> list[str]:
    """Return the references in some clauses of a text that point to nothing, paragraphs included."""
    paths = {label: paths_of(clause.body) for label, clause in text.items()}
    known = {label: label for label in text}
    found = [one for label in labels for one in resolve(references(text[label].body), known, label, paths)]
    return [one.reference.text for one in found if one.standing is ReferenceStanding.DANGLING]


@cache
def paths_of(body: str) -> set[tuple[str, ...]]:
    """Return the paths of a clause's paragraphs."""
    return {one.path for one in paragraphs(body)}


def misled(proposal: StoryProposal) -> list[str]:
    """Return the references to nothing where one amendment alone is carried out in the open round."""
    label = proposal.label or proposal.clause
    text = base_of(3) | {label: STORY.wording(proposal, base_of(3)[proposal.clause])}
    return dangling(text, [label])


def test_the_draft_is_imported_without_a_remark():
    assert parse(STORY.draft).remarks == ()


def test_the_draft_carries_the_title():
    assert parse(STORY.draft).title == TITLE


def test_the_draft_is_exported_as_it_was_imported():
    assert to_markdown(parse(STORY.draft).clauses).strip() == STORY.draft.strip()


def test_the_draft_has_at_least_28_articles_in_six_parts_and_three_annexes():
    kinds = Counter(clause.kind for clause in parse(STORY.draft).clauses)

    assert (kinds["article"] >= 28, kinds["part"], kinds["annex"], kinds["preamble"]) == (True, 6, 3, 1)


def test_the_draft_can_be_read_in_one_sitting():
    assert 3_500 <= len(STORY.draft.split()) <= 6_000


def test_the_draft_shows_every_kind_of_mark():
    assert re.search(r"\[shall\]\[should\]|\[placeholder |Option 2: No text", STORY.draft)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_brackets_balance_in_every_round(number):
    assert [label for label, text in base_of(number).items() if brackets.parse(text.body).faults] == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_reference_points_to_something(number):
    assert dangling(base_of(number), base_of(number)) == []


def test_no_open_amendment_brings_in_a_reference_to_nothing():
    assert [one.number for one in tabled(3) if misled(one)] == []


def test_a_reference_to_nothing_would_be_found():
    text = {"Article 1": Wording("", "1. Under Article 2.\n\n2. As in paragraph 3 (a).")}

    assert dangling(text, text) == ["Article 2", "paragraph 3 (a)"]


@pytest.mark.parametrize("term", TERMS)
def test_every_defined_term_is_used_in_some_article(term):
    articles = " ".join(text.body for label, text in base_of(1).items() if label != "Article 1")

    assert re.search(rf"\b{term}s?\b", articles)


def test_no_defined_term_is_written_in_two_ways():
    assert not re.search(r"\bICTs\b|cyber-?security|cyber space|\bincident response team", STORY.draft)


@pytest.mark.parametrize("kind", [RegionKind.WORDING, RegionKind.ORDERING, RegionKind.ADJACENT])
def test_the_open_round_shows_every_kind_of_clash(kind):
    clashes = [region.kind for label in base_of(3) for region in merge_of(3, label).clashes]

    assert kind in clashes


def test_in_the_open_round_three_delegations_want_the_same_words_differently():
    readings = [len(region.readings) for label in base_of(3) for region in merge_of(3, label).clashes]

    assert max(readings) >= 3


def test_in_the_open_round_two_delegations_propose_the_same():
    authors = [reading.authors for region in merge_of(3, "Article 7").clashes for reading in region.readings]

    assert ("41", "55") in authors


@pytest.mark.parametrize("name", NAMES)
def test_no_delegation_is_named_in_the_treaty(name):
    assert name not in STORY.draft
