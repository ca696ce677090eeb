"""How a paragraph is named in the six languages, and in short."""

import pytest

from negotiate.text.marks.citing import cite, shorthand


@pytest.mark.parametrize(
    ("label", "path", "language", "name"),
    [
        ("Article 5", (), "en", "Article 5"),
        ("Article 5", ("2",), "en", "Article 5, paragraph 2"),
        ("Article 5", ("2", "a"), "en", "Article 5, paragraph 2 (a)"),
        ("Article 5", ("2", "a", "ii"), "en", "Article 5, paragraph 2 (a) (ii)"),
        ("Article 5 bis", ("1 ter",), "en", "Article 5 bis, paragraph 1 ter"),
        ("Article 5", ("a",), "en", "Article 5 (a)"),
        ("Article 3", ("3", "2"), "en", "Article 3, paragraph 3.2"),
        ("Resolution", ("OP2 bis", "a"), "en", "Resolution OP2 bis (a)"),
        ("Article 5", ("2", "a"), "fr", "Article 5, paragraphe 2 a)"),
        ("Artículo 5", ("2", "a"), "es", "Artículo 5, párrafo 2 a)"),
        ("Статья 5", ("2", "а"), "ru", "Статья 5, пункт 2 а)"),
        ("第五条", ("二", "（一）"), "zh", "第五条第二款第（一）项"),
        ("المادة 5", ("2", "أ"), "ar", "المادة 5، الفقرة 2 (أ)"),
    ],
)
def test_a_paragraph_is_cited_as_its_language_does(label: str, path: tuple[str, ...], language: str, name: str) -> None:
    assert cite(label, path, language) == name


@pytest.mark.parametrize(
    ("path", "name"), [((), ""), (("2",), "2"), (("2", "a", "ii"), "2 (a) (ii)"), (("3", "2"), "3.2"), (("a",), "(a)")]
)
def test_a_paragraph_has_a_name_in_short(path: tuple[str, ...], name: str) -> None:
    assert shorthand(path) == name
