"""Stems: what the forms of one word share: "obligations" is found by "obligation", "государств" by "государства".

Method: the Snowball stemmers of the five languages whose words have forms; of an Arabic word, first, the letters that
are written onto it ("and", "the", "for", "by"). Chinese words have no forms: there a question is a substring.
"""

import re
from functools import lru_cache
from threading import Lock
from typing import Any

import snowballstemmer

from negotiate.text.finding.keys import search_key

_STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic"}
_WORD = re.compile(r"[^\W_]+")
#: "and" or "so", then "by", "for" or "like", then "the"; what is left must still be a word.
_ATTACHED = re.compile("^[وف]?[بلك]?(?:ال|لل)(?=.{2})|^[وف](?=.{3})")


def stems(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a text in a language by its code; those of another language as they are written.

    >>> sorted(stems("States shall ratify", "en"))
    ['ratifi', 'shall', 'state']
    """
    return frozenset(stem(word, language) for word in words_of(search_key(text)))


def words_of(key: str) -> list[str]:
    """Return the words of a key, in order; a Han character is a word by itself.

    >>> words_of("article 5 (a)")
    ['article', '5', 'a']
    """
    return _WORD.findall(key)


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """Return what a word of a key shares with its other forms.

    >>> stem("والدول", "ar") == stem("للدول", "ar") == stem("الدول", "ar")
    True
    """
    name = _STEMMERS.get(language[:2])
    if name is None:
        return word
    bare = _ATTACHED.sub("", word) if name == "arabic" else word
    with _one_at_a_time:
        return str(_stemmers.setdefault(name, snowballstemmer.stemmer(name)).stemWord(bare))


#: A stemmer works on a word in place, and threads share it.
_one_at_a_time = Lock()
_stemmers: dict[str, Any] = {}
