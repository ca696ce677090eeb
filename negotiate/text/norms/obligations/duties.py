"""Duties: in one sentence, the phrases that oblige somebody, each with its subject and with what follows it.

Method: a phrase counts where what stands before it, back to the beginning of the sentence or to an "and" or a
semicolon after the duty before, reads as a subject. One behind "which", "that", "whether" and the like tells of
something else and is left out; so is one that only says what a word means. English alone; a sentence that is built in
another way is missed, none is made up.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiate.text.norms.obligations.obligation import WordStretch
from negotiate.text.norms.strength_phrases import Strength, StrengthPhrase

#: So many characters before a phrase are looked at for its subject; the work stays linear in the text.
REACH = 900

_ENDS = re.compile(
    r"(?<!\b[Aa]rt)(?<!\b[Pp]ara)(?<!\bNo)(?<!\bcf)(?<!e\.g)(?<!i\.e)(?<!\bст)(?<!\bпп)(?<!\bп)"
    r"(?:[.!?؟][”\"’»)\]]*(?=\s+[^\sa-zа-яё])|[。！？][”’）」』]*)"
)
#: A recital: what it says after "that" is what it recalls, not what anybody has to do.
_RECITAL = re.compile(
    r"\W*(?:\w+ly\s+|Also\s+|Further\s+)?(?!(?:Noth|Anyth|Everyth|Dur|Meet|Build|Pend)ing\b)"
    r"\w+(?:ing|ious|ware|vinced|mined|cerned|olved|armed|dful)\b[^,]*\bthat\b"
)
_OPENERS = re.compile(
    r"(?:where(?:ver)?|if|when(?:ever)?|in|on|at|for|to|upon|with|without|subject|notwithstanding|unless|except|as"
    r"|before|after|during|following|pending|taking|recogni[sz]ing|having|bearing|pursuant|under|by|within|until"
    r"|through|from|considering|consistent|acting|not later|no later|throughout|nevertheless|however|accordingly"
    r"|moreover|furthermore|further|additionally|similarly|likewise|consequently|therefore|thereafter|while|whereas"
    r"|because|since|once|prior|should|unlike|based|building|guided|given|provided|wherever|regardless|irrespective"
    r"|only|if and when|also|in particular|otherwise|between"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|sixty|ninety|\d+)"
    r" \w+ (?:after|before))\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\W*(?:(?:the|each|every|any|all|a|an|no|such(?! as)|this|these|those|its|their|it|they|both|other|another|neither"
    r"|nothing|nobody|none|one|he|she|there|every|members?|developing|developed|several|some|many)\b|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?:[,;]\s+(?:and|but|or|nor|while|whereas)|[;:]|\b(?:and|but|or|nor))\s+", re.IGNORECASE)
_SUBORDINATE = re.compile(
    r"\b(?:which|that|who|whom|whose|where|when|whether|if|as|than|until|unless|what|how|because|while|whenever"
    r"|wherever)\b",
    re.IGNORECASE,
)
_INNER_SUBJECT = re.compile(
    r"\W*(?:(?:the|a|an|each|any|such|its|their|it|they|this|he|she|one|no|every|all|those|these|on|in|at|under|by)\b"
    r"|(?-i:[A-Z]))"
    r"|\W*(?:\w+ly\W*)?$",
    re.IGNORECASE,
)
#: Between "which" and a "shall" of the main clause stands a verb, or more than a few words.
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|does|do|occurs?|arises?|appl(?:y|ies)|\w+ed)\b", re.IGNORECASE)
_FEW = 4
_ADVERBS = re.compile(r"(?:\W|\b(?:also|then|further|thus|therefore|\w+ly|in turn|at least)\b)*")
_ASIDE = re.compile(
    r",\s*(?=(?:as|where|in|subject|to|with|without|taking|individually|jointly|acting|having|through|after|on|by"
    r"|under|upon|within|unless|at|and where|when|if|including|inter alia|for|consistent|pursuant|whenever|bearing"
    r"|however|therefore|or|notwithstanding|during|before|prior|collectively|separately|directly|wherever)\b)",
    re.IGNORECASE,
)
_MEANING = re.compile(r"\s+(?:mean|have the (?:same )?meaning|be understood to mean)\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?=[^\w]*[\[\]/])(?:[\s\[\]/]|or\b)*")
_DETERMINED = re.compile(r"\b(?:the|each|every|all|any|a|an)\s+(?:[\w-]+\s+){0,6}[\w-]+\W*$|\b[A-Z]\w+\W*$")
_CLAUSE_OPENERS = re.compile(r"(?:where|wherever|if|when|whenever|unless|while|because|since|once)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r",\s+(?:and|but)\s+(?=(?:the|each|no|nothing|any|a|an|it|they|this|such|every|none)\b)", re.IGNORECASE
)
_COMMA = re.compile(r",\s+(?:then\s+)?")
_PRONOUN = re.compile(r"\b(?:it|they)\W*$")
_LONG_LEAD = 120
#: Characters that a clause before the main one has at least.
_SHORT_CLAUSE = 24
#: Verbs that go on with the duty before ("shall promote and encourage"), and what makes a verb of a phrase after it.
_BARE_VERB = re.compile(r"encourages?|invites?", re.IGNORECASE)
_INFINITIVE = re.compile(r"\bto\s*$")
#: A subject of so many words is none.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of a sentence: what leads to it, its subject (that of the duty before it, where none is said again), the
    phrases, and what follows them.
    """

    lead: WordStretch
    subject: WordStretch | None
    phrases: tuple[StrengthPhrase, ...]
    tail: WordStretch

    @property
    def start(self) -> int:
        """Return where the duty begins."""
        return self.lead.start


