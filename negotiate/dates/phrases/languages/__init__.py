"""The languages in which time phrases are found: one lexicon each, data for `phrases`."""

from negotiate.dates.phrases.languages.arabic import ARABIC
from negotiate.dates.phrases.languages.chinese import CHINESE
from negotiate.dates.phrases.languages.english import ENGLISH
from negotiate.dates.phrases.languages.french import FRENCH
from negotiate.dates.phrases.languages.lexicon import Lexicon
from negotiate.dates.phrases.languages.russian import RUSSIAN
from negotiate.dates.phrases.languages.spanish import SPANISH

LEXICONS: dict[str, Lexicon] = {
    lexicon.code: lexicon for lexicon in (ENGLISH, FRENCH, SPANISH, RUSSIAN, CHINESE, ARABIC)
}
