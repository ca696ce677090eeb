"""The languages in which time phrases are found: one lexicon each, data for `phrases`."""

from negotiate.text.dates.languages.arabic import ARABIC
from negotiate.text.dates.languages.chinese import CHINESE
from negotiate.text.dates.languages.english import ENGLISH
from negotiate.text.dates.languages.french import FRENCH
from negotiate.text.dates.languages.lexicon import Lexicon
from negotiate.text.dates.languages.russian import RUSSIAN
from negotiate.text.dates.languages.spanish import SPANISH

LEXICONS: dict[str, Lexicon] = {
    lexicon.code: lexicon for lexicon in (ENGLISH, FRENCH, SPANISH, RUSSIAN, CHINESE, ARABIC)
}
