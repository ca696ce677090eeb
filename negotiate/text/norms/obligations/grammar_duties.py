"""Duties by a grammar: in one sentence, the phrases that oblige somebody, each with its subject and what follows it.

Method: what stands before a phrase, back to the beginning of the sentence or to what joins it to the duty before, has
to read as a subject, or as what leads to one behind a comma. A phrase of a clause within is left out. What is built in
another way is missed; none is made up.
"""

import re
from collections.abc import Sequence

from negotiate.text.norms.obligations.duties import REACH, Duty, ended, grouped, trimmed
from negotiate.text.norms.obligations.grammars.grammar import DutyGrammar
from negotiate.text.norms.obligations.obligation import WordStretch
from negotiate.text.norms.strength_phrases import Strength, StrengthPhrase

#: Between a word that opens a clause within and a phrase of that clause stand so many words at most.
FEW = 4
#: So many characters before a phrase are looked at for a subject that no comma parts from what opens the sentence.
NEAR = 90
#: A subject of so many words is none.
LONGEST = 60
_MARKS = " .,;:—–"


def grammar_duties(
    grammar: DutyGrammar, text: str, sentence: WordStretch, phrases: Sequence[StrengthPhrase]
) -> tuple[Duty, ...]:
    """Return the duties of a sentence, in order; `phrases` are those of the text.

    >>> from negotiate.text.norms.obligations.grammars import GRAMMARS
    >>> from negotiate.text.norms.strength_phrases import phrases
    >>> text = "Las Partes cooperarán de buena fe y podrán informar a la secretaría."
    >>> found = grammar_duties(GRAMMARS["es"], text, WordStretch(0, len(text)), phrases(text, "es"))
    >>> [(duty.subject.of(text), duty.tail.of(text)) for duty in found]
    [('Las Partes', 'de buena fe'), ('Las Partes', 'informar a la secretaría')]
    """
    found: list[Duty] = []
    if grammar.recital.match(text, *sentence):
        return ()
    at = sentence.start
    for group in grouped(text, sentence, phrases):
        first = group[0]
        if grammar.meaning.match(first.words):
            continue
        lead = _lead(grammar, text, WordStretch(at, first.start), found[-1] if found else None)
        if lead is None:
            continue
        if found:
            found[-1] = ended(text, found[-1], lead[0].start, _MARKS)
        found.append(Duty(*lead, group, trimmed(text, group[-1].end, sentence.end, _MARKS)))
        at = group[-1].end
    return tuple(found)


#: What leads to a subject, and the subject, None where none is said.
_Lead = tuple[WordStretch, WordStretch | None]


def _lead(grammar: DutyGrammar, text: str, before: WordStretch, last: Duty | None) -> _Lead | None:
    """Read what stands before a phrase; None where it is no duty of a sentence."""
    end = before.end
    if last is None:
        return _read(grammar, text, WordStretch(max(before.start, end - REACH), end))
    for join in reversed(list(grammar.join.finditer(text, max(before.start, end - REACH), end))):
        if grammar.between.fullmatch(text, join.end(), end):
            return WordStretch(join.start(), end), last.subject
        if grammar.subject.match(text, join.end(), end):
            read = _read(grammar, text, WordStretch(join.end(), end))
            if read is not None and read[1] is not None:
                return WordStretch(join.start(), read[0].end), read[1]
    return None


def _read(grammar: DutyGrammar, text: str, before: WordStretch) -> _Lead | None:
    """Read the beginning of a sentence, or what stands behind a join."""
    start, end = before
    while start < end and not text[start].isalnum():
        start += 1
    if start >= end:
        return WordStretch(start, end), None
    first = start
    if grammar.opener.match(text, start, end):
        first = _behind_opener(grammar, text, start, end)
        if first < 0:
            return None
    if _is_inside(grammar, text, first, end):
        return None
    subject = _without_aside(grammar, text, first, end)
    return (WordStretch(start, first), subject) if len(text[subject.start : subject.end].split()) <= LONGEST else None


