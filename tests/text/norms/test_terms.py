"""Defined terms are found by the form of their definition, and their uses by the word."""

import pytest

from negotiate.text.norms.terms import definitions, used


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("(b) “coordinated disclosure” means a process;", ["coordinated disclosure"]),
        ('"Party" means a State; "vulnerability" includes a weakness.', ["Party", "vulnerability"]),
        ("On entend par « incident » un événement qui dure.", ["incident"]),
        ("Le terme « Partie » désigne un État.", ["Partie"]),
        ("Por “incidente” se entiende un suceso.", ["incidente"]),
        ("«Сторона» означает государство.", ["Сторона"]),
        ("“缔约方”是指一国。", ["缔约方"]),
        ("يقصد بمصطلح «الطرف» أي دولة تعني بذلك", ["الطرف"]),
        ("“Contracting Party” or “Party” means a State;", ["Contracting Party", "Party"]),
        ("“Ship”, “tug” and “raft” have the same meaning;", ["Ship", "tug", "raft"]),
        ("« Partie » ou « État partie » désigne un État.", ["Partie", "État partie"]),
        ("“缔约方”和“国家”是指一国。", ["缔约方", "国家"]),
        ("'Master' shall mean the person in command;", ["Master"]),
        ("The expression “owner” has the meaning given in article 3.", ["owner"]),
        ("The ships' owner means well, and a State's 'port' too.", []),
        ("The “open” question means little.", []),
        ("No quotation marks, so “no definition”.", []),
    ],
)
def test_a_definition_is_known_by_its_form(text: str, terms: list[str]) -> None:
    assert [term.words for term in definitions(text)] == terms


def test_a_definition_has_its_place() -> None:
    [term] = definitions("1. “ICT product” means equipment.")

    assert "1. “ICT product” means equipment."[term.start : term.end] == "ICT product"


@pytest.mark.parametrize(
    ("text", "is_used"),
    [
        ("every vulnerability", True),
        ("all Vulnerabilities", True),
        ("invulnerability", False),
        ("a vulnerable product", False),
    ],
)
def test_a_use_is_the_word_or_its_plural(text: str, is_used: bool) -> None:
    assert bool(used(text, ["vulnerability"])) is is_used


def test_a_chinese_term_is_used_without_spaces() -> None:
    assert used("各缔约方应当合作。", ["缔约方"]) == ("缔约方",)
