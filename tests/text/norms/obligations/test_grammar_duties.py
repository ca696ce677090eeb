"""Duties by a grammar: who is to do what in French and Spanish, their lists, and real treaties beside the English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.importing.parse import parse
from negotiate.text.norms.obligations.extraction import obligations
from negotiate.text.norms.obligations.obligation import WordStretch
from tests.real_texts import needs_real_texts, read


def said(text: str, part: WordStretch | None) -> str:
    """Return the words of a part, "" for none."""
    return part.of(text) if part else ""


def three(text: str, language: str) -> list[tuple[str, str, str]]:
    """Return who, how strongly and what, of each obligation of a text."""
    found = obligations(text, language)
    return [(said(text, one.actor), one.strength.name, said(text, one.action)) for one in found]


@pytest.mark.parametrize(
    ("text", "who", "how", "what"),
    [
        ("Les Parties coopèrent de bonne foi.", "Les Parties", "SHALL", "de bonne foi"),
        ("Chaque Partie doit faire rapport.", "Chaque Partie", "SHALL", "faire rapport"),
        ("Les États devraient épargner les hôpitaux.", "Les États", "SHOULD", "épargner les hôpitaux"),
        ("Lorsqu’un service tombe, l’opérateur peut avertir.", "l’opérateur", "MAY", "avertir"),
        ("Les mesures sont adoptées par la Conférence.", "la Conférence", "SHALL", "adoptées par la Conférence"),
    ],
)
def test_french_sentences_are_read(text: str, who: str, how: str, what: str) -> None:
    assert three(text, "fr") == [(who, how, what)]


@pytest.mark.parametrize(
    ("text", "who", "how", "what"),
    [
        ("Las Partes cooperarán de buena fe.", "Las Partes", "SHALL", "de buena fe"),
        ("Los Estados no deberían atacar hospitales.", "Los Estados", "SHOULD", "atacar hospitales"),
        ("Cuando falle un servicio, el operador podrá avisar.", "el operador", "MAY", "avisar"),
        ("Se adoptarán medidas.", "", "SHALL", "medidas"),
        ("Las medidas serán adoptadas por la Conferencia.", "la Conferencia", "SHALL", "adoptadas por la Conferencia"),
    ],
)
def test_spanish_sentences_are_read(text: str, who: str, how: str, what: str) -> None:
    assert three(text, "es") == [(who, how, what)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rappelant que les Parties coopèrent de bonne foi,", "fr"),
        ("« Examen » la procédure qui éclaire ce qu’une activité peut avoir d’effets.", "fr"),
        ("Reconociendo que los Estados deberán actuar,", "es"),
        ("Por “incidente” se entenderá todo suceso.", "es"),
        ("Parteien arbeiten zusammen.", "de"),
    ],
)
def test_what_obliges_nobody_is_left_out(text: str, language: str) -> None:
    assert three(text, language) == []


def test_each_item_of_a_list_has_the_actor_of_its_opening() -> None:
    text = "1. Cada Parte deberá, según proceda:\n\na) designar un punto de contacto;\n\nb) informar cada año."

    assert three(text, "es") == [
        ("Cada Parte", "SHALL", "designar un punto de contacto"),
        ("Cada Parte", "SHALL", "informar cada año"),
    ]


def test_items_with_a_verb_of_their_own_share_the_actor() -> None:
    text = "La secretaría: a) prestará apoyo; b) podrá convocar reuniones."

    assert [how for _, how, _ in three(text, "es")] == ["SHALL", "MAY"]


def test_a_list_that_runs_on_is_read_item_by_item() -> None:
    text = "Les Parties coopèrent pour : a) protéger les réseaux ; b) avertir les services."

    assert [(who, what) for who, _, what in three(text, "fr")] == [
        ("Les Parties", "protéger les réseaux"),
        ("Les Parties", "avertir les services"),
    ]


def test_conditions_exceptions_and_qualifiers_are_parts_of_their_own() -> None:
    text = "Lorsqu’un incident survient, chaque Partie coopère, selon qu’il convient, sauf si la loi l’interdit."
    [found] = obligations(text, "fr")

    assert [one.of(text) for one in found.parts.conditions] == ["Lorsqu’un incident survient"]
    assert [one.of(text) for one in found.parts.qualifiers] == ["selon qu’il convient"]
    assert [one.of(text) for one in found.parts.exceptions] == ["sauf si la loi l’interdit"]


@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh", "ar"])
@given(
    text=st.text(
        alphabet="缔约方应，可由。Стороны принимаю تكفل أطراف يجوز Les Parties coopèrent et ne peuvent; : a) cooperarán podrá si que\n,.1",
        max_size=120,
    )
)
def test_any_text_is_read_and_every_part_lies_within_it(language: str, text: str) -> None:
    ends = [part.end for one in obligations(text, language) for part in one.stretches]

    assert max(ends, default=0) <= len(text)


@needs_real_texts
@pytest.mark.parametrize(("language", "least"), [("fr", 180), ("es", 210)])
def test_a_treaty_obliges_in_the_same_paragraphs_as_in_english(language: str, least: int) -> None:
    places = {
        of: {
            (clause, one.path)
            for clause, read_clause in enumerate(parse(read(f"bbnj-{of}.md")).clauses)
            for one in obligations(read_clause.body, of)
        }
        for of in ("en", language)
    }

    assert len(places["en"] & places[language]) >= least