def _behind_opener(grammar: DutyGrammar, text: str, start: int, end: int) -> int:
    """Return where the subject begins behind what a sentence opens with; `end` where none is said, -1 where nowhere."""
    for comma in re.finditer(r",\s+", text[start:end]):
        at = start + comma.end()
        if grammar.subject.match(text, at, end) and not _is_inside(grammar, text, at, end):
            return at
    if text[start:end].rstrip().endswith(","):
        return end
    if beside := grammar.beside.search(text, max(start, end - NEAR), end):
        return beside.start()
    return -1 if _is_inside(grammar, text, start, end) else end


def _is_inside(grammar: DutyGrammar, text: str, start: int, end: int) -> bool:
    """Say whether a phrase that follows [start, end) belongs to a clause that begins in it."""
    last = next(iter(reversed(list(grammar.subordinate.finditer(text, start, end)))), None)
    if last is None:
        return False
    between = text[last.end() : end]
    if between.rstrip().endswith(",") and between.strip() != ",":
        return False
    if grammar.relative.fullmatch(last[0]):
        return not between.strip(" ,")
    return len(between.split()) <= FEW and grammar.finite.search(between) is None


def _without_aside(grammar: DutyGrammar, text: str, start: int, end: int) -> WordStretch:
    """Return a subject without what is said aside at its end, and without the colon that opens a list behind it."""
    end = trimmed(text, start, end, " [").end
    if end > start and text[end - 1] == ",":
        opened = text.find(",", start, end - 1)
        end = opened if opened > start else end - 1
    colon = text.find(":", start, end)
    end = colon if colon > start else end
    aside = grammar.aside.search(text, start, end)
    return trimmed(text, start, aside.start() if aside else end)


def named_by(grammar: DutyGrammar, text: str, opening: WordStretch) -> WordStretch | None:
    """Return who the opening of a list names ("La secretaría:"); None where it names nobody.

    >>> from negotiate.text.norms.obligations.grammars import GRAMMARS
    >>> text = "En este caso, la secretaría:"
    >>> named_by(GRAMMARS["es"], text, WordStretch(0, len(text))).of(text)
    'la secretaría'
    """
    read = _read(grammar, text, opening)
    subject = read[1] if read else None
    return subject if subject and _names(grammar, text[subject.start : subject.end]) else None


def who_acts_by(
    grammar: DutyGrammar, text: str, subject: WordStretch | None, phrase: StrengthPhrase, tail: WordStretch
) -> WordStretch | None:
    """Return who acts: the subject, or of what is done whoever it says does it; None where it is not said.

    >>> from negotiate.text.norms.obligations.grammars import GRAMMARS
    >>> from negotiate.text.norms.strength_phrases import phrases
    >>> text = "Las medidas serán adoptadas por la Conferencia."
    >>> who_acts_by(GRAMMARS["es"], text, WordStretch(0, 11), phrases(text, "es")[0], WordStretch(18, 46)).of(text)
    'la Conferencia'
    """
    is_named = subject is not None and _names(grammar, text[subject.start : subject.end])
    is_passive = grammar.done_by.match(text, tail.start, tail.end)
    if is_passive and (not is_named or _is_being(phrase.words)):
        return WordStretch(*is_passive.span("who"))
    if is_named or _is_called(grammar, text, subject, phrase):
        return subject
    if _is_reflexive(phrase.words):
        return None
    behind = grammar.behind.match(text, tail.start, tail.end)
    return WordStretch(*behind.span("who")) if behind else None


def _is_being(words: str) -> bool:
    return _is_reflexive(words) or re.search(r"(?:est|sont|sera|seront|será|serán)$", words, re.IGNORECASE) is not None


def _is_reflexive(words: str) -> bool:
    return words.casefold().endswith(("тся", "ться"))


def _is_called(grammar: DutyGrammar, text: str, subject: WordStretch | None, phrase: StrengthPhrase) -> bool:
    """Say whether a subject is whoever a recommendation or an invitation calls upon."""
    if subject is None or phrase.strength not in (Strength.SHOULD, Strength.ENCOURAGED):
        return False
    return grammar.called.match(text[subject.start : subject.end]) is not None


def _names(grammar: DutyGrammar, words: str) -> bool:
    head = grammar.after_head.split(words, maxsplit=1)[0]
    return grammar.acting.search(head) is not None
