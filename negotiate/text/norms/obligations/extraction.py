"""Extraction: the obligations of a clause, sentence by sentence, an item of a list each; it points, and judges none.

Method: paragraph by paragraph; a paragraph that ends in a colon with a list under it is a chapeau, whose actor, phrase
and conditions hold for every item, unless an item says who is to do something itself, or the chapeau speaks of "the
following". Known limits: "it" and "they" stay as written; a duty that is put without a phrase of `strength_phrases`
("States are responsible for") is not seen; nor are the cells of a table. An opening that only names somebody ("The
secretariat:") lends the name to items with a verb of their own. Languages are read that have a book of phrases and a
reader of sentences (`is_read`); that nothing is found in another says nothing of what it obliges to.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from negotiate.text.language import primary
from negotiate.text.marks.enumerators import read_marks
from negotiate.text.marks.options.option_labels import read_label
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.norms.asked_passages import Path, path_of
from negotiate.text.norms.obligations.binding import with_openings
from negotiate.text.norms.obligations.duties import Duty, sentences, trimmed
from negotiate.text.norms.obligations.duty_parts import Places, parts_within, places, without
from negotiate.text.norms.obligations.obligation import DutyParts, Obligation, WordStretch, WordStretches
from negotiate.text.norms.obligations.sentence_readers import READERS, SentenceReader
from negotiate.text.norms.strength_phrases import StrengthPhrase, phrases

_NAMES_A_LIST = re.compile(
    r"\b(?:following|as follows|inter alia|suivante?s?|ci-après|comme suit|siguientes?|a continuación|следующ\w+"
    r"|نحو التالي|ما يلي|التالية)\b|(?:下列|以下|如下)",
    re.IGNORECASE,
)
#: So many characters at its end say how an item ends.
_SHORT = 24


@dataclass(frozen=True, slots=True)
class _Chapeau:
    """What the opening of a list gives to each of its items."""

    actor: WordStretch | None
    subject: WordStretch | None
    phrases: tuple[StrengthPhrase, ...]
    chapeau: WordStretches
    parts: DutyParts


@dataclass(frozen=True, slots=True)
class _ReadText:
    """A text with what was found once in the whole of it."""

    text: str
    phrases: Sequence[StrengthPhrase]
    known: Places
    by: SentenceReader

    def duties(self, sentence: WordStretch) -> tuple[Duty, ...]:
        """Return the duties of a sentence."""
        return self.by.duties(self.text, sentence, self.phrases)


def is_read(language: str) -> bool:
    """Say whether obligations are found in a language.

    >>> is_read("fr-BE"), is_read("ja")
    (True, False)
    """
    return primary(language) in READERS


@lru_cache(maxsize=4096)
def obligations(text: str, language: str = "en", times: tuple[tuple[int, int], ...] = ()) -> tuple[Obligation, ...]:
    r"""Return the obligations of a text, in its order; `times` are the characters at which it speaks of time.

    Linear in the text; remembered by content.

    >>> text = "Each Party shall, as appropriate:\n\n(a) name a point of contact;\n\n(b) report."
    >>> [(one.actor.of(text), one.action.of(text)) for one in obligations(text)]
    [('Each Party', 'name a point of contact'), ('Each Party', 'report')]
    """
    if not is_read(language):
        return ()
    reader = _ReadText(text, phrases(text, language), places(text, times, language), READERS[primary(language)])
    blocks = paragraphs(text)
    open_lists: list[tuple[Paragraph, _Chapeau]] = []
    found: list[Obligation] = []
    for place, (block, openings, is_opening) in enumerate(with_openings(blocks)):
        while open_lists and open_lists[-1][0] not in openings:
            open_lists.pop()
        chapeau = open_lists[-1][1] if open_lists else None
        made, opened = _of_block(reader, block, path_of(blocks, place), chapeau, is_opening=is_opening)
        found += made
        if opened is not None:
            open_lists.append((block, opened))
    return tuple(found)


def _said_from(block: Paragraph) -> int:
    """Return where a paragraph begins behind its enumerators."""
    at = block.start
    if label := read_label(block.text, 0):
        return at + label.end
    if block.enumerator:
        for mark in read_marks(block.text.split("\n", 1)[0]):
            at += mark.offset + len(mark.text)
    return at


def _of_block(
    reader: _ReadText, block: Paragraph, path: Path, chapeau: _Chapeau | None, *, is_opening: bool
) -> tuple[list[Obligation], _Chapeau | None]:
    """Return the obligations of a paragraph, and what it opens where a list stands under it."""
    found: list[Obligation] = []
    opened = None
    said = [] if block.text.lstrip().startswith("|") else list(sentences(reader.text, _said_from(block), block.end))
    for n, sentence in enumerate(said):
        inline = reader.by.inline.search(reader.text, *sentence)
        head = WordStretch(sentence.start, inline.end()) if inline else sentence
        made = [_made(reader, path, head, duty) for duty in reader.duties(head)]
        if inline and not made and reader.by.shares_verbs:  # each item has a verb of its own
            inline, head = None, sentence
            made = [_made(reader, path, head, duty) for duty in reader.duties(head)]
        if n == 0 and chapeau is not None:
            made = _under(reader, path, head, chapeau, made)
        is_last = n == len(said) - 1
        if not made and is_last and is_opening and (named := reader.by.named(reader.text, trimmed(reader.text, *head))):
            opened = _Chapeau(named, None, (), (), DutyParts())
        if made and (inline or (is_last and is_opening)) and not _names_a_list(reader.text, made[-1]):
            frame = _opening(reader.text, made.pop())
            if inline:
                made += _inline_items(reader, path, WordStretch(inline.end(), sentence.end), frame)
            else:
                opened = frame
        found += made
    return [one for one in found if one.action.end > one.action.start], opened


def _under(
    reader: _ReadText, path: Path, words: WordStretch, chapeau: _Chapeau, made: list[Obligation]
) -> list[Obligation]:
    """Return what an item of a list obliges to; one that names nobody has the name of an opening."""
    if not made:
        return [_item(reader, path, words, chapeau)] if chapeau.phrases else []
    if chapeau.phrases:
        return made
    return [replace(one, actor=chapeau.actor) if one.actor is one.subject is None else one for one in made]


def _names_a_list(text: str, obligation: Obligation) -> bool:
    """Say whether the action is whole, and only names what stands in the list ("the following measures:")."""
    return _NAMES_A_LIST.search(text, *obligation.action) is not None


def _opening(text: str, made: Obligation) -> _Chapeau:
    """Return what an obligation that ends in a colon gives to the items of its list."""
    tail = trimmed(text, *made.action)
    words = (tail,) if tail.end > tail.start else ()
    return _Chapeau(made.actor, made.subject, made.phrases, made.chapeau + words, made.parts)


def _made(reader: _ReadText, path: Path, sentence: WordStretch, duty: Duty) -> Obligation:
    """Return a duty of a sentence as an obligation."""
    text = reader.text
    actor = reader.by.actor(text, duty)
    first = duty.phrases[0].start
    is_said_here = duty.subject is not None and duty.subject.start >= duty.lead.start
    lead = parts_within(text, duty.lead, reader.known, is_lead=duty.lead.start == sentence.start)
    aside = parts_within(text, WordStretch(duty.lead.end, first), reader.known) if is_said_here else DutyParts()
    parts = lead.with_those_of(aside).with_those_of(parts_within(text, duty.tail, reader.known))
    subject = None if actor == duty.subject or _is_empty(text, duty.subject) else duty.subject
    own = WordStretch(min(sentence.end, duty.lead.start), max(duty.tail.end, duty.phrases[-1].end))
    action = without(text, duty.tail, parts.bending)
    return Obligation(path, trimmed(text, *own), actor, subject, duty.phrases, (), action, parts)


def _is_empty(text: str, subject: WordStretch | None) -> bool:
    """Say whether a subject is none ("there shall be")."""
    return subject is None or subject.of(text).casefold() == "there"


def _item(reader: _ReadText, path: Path, words: WordStretch, chapeau: _Chapeau) -> Obligation:
    """Return an item of a list as an obligation of its own."""
    ending = reader.by.ending.search(reader.text, max(words.start, words.end - _SHORT), words.end)
    own = trimmed(reader.text, words.start, ending.start() if ending else words.end)
    parts = parts_within(reader.text, own, reader.known)
    action = without(reader.text, own, parts.bending)
    return Obligation(
        path,
        own,
        chapeau.actor,
        chapeau.subject,
        chapeau.phrases,
        chapeau.chapeau,
        action,
        chapeau.parts.with_those_of(parts),
    )


def _inline_items(reader: _ReadText, path: Path, rest: WordStretch, chapeau: _Chapeau) -> Iterator[Obligation]:
    """Yield the items of a list that runs on within a sentence, each as an obligation."""
    heads = list(reader.by.item.finditer(reader.text, *rest))
    ends = [*(head.start() for head in heads[1:]), rest.end]
    for head, end in zip(heads, ends, strict=True):
        yield _item(reader, path, WordStretch(head.end(), end), chapeau)
