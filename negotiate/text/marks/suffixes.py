"""What stands behind the number of an inserted article or paragraph: bis, тер, مكررا, "A", "alt", "(new)".

Knows the words and their order; where they may stand is said by whoever reads a label, an enumerator or a reference.
"""

import re

#: In order: 5, 5 bis, 5 ter …
SUFFIXES = (
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies", "undecies",
    "duodecies", "terdecies", "quaterdecies", "quindecies",
)  # fmt: skip
_VARIANTS = {"quat": "quater", "nonies": "novies", "alt": "alt"}
_CYRILLIC = ("бис", "тер", "кватер", "квинквиес", "сексиес", "септиес")
_ARABIC_RANKS = ("ثانيا", "ثالثا", "رابعا", "خامسا")
_FATHATAN = "\u064b"
_TANWIN = f"{_FATHATAN}?ا?{_FATHATAN}?"
#: What marks a clause as new, in a regular expression.
NEW = r"\((?:new|nouveau|nouvelle|nuev[oa]|нов(?:ый|ая|ое)|جديدة?)\)|（新）"
#: The Latin ones in a regular expression, longest first so that "quat" does not cut "quater".
SUFFIX_PATTERN = "|".join(sorted((*SUFFIXES, *_VARIANTS), key=len, reverse=True))
#: The Arabic one, with or without its signs of inflection.
ARABIC_SUFFIX = rf"مكرر{_TANWIN}(?:\s(?:{'|'.join(rank[:-1] for rank in _ARABIC_RANKS)}){_TANWIN})?(?!\w)"
#: "bis", "тер", "مكررا" in a regular expression.
SUFFIX = "|".join((SUFFIX_PATTERN, *sorted(_CYRILLIC, key=len, reverse=True), ARABIC_SUFFIX))
#: What stands behind the number of a label, with the space or hyphen before it; a letter apart from it ends the label.
LABEL_SUFFIX = (
    rf"(?P<joint>[ \t\u00a0.‐‑-]?\[?)(?P<suffix>(?:{SUFFIX})(?!\w)"
    r"|(?<=[\dºª‐‑-])(?-i:[A-Z])(?![\w'’])|(?<=[ \t\u00a0])(?-i:[A-Z])(?=[*_\])]*\s*(?:$|[.:—–\n]))"
    rf"|(?<=[ \u00a0\d条])(?:{NEW}))"
)


def suffix_rank(suffix: str) -> int:
    """Return 0 for none, 1 for bis, "A" and what stands for them elsewhere, 2 for ter …; "alt" is behind them all.

    What a treaty inserts after 第五条 is 第五条之二, its second; 第五条之一, as some laws count, is the same here.

    >>> [suffix_rank(one) for one in ("bis", "quat", "", "TER", "B", "бис", "مكررا ثانيا", "(new)", "alt")]
    [1, 3, 0, 2, 2, 1, 2, 1, 15]
    """
    plain = suffix.casefold()
    if not plain or re.fullmatch(NEW, plain):
        return int(bool(plain))
    if plain.startswith("مكرر"):
        return 2 + _ARABIC_RANKS.index(last) if (last := _last_word(suffix)) in _ARABIC_RANKS else 1
    if plain.startswith("之"):
        return max(1, "一二三四五六七八九十".find(plain[1:2]))
    if plain in _CYRILLIC:
        return _CYRILLIC.index(plain) + 1
    if len(plain) == 1:
        return ord(plain) - ord("a") + 1
    plain = _VARIANTS.get(plain, plain)
    return len(SUFFIXES) + 1 if plain == "alt" else SUFFIXES.index(plain) + 1


def suffix_like(rank: int, like: str, before: str) -> str:
    """Return the suffix of a rank as `like` is written, or where that is empty in the language of the words before it.

    >>> suffix_like(2, "bis", "Article "), suffix_like(2, "A", "Article "), suffix_like(1, "", "Статья ")
    ('ter', 'B', 'бис')
    """
    if not rank:
        return ""
    if len(like) == 1 and like.isascii() and rank <= 26:
        return chr(ord("A") + rank - 1)
    if re.search("[\u0621-\u064a]", before):
        return " ".join(("مكررا", *_ARABIC_RANKS[rank - 2 : rank - 1] * (rank > 1)))
    if re.search("[а-яё]", before.casefold()) and rank <= len(_CYRILLIC):
        return _CYRILLIC[rank - 1]
    return SUFFIXES[min(rank, len(SUFFIXES)) - 1]


def with_suffix(number: str, suffix: str) -> str:
    """Write a number with what stands behind it: a letter touches it, a word stands apart.

    >>> with_suffix("2", "A"), with_suffix("2", "bis"), with_suffix("2", "")
    ('2A', '2 bis', '2')
    """
    return f"{number}{suffix}" if len(suffix) == 1 else f"{number} {suffix}".rstrip()


def _last_word(suffix: str) -> str:
    """Return the last word of an Arabic suffix as it is written without signs of inflection."""
    return f"{suffix.replace(_FATHATAN, '').split()[-1].removesuffix('ا')}ا"
