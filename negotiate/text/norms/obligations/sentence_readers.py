"""How the sentences of each language are read: by what function, and how its lists look within a sentence.

English, Chinese and Arabic have a function of their own; the others are read by one with a grammar of few rules.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from negotiate.text.language import primary
from negotiate.text.norms.obligations.actors import named_in_english, who_acts
from negotiate.text.norms.obligations.arabic_duties import arabic_duties, named_in_arabic
from negotiate.text.norms.obligations.chinese_duties import chinese_duties, named_in_chinese, who_acts_in_chinese
from negotiate.text.norms.obligations.duties import Duty, duties
from negotiate.text.norms.obligations.grammar_duties import grammar_duties, named_by, who_acts_by
from negotiate.text.norms.obligations.grammars import GRAMMARS
from negotiate.text.norms.obligations.grammars.grammar import DutyGrammar
from negotiate.text.norms.obligations.obligation import WordStretch
from negotiate.text.norms.strength_phrases import StrengthPhrase

#: Reads the duties of a sentence, among the phrases of its text.
ReadsDuties = Callable[[str, WordStretch, Sequence[StrengthPhrase]], tuple[Duty, ...]]
#: Tells who acts in a duty.
ReadsActor = Callable[[str, Duty], WordStretch | None]
#: Tells whom the opening of a list names that says no more.
ReadsName = Callable[[str, WordStretch], WordStretch | None]


@dataclass(frozen=True)
class SentenceReader:
    """How a language is read.

    `inline` is what a list begins with that runs on within a sentence, `item` each of its items, `ending` what an item
    ends in. `way` says for a reader how it is told who acts, and what is not. `shares_verbs` where an item that has no
    verb of its own may stand beside one that has.
    """

    duties: ReadsDuties
    actor: ReadsActor
    named: ReadsName
    inline: re.Pattern[str]
    item: re.Pattern[str]
    ending: re.Pattern[str]
    way: str
    shares_verbs: bool = True


def _acting_in_english(text: str, duty: Duty) -> WordStretch | None:
    return who_acts(text, duty.subject, duty.tail)


def _acting_in_arabic(_text: str, duty: Duty) -> WordStretch | None:
    """Return the subject, which there is whoever acts."""
    return duty.subject


def _acting_by(grammar: DutyGrammar, text: str, duty: Duty) -> WordStretch | None:
    return who_acts_by(grammar, text, duty.subject, duty.phrases[-1], duty.tail)


_ENGLISH = SentenceReader(
    duties,
    _acting_in_english,
    named_in_english,
    inline=re.compile(r"[:—–]\s*(?=\((?:a|i|1)\)\s)"),
    item=re.compile(r"(?:^|(?<=[;,:—–\s]))\(\w{1,4}\)\s+"),
    ending=re.compile(r"[;,.\s]+(?:(?:and|or)\s*)?$"),
    way="Who acts stands before the phrase, or behind “by” where something is done by somebody.",
    shares_verbs=False,
)
_CHINESE = SentenceReader(
    chinese_duties,
    who_acts_in_chinese,
    named_in_chinese,
    inline=re.compile(r"[：:]\s*(?=[（(][一1a][）)])"),
    item=re.compile(r"[（(](?:[一二三四五六七八九十]{1,3}|\w{1,2})[）)]\s*"),
    ending=re.compile(r"[；，。;,.\s]+(?:(?:并且|以及|或者|或|和|及|并)\s*)?$"),
    way="Who acts stands before the sign that obliges, within its comma or before it, or behind “由” where something "
    "is done. It is told by the last sign of a word (“处”, “方”, “会”): a body with another name is missed. Behind "
    "“确保” a comma is taken to go on with what is to be ensured.",
)
_ARABIC = SentenceReader(
    arabic_duties,
    _acting_in_arabic,
    named_in_arabic,
    inline=re.compile(r":\s*(?:-\s*\d+\s*)?(?=\((?:أ|ا|1|١)\))"),
    item=re.compile(r"\((?:[أ-ي]|هـ|\d{1,2}|[٠-٩]{1,2})\)\s*"),
    ending=re.compile(r"[؛،;,.\s]+(?:(?:أو|و)\s*)?$"),
    way="Who acts stands right behind the verb, behind “على” or “ل”, or behind “من قبل” where something is done. It is "
    "told by a list of those who act in treaties: a body with another name is missed, and of a long name the end may "
    "be. Where something is done by nobody named, the whole of it stands under what is to be done.",
)
#: Languages that write "a)" without the bracket before it, and repeat the verb in an item or do not.
_HALF = re.compile(r"[:—–]\s*(?=\(?(?:a|i|1|а)\)\s)")
_HALF_ITEM = re.compile(
    r"(?:^|(?<=[;,:]\s)|(?<=\s(?:et|ou)\s)|(?<=\s[yoeи]\s)|(?<=\sили\s))\(?(?:[a-zа-я]|[ivx]{1,4}|\d{1,2})\)\s+"
)
_HALF_ENDING = re.compile(r"[;,.\s]+(?:(?:et|ou|y|o|e|u|и|или)\s*)?$")


#: How it is told who acts, in the languages that are read by a grammar.
_WAYS = {
    "fr": "Who acts stands before the verb, or behind “par” where something is done by somebody.",
    "es": "Who acts stands before the verb, or behind “por” where something is done by somebody; behind a verb that "
    "comes first it is not told.",
    "ru": "Who acts stands before the verb, right behind it (“осуществляет секретариат”), or in the instrumental "
    "(“принимается Конференцией”). It is told by a list of those who act in treaties: a body with another name is "
    "missed. A subject far from its verb is missed as well.",
}


def _by(code: str, grammar: DutyGrammar) -> SentenceReader:
    """Return how a language is read by its grammar."""
    return SentenceReader(
        partial(grammar_duties, grammar),
        partial(_acting_by, grammar),
        partial(named_by, grammar),
        inline=_HALF,
        item=_HALF_ITEM,
        ending=_HALF_ENDING,
        way=_WAYS[code],
    )


#: How the sentences of a language are read, by its code.
READERS: dict[str, SentenceReader] = {
    "en": _ENGLISH,
    **{code: _by(code, grammar) for code, grammar in GRAMMARS.items()},
    "zh": _CHINESE,
    "ar": _ARABIC,
}


def way_of_actors(language: str) -> str:
    """Say for a reader how it is told who acts in a language; "" where that is not read.

    >>> way_of_actors("en-GB"), way_of_actors("ja")
    ('Who acts stands before the phrase, or behind “by” where something is done by somebody.', '')
    """
    reader = READERS.get(primary(language))
    return reader.way if reader else ""
