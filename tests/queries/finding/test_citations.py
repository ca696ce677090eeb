"""Going to a place by its name, in six languages."""

import pytest

from negotiate.models import ClauseKind, VersionKind
from negotiate.queries.finding.citations import NamedPlace, place_named
from negotiate.state.text.lines import NamedClause

BODY = "1. First.\n\n2. Second:\n\n(a) one;\n\n(b) two."


def line(code: str, label: str, kind: ClauseKind = ClauseKind.ARTICLE) -> NamedClause:
    """Return a clause as it stands."""
    return NamedClause(0, code, kind, 0, 0, "", VersionKind.IMPORT, label, "", "")


def named(words: str, clauses: list[NamedClause]) -> NamedPlace | None:
    """Return the place that words name among clauses that all read the same."""
    return place_named(words, clauses, lambda _: BODY, "en")


TEXT = [
    line("preamble", "", ClauseKind.PREAMBLE),
    line("five", "Article 5"),
    line("bis", "Article 5 bis"),
    line("annex", "Annex II", ClauseKind.ANNEX),
]


@pytest.mark.parametrize(
    ("asked", "code", "anchor"),
    [
        ("Article 5", "five", ""),
        ("art. 5", "five", ""),
        ("5", "five", ""),
        (" 5 bis ", "bis", ""),
        ("5 bis (2)(a)", "bis", "2.a"),
        ("article 5, paragraph 2 (b)", "five", "2.b"),
        ("статья 5", "five", ""),
        ("第五条", "five", ""),
        ("五", "five", ""),
        ("المادة 5", "five", ""),
        ("Préambule", "preamble", ""),
        ("annex ii", "annex", ""),
        ("5 (9)", "five", ""),
        ("5 (2) (z)", "five", "2"),
        ("article 5 2 a)", "five", "2.a"),
        ("5.2.b", "five", "2.b"),
        ("art 5 para 2", "five", "2"),
        ("article 5, paragraphe 2, alinéa a)", "five", "2.a"),
        ("Article 5 bis, al. 2", "bis", "2"),
        ("第 5 条", "five", ""),
        ("第 5 条第 2 款", "five", "2"),
        ("المادة ٥", "five", ""),
        ("المادة ٥، الفقرة ٢", "five", "2"),
        ("статья 5 п. 2", "five", "2"),
        ("ст. 5, п. 2 а)", "five", "2.a"),
        ("artículo 5, apartado 2, letra b)", "five", "2.b"),
        ("articulo 5 parrafo 2", "five", "2"),
    ],
)
def test_a_place_is_found_by_its_name(asked: str, code: str, anchor: str) -> None:
    found = named(asked, TEXT)

    assert found is not None
    assert (found.clause_code, found.anchor) == (code, anchor)


@pytest.mark.parametrize(
    "asked",
    ["", "6", "article 12", "hospitals", "5 years after entry into force", "5 or more", "article 5 applies", "x" * 500],
)
def test_words_that_name_nothing_here_lead_nowhere(asked: str) -> None:
    assert named(asked, TEXT) is None


def test_a_number_is_read_as_the_labels_of_the_text_have_it() -> None:
    found = named("13 (c)", [line("a", "Norm 13 (b)"), line("b", "Norm 13 (c)")])

    assert found is not None
    assert found.clause_code == "b"
