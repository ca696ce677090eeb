"""Texts for the property tests: words of the six languages, marks, brackets, breaks, and whatever Unicode has."""

from hypothesis import strategies as st

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
clauses = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map("".join), min_size=1, max_size=6
).map("\n\n".join)
