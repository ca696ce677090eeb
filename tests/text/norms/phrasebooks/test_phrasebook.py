"""Books of phrases: which languages have one, and that each says how it is read."""

import pytest

from negotiate.text.norms.phrasebooks import BOOKS, book_of
from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook
from negotiate.text.norms.qualifiers import qualifiers
from negotiate.text.norms.strength_phrases import phrases


@pytest.mark.parametrize("book", BOOKS.values(), ids=lambda book: book.name)
def test_a_book_says_how_it_is_read_and_what_it_does_not_see(book: Phrasebook) -> None:
    assert book_of(f"{book.code}-XX") is book
    assert book.way
    assert book.limits


@pytest.mark.parametrize("language", ["de", "ja", "und", ""])
def test_a_language_without_a_book_has_no_phrases(language: str) -> None:
    assert book_of(language) is None
    assert phrases("States shall act. Las Partes cooperarán.", language) == ()
    assert qualifiers("as appropriate, según proceda", language) == ()


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "agit, selon qu’il convient et s’il y a lieu", ("selon qu’il convient", "s’il y a lieu")),
        ("fr", "agit dans la mesure du possible", ("dans la mesure du possible",)),
        ("es", "actuará, según proceda y cuando sea posible", ("según proceda", "cuando sea posible")),
        ("es", "actuará en la medida de lo posible", ("en la medida de lo posible",)),
        (
            "ru",
            "действует по мере необходимости и насколько это возможно",
            ("по мере необходимости", "насколько это возможно"),
        ),
        ("ru", "действует в пределах своих возможностей", ("в пределах своих возможностей",)),
        ("zh", "应酌情并在切实可行的范围内行动", ("酌情", "在切实可行的范围内")),
        ("zh", "应根据本国法律，在必要时行动", ("根据本国法律", "必要时")),
        ("ar", "تعمل حسب الاقتضاء وقدر الإمكان", ("حسب الاقتضاء",)),
        ("ar", "تعمل، إلى أقصى حد ممكن، إذا لزم الأمر", ("إلى أقصى حد ممكن", "إذا لزم الأمر")),
    ],
)
def test_qualifiers_are_found_in_each_language(language: str, text: str, found: tuple[str, ...]) -> None:
    assert qualifiers(text, language) == found
