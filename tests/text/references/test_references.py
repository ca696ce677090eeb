"""Cross-references: found, told apart from those to other instruments, looked up, and rewritten."""

import pytest
from hypothesis import given

from negotiate.text.marks.citing import cite
from negotiate.text.marks.suffixes import SUFFIXES
from negotiate.text.references.paragraph_paths import steps
from negotiate.text.references.references import Reference, ReferenceScope, references
from tests.text.notation import cases, columns
from tests.text.strategies import REFERRING_TEXTS


def clauses(text: str) -> list[str]:
    """Give every reference to a clause of the text itself as "series number rank path"."""
    return [
        " ".join([f"{r.key[0]} {r.key[1]}", *("bis" for _ in range(r.key[2])), *r.path]).strip()
        for r in references(text)
        if r.scope.name == "CLAUSE"
    ]


def named(reference: Reference) -> str:
    """Name what a reference points to, whatever the language: "article 5 bis, paragraph 2 (a)"."""
    series, ordinal, rank = reference.key
    clause = " ".join([series, str(ordinal), *SUFFIXES[rank - 1 : rank]]) if ordinal else series or "here"
    path = (f"{body} {' '.join(SUFFIXES[rank - 1 : rank])}".strip() for body, rank in steps(reference.path))
    owner = f"{reference.instrument}: " if reference.scope is ReferenceScope.EXTERNAL else ""
    return owner + cite(clause, path).replace("here (", "here, paragraph (")


def listed(text: str) -> str:
    """Write the references of a text as the table has them."""
    found = references(text)
    marks = [" to " if reference.first else "; " for reference in found]
    written = "".join(mark + named(reference) for mark, reference in zip(marks, found, strict=True))
    return written.removeprefix("; ") or "nothing"


@pytest.mark.parametrize("line", cases("references"))
def test_references_are_read_in_six_languages(line: str) -> None:
    (text,), expected = columns(line)

    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as set out in article 5", ["article 5"]),
        ("articles 5 and 6", ["article 5", "article 6"]),
        ("articles 5, 6 and 7", ["article 5", "article 6", "article 7"]),
        ("articles 5 to 8", ["article 5", "article 8"]),
        ("Articles [5] [, 6 and 7] of this Agreement", ["article 5", "article 6", "article 7"]),
        ("article 5, paragraph 2", ["article 5 2"]),
        ("article 5, paragraph 2 (a)", ["article 5 2 a"]),
        ("article 5, paragraphs 2 and 3", ["article 5 2", "article 5 3"]),
        ("paragraph 2 (a) (ii) of article 31", ["article 31 2 a ii"]),
        ("paragraphs 2 and 3 of article 31", ["article 31 2", "article 31 3"]),
        ("subparagraph (a) of paragraph 2 of article 5", ["article 5 2 a"]),
        ("articles 5 and 6, paragraph 2 of article 7", ["article 5", "article 6", "article 7 2"]),
        ("article 22; paragraph 3 of that article", ["article 22", "article 22 3"]),
        ("article 7 (a)", ["article 7 a"]),
        ("article 5, paragraph 2 (a) and (b)", ["article 5 2 a", "article 5 2 b"]),
        ("article 5, paragraph 2 (a) and 3 days", ["article 5 2 a"]),
        ("Article 4.8", ["article 4 8"]),
        ("Article 5 bis", ["article 5 bis"]),
        ("[Article 3bis]", ["article 3 bis"]),
        ("article 5 of this Agreement", ["article 5"]),
        ("under article 5 of States Parties", ["article 5"]),
        ("article 5, and article 33 of the Charter", ["article 5"]),
        ("article 5 and 2 years later", ["article 5"]),
        ("Annex I and annex II", ["annex 1", "annex 2"]),
        ("Part V", ["part 5"]),
        ("Rule 18", ["rule 18"]),
        ("l’article 5, paragraphe 2 a)", ["article 5 2 a"]),
        ("l’alinéa a) du paragraphe 2 de l’article 5", ["article 5 2 a"]),
        ("l’article premier", ["article 1"]),
        ("les articles 5 et 6", ["article 5", "article 6"]),
        ("el artículo 5, párrafo 2 a)", ["article 5 2 a"]),
        ("los artículos 5 y 6", ["article 5", "article 6"]),
        ("в соответствии со статьей 5", ["article 5"]),
        ("статьями 5 и 6", ["article 5", "article 6"]),
        ("пункт 2 статьи 5", ["article 5 2"]),
        ("根据第三十一条第一款第（二）项", ["article 31 一 （二）"]),
        ("本协定第六十条和第六十一条", ["article 60", "article 61"]),
        ("第五条之二", ["article 5 bis"]),
        ("عملا بالمادة 5", ["article 5"]),
        ("المادتين 5 و 6", ["article 5", "article 6"]),
        ("الفقرة 2 من المادة 5", ["article 5 2"]),
        ("in part I agree, in 5 articles", []),
        ("Article [X] and this article", []),
        ("a Party 60 days before", []),
    ],
)
def test_references_to_clauses_are_found_in_six_languages(text: str, found: list[str]) -> None:
    assert clauses(text) == found


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("article 287 of the Convention", "Convention"),
        ("article 33 of the Charter of the United Nations", "Charter of the United Nations"),
        ("Article 12 of the Kyoto Protocol", "Kyoto Protocol"),
        ("paragraph 2 of decision 1", "decision"),
        ("annex VIII to the Convention", "Convention"),
        ("the Convention, in particular its Article 3", "its"),
        ("the Convention’s Article 4", "Convention"),
        ("article 5 thereof", "thereof"),
        ("l’article 287 de la Convention", "Convention"),
        ("artículo 287 de la Convención", "Convención"),
        ("статьи 287 Конвенции", "Конвенции"),
        ("《公约》第二九八条", "《公约》"),
        ("المادة 287 من الاتفاقية", "الاتفاقية"),
    ],
)
def test_a_reference_to_another_instrument_is_told_apart(text: str, instrument: str) -> None:
    found = references(text)

    assert [(r.scope.name, r.instrument) for r in found] == [("EXTERNAL", instrument)]


@pytest.mark.parametrize(
    "text",
    [
        "Articles 3 and 4 of the Convention",
        "Article 3, paragraphs 1 and 4, and Article 4, paragraph 3, of the Convention",
        "Part XV, section 2, of the Convention",
    ],
)
def test_what_is_joined_shares_the_other_instrument(text: str) -> None:
    assert {r.instrument for r in references(text)} == {"Convention"}


def test_the_name_of_the_instrument_itself_is_not_another_one() -> None:
    found = references("article 5 of the Convention", own_names=["the Convention"])

    assert [r.scope.name for r in found] == ["CLAUSE"]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("paragraph 1 of this article", ("1",)),
        ("paragraph 2 (b) above", ("2", "b")),
        ("paragraph (2) (j) above", ("2", "j")),
        ("subparagraph (a) (i) above", ("a", "i")),
        ("paragraph 5 bis", ("5 bis",)),
        ("上述第一款", ("一",)),
        ("в пункте 2 выше", ("2",)),
    ],
)
def test_a_paragraph_alone_is_one_of_the_same_clause(text: str, path: tuple[str, ...]) -> None:
    found = references(text)

    assert [(r.scope.name, r.path) for r in found] == [("HERE", path)]


@given(REFERRING_TEXTS)
def test_a_reference_lies_where_it_says(text: str) -> None:
    assert all(text[r.start : r.end] == r.text for r in references(text))