def trimmed(text: str, start: int, end: int, marks: str = " ,;:—–،؛，；：、") -> WordStretch:
    """Return [start, end) without white space and such marks at its ends.

    >>> trimmed("shall, act;", 5, 11)
    WordStretch(start=7, end=10)
    """
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return WordStretch(start, end)


def sentences(text: str, start: int, end: int) -> Iterator[WordStretch]:
    """Yield the sentences of a paragraph; a semicolon ends none.

    >>> text = "States act. They report; they meet."
    >>> [one.of(text) for one in sentences(text, 0, 35)]
    ['States act.', 'They report; they meet.']
    """
    for found in _ENDS.finditer(text, start, end):
        yield trimmed(text, start, found.end(), " ")
        start = found.end()
    if text[start:end].strip():
        yield trimmed(text, start, end, " ")


def duties(text: str, sentence: WordStretch, phrases: Sequence[StrengthPhrase]) -> tuple[Duty, ...]:
    """Return the duties of a sentence, in order; `phrases` are those of the text.

    >>> from negotiate.text.norms.strength_phrases import phrases
    >>> text = "Parties shall take measures that may be needed, and should report."
    >>> [duty.tail.of(text) for duty in duties(text, WordStretch(0, len(text)), phrases(text))]
    ['take measures that may be needed', 'report']
    """
    found: list[Duty] = []
    if _RECITAL.match(text, *sentence):
        return ()
    at = sentence.start
    for group in grouped(text, sentence, phrases):
        reading = _read(text, at, group, found[-1] if found else None)
        if reading is None:
            continue
        if found:
            found[-1] = ended(text, found[-1], reading.lead.start)
        found.append(Duty(reading.lead, reading.subject, group, trimmed(text, group[-1].end, sentence.end, " .,;:—–")))
        at = group[-1].end
    return tuple(found)


