"""S1: a duty that is nobody's: "measures shall be taken", with nothing in the sentence that says by whom."""

import re
from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.hints.words.sentences import sentences

#: What somebody has to do, said as if it were done by itself.
_PASSIVE = re.compile(
    r"\b(?P<what>measures?|steps|actions?|efforts?|safeguards?|assistance|support|information|responses?"
    r"|responsibility|restraint|care|cooperation|co-operation|investigations?|incidents?|vulnerabilit(?:y|ies)"
    r"|infrastructures?|services?|networks?|systems?)"
    r"(?P<between>(?:\s+(?!shall|should|must)[\w,-]+){0,6})\s+(?:shall|should|must)(?:\s+not)?\s+be\s+(?:\w+ly\s+)?"
    r"(?:taken|made|provided|ensured|implemented|undertaken|adopted|exercised|protected|respected|avoided|given|shared"
    r"|put in place|strengthened|enhanced|promoted|investigated|reported|addressed|mitigated|disclosed|established"
    r"|considered|limited|prevented|safeguarded)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|through|among|between)\b", re.IGNORECASE)
#: Who acts in a text of this kind: where one is named, the duty is hers or its.
_ACTORS = re.compile(
    r"\b(?:States?|Part(?:y|ies)|Governments?|Conference|Secretariat|Secretary|Committee|Council|Depositary|Commission"
    r"|Director|Assembly|Organi[sz]ation|Members?|Body|Bodies|Board|Panel|they|it|each|entit(?:y|ies)|authorit(?:y|ies))"
    r"\b"
)


def _found(clause: DraftedClause) -> Iterator[Hint]:
    for at, sentence in sentences(clause.text):
        for duty in _PASSIVE.finditer(sentence):
            if not _BY.search(sentence) and not _ACTORS.search(sentence):
                says = f"The sentence does not say whose duty it is: “{' '.join(duty[0].split())}”."
                yield Hint("S1", at + duty.start(), at + duty.end(), says)


CHECK = DraftingCheck(
    code="S1",
    title="A duty that is nobody's",
    method="“Measures shall be taken” and the like, in a sentence that names no State, Party or body and has no “by”.",
    source="Joint Practical Guide of the European Parliament, the Council and the Commission, guideline 3: those whom "
    "a text binds find in it what is theirs to do.",
    limits="It knows some subjects and verbs only, and reads one sentence at a time: the one before may say who.",
    find=_found,
    languages=("en",),
)
