"""A line is read as people write it in the six languages; what is no line is none."""

import pytest

from negotiate.text.finding.cited_lines import CitedLine, cited_line

ON_PAGE_FOUR = (
    "page 4, line 12",
    "Page 4 line 12",
    "p. 4 l. 12",
    "p.4, l.12",
    "p4 l12",
    "line 12 of page 4",
    "page 4, lines 12-31",
    "page 4, lines 12–31",
    "page 4, ligne 12",
    "p. 4, lignes 12 à 15",
    "ligne 12 de la page 4",
    "página 4, línea 12",
    "pág. 4, lín. 12",
    "línea 12 de la página 4",
    "страница 4, строка 12",
    "стр. 4, строка 12",
    "строка 12 на странице 4",
    "第4页第12行",
    "第 4 页,第 12 行",
    "4頁12行",
    "الصفحة 4، السطر 12",
    "صفحة ٤ سطر ١٢",
    "ص 4 س 12",
)


@pytest.mark.parametrize("typed", ON_PAGE_FOUR)
def test_a_line_of_a_page_is_read_in_six_languages(typed: str) -> None:
    found = cited_line(typed)

    assert found is not None
    assert (found.page, found.line) == (4, 12)


@pytest.mark.parametrize(
    "typed", ["line 212", "l. 212", "ligne 212", "línea 212", "строка 212", "第212行", "السطر 212"]
)
def test_a_line_of_the_whole_text_needs_no_page(typed: str) -> None:
    assert cited_line(typed) == CitedLine(None, 212)


@pytest.mark.parametrize(
    ("typed", "of"),
    [
        ("A/CONF/3, page 4, line 12", "A/CONF/3"),
        ("page 4, line 12 of A/CONF/3", "A/CONF/3"),
        ("line 12 of page 4 of the Revised text", "the Revised text"),
        ("A/CONF.3/L.2 p. 4 l. 12", "A/CONF.3/L.2"),
        ("A/CONF/3第4页第12行", "A/CONF/3"),
    ],
)
def test_the_text_may_be_named_beside_it(typed: str, of: str) -> None:
    assert cited_line(typed) == CitedLine(4, 12, of)


@pytest.mark.parametrize(
    "typed", ["", "page 4", "line of duty", "online 12", "5 (2) (a)", "article 12", "on-line 3x", "x" * 500]
)
def test_what_is_no_line_is_none(typed: str) -> None:
    assert cited_line(typed) is None
