"""How six languages put a duty that is nobody's: what is found, and what names somebody."""

import pytest

from negotiate.text.hints.words.nobodys_duties import NOBODYS_DUTIES
from negotiate.text.norms.phrasebooks import BOOKS


def test_every_language_with_a_book_of_phrases_is_read() -> None:
    assert set(NOBODYS_DUTIES) == set(BOOKS)


@pytest.mark.parametrize("language", sorted(NOBODYS_DUTIES))
@pytest.mark.parametrize("words", ["measures ", "mesures ", "se adoptarán ", "меры ", "应采取", "يجب ", "les , "])
def test_hostile_lines_are_read(language: str, words: str) -> None:
    text = words * (20_000 // len(words))

    assert len(NOBODYS_DUTIES[language].done.sub("", text)) <= len(text)
