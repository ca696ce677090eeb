"""Which of the six languages a text is in, by its script and commonest words; a guess, to be confirmed."""

import re
from collections import Counter

#: The code of BCP 47 for a language that is not known.
UNDETERMINED = "und"
#: The languages of the United Nations. Rules about words know one of them or several, and say nothing of any other.
OFFICIAL = ("en", "fr", "es", "ru", "zh", "ar")

#: What each of them is called on pages.
LANGUAGE_NAMES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "zh": "Chinese", "ar": "Arabic"}

_SAMPLE = 40_000
_SCRIPTS = {"zh": re.compile("[\u4e00-\u9fff]"), "ar": re.compile("[\u0620-\u06ff]"), "ru": re.compile("[а-яё]")}
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": {"the", "of", "and", "to", "in", "shall", "for", "by"},
    "fr": {"le", "les", "des", "du", "et", "au", "aux", "une", "est"},
    "es": {"el", "los", "las", "del", "y", "una", "por", "con", "que"},
}
#: Languages that are none of the six, so that none of them is taken for one.
_OTHERS = {
    "de": {"der", "die", "und", "das", "nicht", "von", "mit", "ist", "auf"},
    "it": {"il", "della", "di", "che", "gli", "degli", "sono", "alla"},
    "pt": {"os", "da", "do", "das", "dos", "não", "uma", "pelo"},
    "nl": {"het", "een", "van", "niet", "zijn", "wordt", "bij"},
}


def primary(language: str) -> str:
    """Return the language of a code without its country or script, in small letters.

    >>> primary("en-GB"), primary("zh_Hans"), primary("DE")
    ('en', 'zh', 'de')
    """
    return re.split("[-_]", language, maxsplit=1)[0].lower()


def guess_language(text: str) -> str:
    """Return "en", "fr", "es", "ru", "zh" or "ar", another one that is known by its words, or "und".

    >>> [guess_language(text) for text in ("Les Parties et les États", "Стороны", "缔约方", "12.")]
    ['fr', 'ru', 'zh', 'und']
    """
    sample = text[:_SAMPLE].lower()
    counts = {language: len(pattern.findall(sample)) for language, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda language: counts[language])
    words = Counter(_WORD.findall(sample))
    if counts[script] * 2 > sum(map(str.isalpha, sample)):
        return script
    scores = {language: sum(words[word] for word in common) for language, common in (_COMMON | _OTHERS).items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else UNDETERMINED
