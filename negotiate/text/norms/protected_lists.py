"""Lists of what a text protects: their opening, their items, and the words that leave them open; in six languages.

Method: paragraphs under one whose last sign is a colon are its items. Such a list is one of protected things where its
opening, or the heading of the clause, speaks of protecting or sparing. What is listed in a running sentence is not
found.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from negotiate.text.language import primary
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.norms.asked_passages import Path

#: What an opening ends with.
_COLONS = (":", "：")
#: Words of protecting and sparing, by language.
_PROTECTS = {
    "en": re.compile(r"\b(?:protect(?:s|ed|ing|ion)?|safeguard(?:s|ed|ing)?|spare[sd]?|sparing)\b", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:proté(?:g|ge)\w*|protections?|protectrices?|sauvegard\w*|épargn\w*|préserv\w*)\b", re.IGNORECASE
    ),
    "es": re.compile(
        r"\b(?:prote(?:g|j)\w*|protecci(?:ón|ones)|salvaguard\w*|resguard\w*|preserv\w*)\b", re.IGNORECASE
    ),
    "ru": re.compile(r"\b(?:защи[тщ]\w*|охран\w*|обере[гж]\w*|щад\w*|ограж[дж]\w*)\b", re.IGNORECASE),
    "zh": re.compile("保护|保障|保全|维护|免受"),
    "ar": re.compile("حماي[ةت]|[يتن]حم[يى]|المحمي|محمي|صون|وقاي[ةت]|الحفاظ على"),
}
#: Words that leave a list open, by language; the longest come first, so that each is found whole.
_OPEN = {
    "en": re.compile(
        r"\bincluding,? but not limited to\b|\binter alia\b|\bamong others?\b|\bin particular\b|\bsuch as\b"
        r"|\bincluding\b|\bany other\b|\bwhatever else\b|\band others?\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\by compris,? mais (?:sans s['’]y limiter|non exclusivement|pas uniquement)|\bsans s['’]y limiter\b"
        r"|\bentre autres\b|\bnotamment\b|\ben particulier\b|\btel(?:le)?s? que\b|\by compris\b"
        r"|\btoute?s? autres?\b|\bet autres\b|\binter alia\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\bincluid[oa]s?,? (?:entre otr[oa]s|pero sin limitarse a|aunque no exclusivamente)\b|\bsin limitarse a\b"
        r"|\bentre otr[oa]s(?: cosas)?\b|\ben particular\b|\btal(?:es)? como\b|\bpor ejemplo\b|\bincluid[oa]s?\b"
        r"|\bincluyendo\b|\bcualquier(?:a)? otr[oa]\b|\by otr[oa]s\b|\binter alia\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\bвключая,? но не ограничиваясь\b|\bсреди прочего\b|\bв том числе\b|\bв частности\b"
        r"|\bтак(?:ие|их|им|ими|ой|ого) как\b|\bвключая\b|\bнапример\b|\bлюб(?:ые|ых|ой|ого|ому) (?:други|ин)\w+"
        r"|\bи (?:другие|другое|других|прочие|прочее|прочих|иные|иных)\b|\bи т\. ?[дп]\.",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        "包括但不限于|除其他外|特别是|尤其是|例如|诸如|包括|任何其他|及其他|和其他|(?<![平同相均高中初])等(?=[，。；：、\\s]|$)"
    ),
    "ar": re.compile(
        "(?:بما في ذلك )?على سبيل المثال لا الحصر|في جملة أمور|على سبيل المثال|ولا سيما|لا سيما|وبخاصة|بصفة خاصة"
        "|بوجه خاص|بما في ذلك|بما فيها|ومنها|من بينها|من قبيل|مثل|وغير(?:ها|هم|ه|هما)|و?أي\\w* \\w+ (?:أخرى|آخر)"
    ),
}


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One item at characters [start, end) of the text, by its path; `open_words` are those that leave room for more."""

    start: int
    end: int
    path: Path
    open_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProtectedList:
    """A list with its opening at characters [start, end); `open_words` say that it is not closed."""

    start: int
    end: int
    path: Path
    open_words: tuple[str, ...]
    items: tuple[ListedItem, ...]


@lru_cache(maxsize=4096)
def protected_lists(heading: str, body: str, language: str = "en") -> tuple[ProtectedList, ...]:
    r"""Return the lists of protected things in a clause, in the order of the text.

    >>> [found] = protected_lists("Protection", "1. It extends in particular to:\n\n(a) hospitals;\n\n(b) water.")
    >>> found.open_words, [item.path for item in found.items]
    (('in particular',), [('1', 'a'), ('1', 'b')])
    """
    known = primary(language)
    protects = _PROTECTS.get(known)
    if protects is None:
        return ()
    blocks = paragraphs(body)
    found = (_list_at(blocks, at, known) for at, block in enumerate(blocks) if block.text.rstrip().endswith(_COLONS))
    is_of_clause = protects.search(heading) is not None
    return tuple(
        one for one in found if one.items and (is_of_clause or protects.search(body[one.start : one.end]) is not None)
    )


def _list_at(blocks: tuple[Paragraph, ...], at: int, language: str) -> ProtectedList:
    """Return what hangs on a paragraph: those below it that are one level deeper, up to the next of its own."""
    opening = blocks[at]
    depth = opening.depth if opening.enumerator else 0
    below = takewhile(lambda block: bool(block.enumerator) and block.depth > depth, blocks[at + 1 :])
    items = tuple(
        ListedItem(block.start, block.end, block.path, _open_words(block.text, language))
        for block in below
        if block.depth == depth + 1
    )
    return ProtectedList(opening.start, opening.end, opening.path, _open_words(opening.text, language), items)


def _open_words(words: str, language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found[0].casefold() for found in _OPEN[language].finditer(words)))
