"""Figures as sentences of plain language."""

from dataclasses import replace

import pytest

from negotiate.models import FateKind, Level
from negotiate.state.publishing.figure_sentences import figure_sentences
from negotiate.state.publishing.round_figures import MovedTime, RoundFigures, StatusStep
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.norms.strength import shifts

NOTHING = RoundFigures(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, (), 0, (), (), (), ())
WEAKER = shifts("\n\nStates shall act.", diff_wordings("\n\nStates shall act.", "\n\nStates should act."))
IN_RUSSIAN = shifts(
    "\n\nСтороны должны ждать.", diff_wordings("\n\nСтороны должны ждать.", "\n\nСтороны могут ждать."), "ru"
)
MANY = tuple(StatusStep(f"Article {n}", Level.AGREED) for n in range(1, 11))


def said(name: str, **figures: object) -> tuple[str, bool]:
    """Return the sentence of a name, and whether it tells anything."""
    found = {one.name: (one.words, one.tells) for one in figure_sentences(replace(NOTHING, **figures))}  # type: ignore[arg-type]
    return found[name]


@pytest.mark.parametrize(
    ("name", "figures", "words"),
    [
        ("clauses", {"reworded": 2, "removed": 1}, "3 clauses changed: 2 in their words or their number and 1 was"),
        ("clauses", {"moved": 1}, "1 clause changed: 1 stands elsewhere. The text has 3 clauses now."),
        ("words", {"words_in": 1, "words_out": 2000}, "1 word came in and 2,000 went out."),
        (
            "brackets",
            {"brackets_closed": 1, "brackets_left": 1},
            "1 pair of brackets was closed and 0 opened; 1 stands",
        ),
        ("amendments", {"fates": ((FateKind.ADOPTED, 1),)}, "Of 1 amendment, 1 was adopted."),
        (
            "amendments",
            {"fates": ((FateKind.ADOPTED, 2), (FateKind.DECLINED, 1)), "of_office": 1},
            "Of 3 amendments, 2 were adopted and 1 was declined. 1 compromise proposal met a fate too.",
        ),
        (
            "strength",
            {"shifts": WEAKER},
            "The text obliges less in 1 place and more in 0. “shall” became “should” once.",
        ),
        ("strength", {"shifts": (*IN_RUSSIAN, *IN_RUSSIAN)}, "“должны” became “могут” twice."),
        ("statuses", {"fell": MANY[:1]}, "1 clause fell in status: Article 1 (agreed)."),
        ("statuses", {"rose": MANY}, "10 clauses rose in status: Article 1 (agreed), Article 2 (agreed), "),
        ("deadlines", {"times": (MovedTime("Article 3", ("a",), ("b",)),)}, "in Article 3, “a” became “b”."),
        ("deadlines", {"times": (MovedTime("Article 3", (), ("b",)),)}, "in Article 3, “b” came in."),
        ("deadlines", {"times": (MovedTime("Article 3", ("a",), ()),)}, "in Article 3, “a” went out."),
    ],
)
def test_a_figure_is_said_in_one_sentence(name: str, figures: dict[str, object], words: str) -> None:
    found, tells = said(name, **figures)

    assert words in found
    assert tells


@pytest.mark.parametrize("name", [one.name for one in figure_sentences(NOTHING)])
def test_what_did_not_change_is_said_so_and_tells_nothing(name: str) -> None:
    words, tells = said(name)

    assert words.endswith(".")
    assert not tells


def test_of_many_clauses_it_says_how_many_more_there_are() -> None:
    assert said("statuses", rose=MANY)[0].endswith(" and 2 more.")


def test_it_is_not_said_that_nothing_changed_where_the_language_is_not_read() -> None:
    assert said("strength") == ("How strongly the text obliges did not change.", False)
    assert said("strength", reads_strength=False) == (
        "How strongly the text obliges is not read in its language.",
        False,
    )
