"""Sentences by which a text lets somebody depart from it, or does not apply: exceptions that are no part of a duty.

Method: the phrases that do so in treaties in the six languages, by their form; the sentence that holds one is the
finding. Whether it is narrow is not for this module to say. A negation before ("shall not depart from") takes nothing
from a duty.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from negotiate.text.language import primary
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.asked_passages import Path, path_of

_DEPARTS = {
    "en": re.compile(
        r"\b(?:(?:do|does|shall|need) not apply|(?:which|that|may|to) (?:depart|derogate) from"
        r"|may (?:delay|refuse|postpone|withhold|suspend|decline)|(?:is|are) suspended)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bne (?:s['’]applique(?:nt|ra|ront)?|sont pas applicables|est pas applicable)\b"
        r"|(?<!\bne )\b(?:peut|peuvent|pourra|pourront|qui|de|à) (?:y )?dérog(?:er|e|ent) (?:à|aux?)\b"
        r"|(?<!\bne )\b(?:peut|peuvent) (?:retarder|refuser|différer|reporter|suspendre|décliner)\b"
        r"|\b(?:est|sont) suspendue?s?\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\bno (?:se aplica(?:n|rá|rán)?|será(?:n)? aplicables?|es aplicable|son aplicables)\b"
        r"|(?<!\bno )\b(?:puede|pueden|podrá|podrán) (?:apartarse de|derogar|retrasar|denegar|rehusar|aplazar|retener"
        r"|suspender|negarse a)\b"
        r"|\bque (?:se aparten|deroguen|derogan)\b|\b(?:queda|quedan|está|están) suspendid[oa]s?\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\bне (?:применя[ею]тся|распространя[ею]тся)\b"
        r"|(?<!\bне )\b(?:может|могут|вправе) (?:отступ(?:ать|ить) от|отложить|отсрочить|отказать|задержать"
        r"|приостановить)"
        r"|\bотступающ\w+ от\b|(?<!\bне )\bприостанавлива[ею]тся\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        "不适用|(?<!不)[可得](?:以)?(?:克减|减损|背离|推迟|拒绝|暂停|中止|延迟|不予)|[予应]?(?:暂停|中止)(?:适用|执行)"
    ),
    "ar": re.compile(
        "لا (?:[تي]نطبق|[تي]سري)"
        "|(?<!لا )(?:يجوز|[تي]مكن|يحق)(?: \\w+){0,5}"
        " (?:تأجيل|[تي]ؤجل|رفض|[تي]رفض|تأخير|[تي]ؤخر|تعليق|[تي]علق|الخروج عن|[تي]خرج عن|عدم التقيد)"
        "|معلق[ةا]?\\b"
    ),
}
_SENTENCE = re.compile(r"[^.;。；؛]+[.;。；؛]?")


@dataclass(frozen=True, slots=True)
class Derogation:
    """A sentence at characters [start, end) of the text, in the paragraph at a path."""

    start: int
    end: int
    path: Path


@lru_cache(maxsize=4096)
def derogations(body: str, language: str = "en") -> tuple[Derogation, ...]:
    r"""Return the sentences that let somebody depart from the text, in its order.

    >>> [found] = derogations("1. It shall notify.\n\n2. Paragraph 1 does not apply at sea.")
    >>> found.path
    ('2',)
    """
    departs = _DEPARTS.get(primary(language))
    if departs is None:
        return ()
    blocks = paragraphs(body)
    return tuple(
        Derogation(block.start + start, block.start + end, path_of(blocks, at))
        for at, block in enumerate(blocks)
        for start, end in _sentences(departs, block.text, len(block.enumerator))
    )


def _sentences(departs: re.Pattern[str], text: str, begin: int) -> list[tuple[int, int]]:
    """Return the characters of the sentences of a paragraph that let somebody depart, its enumerator left out."""
    found = []
    for sentence in _SENTENCE.finditer(text, begin):
        if departs.search(sentence[0]):
            lead = len(sentence[0]) - len(sentence[0].lstrip())
            found.append((sentence.start() + lead, sentence.end()))
    return found
