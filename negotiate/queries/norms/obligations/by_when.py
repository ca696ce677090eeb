"""By when obligations are to be done: the date rules that are written down for the words about time in them.

Method: of the rules of a clause, the one that shares most spans of time or days ("3 years", "2031-05-14") with what its
words come to, by their notation. Of words that share none with a rule, or as many with several, none is told.
"""

import re
from collections.abc import Mapping, Sequence

from negotiate.dates import find_phrases, write
from negotiate.state.dates.date_rules import DateNote
from negotiate.state.text.lines import Text

#: The code of a clause and words about time in it, as obligations have them.
TimeWords = tuple[str, str]
_SPAN = re.compile(r"\d{4}-\d\d-\d\d|\d+ [a-z]+?(?=s?\b)")


def rules_of_times(text: Text, language: str, notes: Mapping[str, Sequence[DateNote]]) -> Mapping[TimeWords, DateNote]:
    """Return the rule that stands for words about time in a text; `notes` are by the code of the clause."""
    found: dict[TimeWords, DateNote] = {}
    for clause, version in text:
        rules = [(spans(note.notation), note) for note in notes.get(clause.code, ())]
        for phrase in find_phrases(version.body, language) if rules else ():
            said = spans(write(phrase.rule)) | (spans(str(phrase.every.nominal)) if phrase.every else frozenset())
            note = _of_most(said, rules)
            if note is not None:
                found.setdefault((clause.code, " ".join(phrase.words.split())), note)
    return found


def _of_most(said: frozenset[str], rules: Sequence[tuple[frozenset[str], DateNote]]) -> DateNote | None:
    """Return the rule that shares most with what is said; None where none does, or several do alike."""
    shared = [len(said & of_rule) for of_rule, _ in rules]
    most = max(shared)
    return rules[shared.index(most)][1] if most and shared.count(most) == 1 else None


def spans(notation: str) -> frozenset[str]:
    """Return the spans of time and the days that a notation names.

    >>> sorted(spans("within 1 year after adoption, then every 2 years"))
    ['1 year', '2 year']
    """
    return frozenset(_SPAN.findall(notation))
