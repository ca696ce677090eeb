"""Variants of one term, and words in quotation marks or capitals that nothing defines."""

import pytest

from negotiate.text.norms.term_variants import undefined, variants


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Cyber security, cybersecurity and cybersecurity.", [("cybersecurity", "cyber security")]),
        ("A long-term aim in the long term.", [("long-term", "long term")]),
        ("The use of ICTs; security of ICT, and ICT products.", [("ICT", "ICTs")]),
        ("The use of ICTs and ICT products.", []),
        ("Every one of them, and everyone.", []),
    ],
)
def test_one_thing_in_two_spellings_is_pointed_out(text: str, forms: list[tuple[str, ...]]) -> None:
    assert [tuple(form for form, _ in one.forms) for one in variants([text])] == forms


def test_a_quoted_word_that_is_defined_is_no_finding() -> None:
    assert undefined(["“user” means a person. A “soft target” is spared."], ["user"]) == ("soft target",)


def test_capitals_are_a_finding_only_where_the_phrase_stands_in_small_letters_too() -> None:
    text = "At the General Assembly an Emergency Measure ended. Each emergency measure ends."

    assert undefined([text], []) == ("Emergency Measure",)
