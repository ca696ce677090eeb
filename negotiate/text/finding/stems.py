"""Stems: what the forms of one word share: "obligations" is found by "obligation", "государств" by "государства".

Method: the Snowball stemmers of the five languages whose words have forms. The marks on Latin letters are left out, so
that "regime" finds "régime". Of an Arabic word the letters that are written onto it are taken off first ("and", "the");
where one may be its own as well ("for", "by", "like"), it is found both ways. Chinese words have no forms: there a
question is a substring.
"""

import re
import unicodedata
from functools import lru_cache
from threading import Lock
from typing import Any

import snowballstemmer

from negotiate.text.finding.keys import search_key

_STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic"}
_WORD = re.compile(r"[^\W_]+")
#: "and" or "so", then "by", "for" or "like", then "the"; what is left must still be a word.
_ATTACHED = re.compile("^[وف]?[بلك]?(?:ال|لل)(?=.{2})|^[وف](?=.{3})")
#: "by", "for" or "like" without "the": the word may as well begin with the letter.
_PERHAPS_ATTACHED = re.compile("^[بلك](?=.{3})")
#: A Latin letter with the marks on it, taken apart; and letters of two.
_MARKED = re.compile("([a-z])[\u0300-\u036f]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def stems(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a text in a language by its code; those of another language as they are written.

    >>> sorted(stems("States shall ratify", "en"))
    ['ratifi', 'shall', 'state']
    """
    return frozenset().union(*(forms(word, language) for word in words_of(search_key(text))))


def words_of(key: str) -> list[str]:
    """Return the words of a key, in order; a Han character is a word by itself.

    >>> words_of("article 5 (a)")
    ['article', '5', 'a']
    """
    return _WORD.findall(key)


@lru_cache(maxsize=65536)
def forms(word: str, language: str) -> frozenset[str]:
    """Return every stem by which a word of a key is found: two words are one where they share any.

    >>> sorted(forms("régimes", "fr")), sorted(forms("regime", "fr"))
    (['regim'], ['regim'])
    >>> forms("لدولة", "ar") & forms("الدولة", "ar") == forms("دولة", "ar")
    True
    """
    if _STEMMERS.get(language[:2]) == "arabic":
        bare = _PERHAPS_ATTACHED.sub("", _ATTACHED.sub("", word))
        return frozenset({stem(word, language), stem(bare, language)})
    return frozenset({_unmarked(stem(word, language)), _unmarked(stem(_unmarked(word), language))})


def _unmarked(word: str) -> str:
    """Return a word without the marks on its Latin letters; those of other scripts are letters of their own."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.translate(_LIGATURES))
    return unicodedata.normalize("NFC", _MARKED.sub(r"\1", apart))


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
