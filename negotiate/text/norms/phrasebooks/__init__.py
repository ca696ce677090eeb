"""Words by which drafters of each language oblige, permit, encourage and hedge: one book a language, data alone.

`phrasebook` is what a book holds; then `arabic`, `chinese`, `english`, `french`, `russian`, `spanish`. A language
without a book is not read, which is something else than that nothing was found: `BOOKS` says which are.
`negotiate.text.norms.strength_phrases` and `negotiate.text.norms.qualifiers` look the words up.
"""

from negotiate.text.language import primary
from negotiate.text.norms.phrasebooks.arabic import ARABIC
from negotiate.text.norms.phrasebooks.chinese import CHINESE
from negotiate.text.norms.phrasebooks.english import ENGLISH
from negotiate.text.norms.phrasebooks.french import FRENCH
from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook
from negotiate.text.norms.phrasebooks.russian import RUSSIAN
from negotiate.text.norms.phrasebooks.spanish import SPANISH

#: The languages that are read, by their codes, in the order in which pages name them.
BOOKS = {book.code: book for book in (ENGLISH, FRENCH, SPANISH, RUSSIAN, CHINESE, ARABIC)}


def book_of(language: str) -> Phrasebook | None:
    """Return the book of a language; None where it is not read.

    >>> book_of("fr-CA").name, book_of("de")
    ('French', None)
    """
    return BOOKS.get(primary(language))
