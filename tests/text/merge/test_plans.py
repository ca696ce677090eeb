"""Plans: proposals are parted where they arrange paragraphs anew, and come to their own text by their parts."""

from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import merge
from negotiate.text.merge.plans import planned
from negotiate.text.tokens import tokenize
from tests.text.notation import proposals
from tests.text.strategies import Listed, listed_rivals

BASE = "(a) to inform the others;\n(b) to consult the others;\n(c) to act in good faith;"


def test_a_proposal_about_words_alone_is_merged_as_it_is_given() -> None:
    plan = planned(tokenize(BASE), proposals(BASE, BASE.replace("inform", "tell"), BASE.replace("consult", "hear")))

    assert not plan.is_parted


def test_numbers_run_on_by_themselves_only_if_they_do_in_every_proposal() -> None:
    swapped = BASE.replace("inform", "@").replace("consult", "inform").replace("@", "consult")
    by_hand = BASE.replace("(c)", "(d)")

    assert planned(tokenize(BASE), proposals(BASE, swapped)).running == ((0, ("A",)),)
    assert planned(tokenize(BASE), proposals(BASE, swapped, by_hand)).running == ()


@given(listed_rivals())
def test_one_author_alone_gives_her_own_text(given: tuple[Listed, dict[str, Listed]]) -> None:
    base, authors = given
    texts = {author: one.text for author, one in authors.items()}
    alone = {author: merge(base.text, {author: diff(base.text, text)}).text for author, text in texts.items()}

    assert alone == texts


@given(listed_rivals())
def test_the_order_of_the_authors_changes_nothing(given: tuple[Listed, dict[str, Listed]]) -> None:
    base, authors = given
    edits = {author: diff(base.text, one.text) for author, one in authors.items()}
    there, back = merge(base.text, edits), merge(base.text, dict(reversed(edits.items())))

    assert (there.regions, there.text) == (back.regions, back.text)


@given(listed_rivals())
def test_every_item_stands_at_most_once_and_keeps_its_own_words(given: tuple[Listed, dict[str, Listed]]) -> None:
    base, authors = given
    text = merge(base.text, {author: diff(base.text, one.text) for author, one in authors.items()}).text
    lines = text.split("\n\n")
    marks = [f"{number};" for number, _ in base.items]
    wholly = {said for one in authors.values() for _, said in one.items if "wholly" in said}

    assert [
        sum(line.endswith((f" {mark}", f" {mark[:-1]} wholly;")) for line in lines) for mark in marks if mark in text
    ] <= [1] * len(marks)
    assert all(any(line.endswith(said[-12:]) for said in wholly) for line in lines if line.endswith("wholly;"))
