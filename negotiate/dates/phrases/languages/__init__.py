"""The languages in which time phrases are found: one lexicon each, data for `phrases`."""

import re

from negotiate.dates.phrases.languages.arabic import ARABIC
from negotiate.dates.phrases.languages.chinese import CHINESE
from negotiate.dates.phrases.languages.english import ENGLISH
from negotiate.dates.phrases.languages.french import FRENCH
from negotiate.dates.phrases.languages.lexicon import Lexicon
from negotiate.dates.phrases.languages.russian import RUSSIAN
from negotiate.dates.phrases.languages.spanish import SPANISH

#: By the code of the language, without country or script.
LEXICONS: dict[str, Lexicon] = {
    lexicon.code: lexicon for lexicon in (ENGLISH, FRENCH, SPANISH, RUSSIAN, CHINESE, ARABIC)
}


def lexicon_of(language: str) -> Lexicon | None:
    """Return the lexicon of a language by its code, with or without a country; None where there is none.

    >>> lexicon_of("en-GB") is ENGLISH, lexicon_of("de")
    (True, None)
    """
    return LEXICONS.get(re.split("[-_]", language, maxsplit=1)[0].lower())