def grouped(
    text: str, sentence: WordStretch, all_phrases: Sequence[StrengthPhrase]
) -> list[tuple[StrengthPhrase, ...]]:
    """Return the phrases of a sentence, those together that stand beside each other as alternatives.

    >>> from negotiate.text.norms.strength_phrases import phrases
    >>> text = "Parties [shall][should] act."
    >>> [len(group) for group in grouped(text, WordStretch(0, len(text)), phrases(text))]
    [2]
    """
    groups: list[list[StrengthPhrase]] = []
    first = bisect_left(all_phrases, sentence.start, key=lambda phrase: phrase.start)
    last = bisect_left(all_phrases, sentence.end, key=lambda phrase: phrase.start)
    for phrase in all_phrases[first:last]:
        if groups and _BESIDE.fullmatch(text, groups[-1][-1].end, phrase.start):
            groups[-1].append(phrase)
        elif not _MEANING.match(text, phrase.end) and not _INFINITIVE.search(text[phrase.start - 5 : phrase.start]):
            groups.append([phrase])
    return [tuple(group) for group in groups]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What stands before a phrase: what leads to the subject, and the subject."""

    lead: WordStretch
    subject: WordStretch | None


def ended(text: str, duty: Duty, at: int, marks: str = " .,;:—–") -> Duty:
    """Return a duty that ends where the next one begins, without such marks at its end."""
    return Duty(duty.lead, duty.subject, duty.phrases, trimmed(text, duty.tail.start, at, marks))


def _read(text: str, at: int, group: Sequence[StrengthPhrase], before: Duty | None) -> _Reading | None:
    """Read what stands between the duty before, or the beginning of the sentence, and a phrase."""
    end = group[0].start
    start = max(at, end - REACH)
    if before is None:
        first = _first_subject(text, start, end)
        subject = _subject(text, first, end, group)
        return None if subject is None else _Reading(WordStretch(at, first), subject)
    if _BARE_VERB.fullmatch(group[0].words):
        return None
    joins = list(_JOINS.finditer(text, start, end))
    for join in [*_marked(joins, marked=True), *_marked(joins, marked=False)]:
        if _ADVERBS.fullmatch(text, join.end(), end) or _is_aside(text, join.end(), end):
            return _Reading(WordStretch(join.start(), end), before.subject)
        if _SUBJECT.match(text, join.end(), end) or join[0].strip() == ";":
            first = _first_subject(text, join.end(), end)
            subject = _subject(text, first, end, group)
            if subject is not None:
                return _Reading(WordStretch(join.start(), first), subject)
    return None


def _marked(joins: Sequence[re.Match[str]], *, marked: bool) -> list[re.Match[str]]:
    """Return the joins with a comma or semicolon, or those without, the last first."""
    return [join for join in reversed(joins) if (join[0][0] in ",;:") is marked]


def _is_aside(text: str, start: int, end: int) -> bool:
    """Say whether nothing but a phrase between commas stands in [start, end): "and, where appropriate, shall"."""
    stretch = text[start:end].strip()
    return stretch.endswith(",") and _ASIDE.match(f", {stretch}") is not None and stretch.count(",") <= 2


def _first_subject(text: str, start: int, end: int) -> int:
    """Return where the subject begins: behind the comma that ends what the sentence opens with; `end` where nowhere."""
    while start < end and not text[start].isalnum():
        start += 1
    if _OPENERS.match(text, start, end) is None:
        return _behind_whole_clause(text, start, end)
    for comma in _COMMA.finditer(text, start, end):
        if _SUBJECT.match(text, comma.end(), end) and not _is_inside(text, comma.end(), end, is_may=False):
            return comma.end()
    comma_at = text.find(", ", start, end)
    if _CLAUSE_OPENERS.match(text, start, end):
        pronoun = _PRONOUN.search(text, max(start + _SHORT_CLAUSE, end - 8), end)
        return pronoun.start() if pronoun else end
    if 0 < comma_at - start <= _LONG_LEAD:
        return comma_at + 2
    determined = _DETERMINED.search(text, max(start, end - 90), end)
    return determined.start() if determined else start


def _behind_whole_clause(text: str, start: int, end: int) -> int:
    """Return where the subject begins behind a clause that is whole: "it does not apply, and nothing in it may"."""
    joined = next(iter(reversed(list(_ANOTHER.finditer(text, start, end)))), None)
    return joined.end() if joined and _FINITE.search(text, start, joined.start()) else start


def _subject(text: str, start: int, end: int, group: Sequence[StrengthPhrase]) -> WordStretch | None:
    """Return the subject in [start, end) without what is said aside; None where the phrase is no duty of it."""
    is_may = group[0].strength in (Strength.MAY, Strength.SHOULD, Strength.DENIED)
    if _is_inside(text, start, end, is_may=is_may):
        return None
    end = trimmed(text, start, end, " [").end
    while end > start and text[end - 1] == ",":
        aside = next(iter(reversed(list(_ASIDE.finditer(text, start, end - 1)))), None)
        end = aside.start() if aside else end - 1
    subject = trimmed(text, start, end)
    words = text[subject.start : subject.end].split()
    return subject if 0 < len(words) <= _LONGEST else None


def _is_inside(text: str, start: int, end: int, *, is_may: bool) -> bool:
    """Say whether a phrase that follows [start, end) belongs to a relative or another clause that begins in it."""
    last = next(iter(reversed(list(_SUBORDINATE.finditer(text, start, end)))), None)
    if last is None:
        return False
    between = text[last.end() : end]
    if last.start() == start and last[0].lower() in ("that", "what", "who"):
        return False
    if _INNER_SUBJECT.match(between) is None:
        return False
    return is_may or (len(between.split()) <= _FEW and _FINITE.search(between) is None)
