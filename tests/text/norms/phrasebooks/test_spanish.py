"""The words of Spanish drafters: the future obliges, and what stands below it."""

import pytest

from negotiate.text.norms.strength_phrases import phrases


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Las Partes cooperarán de buena fe.", "cooperarán", "an obligation"),
        ("El Acuerdo no se aplicará a los buques.", "no se aplicará", "a prohibition"),
        ("Cada Parte deberá designar un punto de contacto.", "deberá", "an obligation"),
        ("Las Partes se comprometen a no dañar.", "se comprometen a no", "a prohibition"),
        ("Las Partes se esforzarán por cooperar.", "se esforzarán por", "an obligation to try"),
        ("Las Partes procurarán informar.", "procurarán", "an obligation to try"),
        ("Los Estados deberían informar.", "deberían", "a recommendation"),
        ("Una Parte podrá pedir ayuda.", "podrá", "a permission"),
        ("Una Parte no podrá negarse.", "no podrá", "a permission denied"),
        ("Se alienta a los Estados a compartir.", "Se alienta a", "an encouragement"),
        ("El Estado no estará obligado a responder.", "no estará obligado a", "an exemption"),
    ],
)
def test_a_phrase_stands_on_its_rung(text: str, words: str, name: str) -> None:
    assert [(one.words, one.name) for one in phrases(text, "es")] == [(words, name)]


def test_what_only_ends_like_a_future_is_none() -> None:
    assert phrases("Detrás de Panamá, jamás ni quizás.", "es") == ()
