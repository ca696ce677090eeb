"""Definitions: how far each reaches, in six languages, and that nothing of a real treaty's list is missed."""

import pytest

from negotiate.text.norms.definitions import stated, term_slug


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "(a) “user” means a person;\n\n(b) “host” means a place.", [("user", "means a person"), ("host", "means a place")]),
        ("en", "“Contracting Party” or “Party” means a State.", [("Contracting Party", "means a State"), ("Party", "means a State")]),
        ("en", "“Sample”, in relation to data, means a part.", [("Sample", "in relation to data, means a part")]),
        ("en", "“Service” means:\n\n(a) water;\n\n(b) food.", [("Service", "means:\n\n(a) water;\n\n(b) food")]),
        ("fr", "On entend par :\n\n1. « Zone » un lieu ;\n\n2. « Partie » un État.", [("Zone", "un lieu"), ("Partie", "un État")]),
        ("es", "1. Por “zona” se entiende un lugar.", [("zona", "se entiende un lugar")]),
        ("ru", "1. «Сторона» означает государство.", [("Сторона", "означает государство")]),
        ("zh", "（一）“缔约方”是指国家。", [("缔约方", "是指国家")]),
        ("ar", '1 - يقصد بعبارة "الطرف" دولة.', [("الطرف", "دولة")]),
        ("en", "The “open” question is whether it means anything.", []),
    ],
)  # fmt: skip
def test_a_definition_reaches_from_its_verb_to_its_stop(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.term, one.words) for one in stated(text, language)] == found


def test_a_definition_stands_where_it_says() -> None:
    text = "1. General.\n\n2. “ICT product” means equipment or software;"
    [one] = stated(text)

    assert text[one.start : one.end] == one.words == "means equipment or software"
    assert one.path == ("2",)


def test_a_definition_with_brackets_in_it_is_contested() -> None:
    first, second = stated("(a) “user” means a [natural] person;\n\n(b) “host” means a place.")

    assert (first.is_contested, second.is_contested) == (True, False)


def test_an_address_names_a_term_by_letters_alone() -> None:
    assert term_slug("Ship’s  master") == "ship_s_master"
