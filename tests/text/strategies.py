"""Texts for the property tests: words of six languages, marks, brackets, breaks, and all that Unicode has."""

from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize

WORDS = [
    "States", " shall", " should", " act", " not", " in good faith", " 3.2", " 1,000", " l’État", " [", "]", "(a)",
    ",", ".", ";", " ", "  ", "\n", "\n\n", "\r\n", "1. ", "缔约方", "应", "第12条", " الأطراف", " تُبلغ", " تبلغ",
    " المـادة", " Стороны", " принимают", " Güter", " e\u0301te\u0301", "👩‍👧", "🇫🇷", " ไทยกำ", " CO₂", "_", "\u200e",
    "\u0301", "\u2028", " x\u00a0y",
]  # fmt: skip
#: Few words, so that texts repeat themselves and edits have room to slide.
FEW = ["a", " b", " c", ",", " ", "\n"]

drafts = st.lists(st.sampled_from(WORDS), max_size=24).map("".join)
repetitive = st.lists(st.sampled_from(FEW), max_size=16).map("".join)
texts = st.one_of(drafts, repetitive, st.text(max_size=40))
clauses = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map("".join), min_size=1, max_size=6).map(
    "\n\n".join
)


@st.composite
def edits_of(draw: st.DrawFn, base: str) -> tuple[Edit, ...]:
    """Draw edits of a base, in order and apart, of any kind: also such as no diff would make."""
    size = len(tokenize(base))
    edits: list[Edit] = []
    at = 0
    while at <= size and draw(st.booleans()):
        start = draw(st.integers(at, size))
        end = draw(st.integers(start, min(size, start + 4)))
        new = draw(st.one_of(repetitive, drafts))[: draw(st.integers(0, 12))]
        edits.append(Edit(start, end, tokenize(new)))
        at = end + 1
    return tuple(edits)


@st.composite
def rivals(draw: st.DrawFn) -> tuple[str, dict[str, tuple[Edit, ...]]]:
    """Draw a base and the edits of authors A, B, C ..., half of them made by diff."""
    base = draw(st.one_of(drafts, repetitive))
    texts_or_edits = draw(st.lists(st.one_of(drafts, repetitive, edits_of(base)), min_size=1, max_size=4))
    return base, {
        chr(ord("A") + number): diff(base, proposal) if isinstance(proposal, str) else proposal
        for number, proposal in enumerate(texts_or_edits)
    }


_REFERRING = [
    "article 5", "articles 5 and 6", "Article 5 bis", ", paragraph 2 (a)", " of the Charter", " and ",
    "第五条", " of that article", "статьи 5 ", "المادة 5", "paragraph 1", " of ", "states [", "]", "7", ", ",
    "annex II", "l’article premier", " to ", "–", "articles 5 to 8", "Article 5.6", "第五条第二款至第四款", "至",
    "subparagraphs (a) to (d)", "paragraphs 2 (a)–(c)",
]  # fmt: skip
#: Sentences that refer to clauses and paragraphs, in several languages.
REFERRING_TEXTS = st.lists(st.sampled_from(_REFERRING)).map("".join)
