"""S1: a duty that is nobody's: "measures shall be taken", with nothing in the sentence that says by whom."""

from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.hints.words.nobodys_duties import NOBODYS_DUTIES
from negotiate.text.hints.words.sentences import sentences
from negotiate.text.language import primary


def _found(clause: DraftedClause) -> Iterator[Hint]:
    nobodys = NOBODYS_DUTIES.get(primary(clause.language))
    if nobodys is None:
        return
    for at, sentence in sentences(clause.text):
        duties = list(nobodys.done.finditer(sentence))
        if duties and nobodys.named.search(sentence):
            continue
        for duty in duties:
            says = f"The sentence does not say whose duty it is: “{' '.join(duty[0].split())}”."
            yield Hint("S1", at + duty.start(), at + duty.end(), says)


CHECK = DraftingCheck(
    code="S1",
    title="A duty that is nobody's",
    method="“Measures shall be taken” and its like in the six languages of the United Nations, in a sentence that "
    "names no State, Party or body and has no “by”.",
    source="Joint Practical Guide of the European Parliament, the Council and the Commission, guideline 3: those whom "
    "a text binds find in it what is theirs to do.",
    limits="It knows some subjects and verbs only, and reads one sentence at a time: the one before may say who.",
    find=_found,
    languages=tuple(NOBODYS_DUTIES),
)
