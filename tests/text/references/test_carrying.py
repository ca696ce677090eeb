"""Carrying: a proposal goes with a renumbering, and says of its own references what they would say."""

import pytest
from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.references.carrying import common, moved
from negotiate.text.references.references import references
from negotiate.text.references.rewriting import as_edits, rewrite, rewrites
from tests.text.strategies import REFERRING_TEXTS

RENUMBERED = {"Article 3": "Article 4", "Article 5": "Article 6", "Article 3 bis": "Article 5"}


def carried(base: str, proposed: str, numbers: dict[str, str]) -> str:
    """Return what a proposal says on the renumbered text, where every clause has the number that follows."""
    over = as_edits(base, rewrites(base, numbers))
    edits = moved(base, diff(base, proposed), over, rewrites(proposed, numbers))
    return apply(apply(base, over), edits)


@pytest.mark.parametrize(
    ("base", "proposed", "says"),
    [
        ("States act under article 3.", "States act at once under article 3.", "States act at once under article 4."),
        ("States act.", "States act under article 3.", "States act under article 4."),
        ("States act under article 3.", "States act under article 5.", "States act under article 6."),
        ("States act under article 3.", "States act under articles 3 and 5.", "States act under articles 4 and 6."),
        ("See article 3. States act.", "See article 3. States meet.", "See article 4. States meet."),
        ("States act under article 3.", "States act.", "States act."),
        ("States act.", "States act under article 33 of the Charter.", "States act under article 33 of the Charter."),
        ("States act.", "States act under article 9.", "States act under article 9."),
        ("States act under article 3.", "States act under article 3 bis.", "States act under article 5."),
        ("Act under article 3.", "Act under article 3 of the Charter.", "Act under article 3 of the Charter."),
    ],
)
def test_an_open_proposal_follows_a_renumbering(base: str, proposed: str, says: str) -> None:
    assert carried(base, proposed, RENUMBERED) == says


@given(REFERRING_TEXTS, REFERRING_TEXTS)
def test_a_carried_proposal_says_what_the_renumbered_proposal_says(base: str, proposed: str) -> None:
    numbers = {"Article 5": "Article 15", "Article 6": "Article 16"}

    assert carried(base, proposed, numbers) == rewrite(proposed, rewrites(proposed, numbers))


@given(REFERRING_TEXTS, REFERRING_TEXTS)
def test_without_a_renumbering_a_proposal_stays_as_it_is(base: str, proposed: str) -> None:
    edits = diff(base, proposed)

    assert moved(base, edits, (), ()) == edits


@pytest.mark.parametrize(
    ("base", "proposed", "shared"),
    [
        ("See article 3.", "Please see article 3.", ["article 3"]),
        ("See article 3.", "See article 5.", []),
        ("See article 3.", "See article 3 bis.", []),
        ("See article 3.", "See article 3 of the Charter.", []),
        ("See articles 3 to 5.", "See articles 3 to 6.", ["articles 3"]),
        ("See articles 3 to 5.", "See articles 4 to 5.", []),
        ("See paragraphs 2 and 4.", "See paragraphs 2 and 5.", ["paragraphs 2"]),
        ("Paragraph 2 of this article, and article 7.", "Paragraph 2 of this article, or article 7.", ["Paragraph 2", "article 7"]),
        ("See paragraph 2 of article 3.", "See paragraph 2 of article 5.", []),
        ("Article 3 binds ships. See paragraph 2.", "Article 3 binds. See paragraph 2.", ["Article 3", "paragraph 2"]),
    ],
)  # fmt: skip
def test_what_a_proposal_leaves_is_the_bases(base: str, proposed: str, shared: list[str]) -> None:
    found = common(base, diff(base, proposed), references(base), references(proposed))

    assert [one.text for one in found] == shared


def test_what_is_shared_is_found_where_it_stands_in_the_base() -> None:
    base, proposed = "See article 3.", "Please see article 3."
    found = common(base, [Edit(0, 1, ("Please", " see"))], references(base), references(proposed))

    assert [(one.start, there.start) for one, there in found.items()] == [(11, 4)]
