"""Texts for the property tests: words of six languages, marks, brackets, breaks, and all that Unicode has."""

from dataclasses import dataclass, replace
from itertools import combinations

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


#: Words of six scripts, and the signs in pairs that drafters put round them.
SCRIPTS = {
    "en": ["States", "shall", "act", "promptly", "and", "fully", "in", "good", "faith"],
    "fr": ["l’État", "doit", "agir", "promptement", "et", "pleinement", "de", "bonne", "foi"],
    "es": ["Estados", "actuarán", "pronto", "y", "plenamente", "según", "la", "buena", "fe"],
    "ru": ["Государства", "действуют", "быстро", "и", "полностью", "в", "духе", "доброй", "воли"],
    "ar": ["تتصرف", "الدول", "بسرعة", "و", "بالكامل", "على", "نحو", "حسن", "النية"],
    "zh": ["各", "国", "应", "迅", "速", "善", "意", "行", "动"],
}
_SIGNS = ["[]", "[]", "[]", "()", "“”", "«»", '""', "**"]


@dataclass(frozen=True)
class Signed:
    """A sentence as words and pairs of signs round some of them; a pair goes from one word to another, both inside."""

    words: tuple[str, ...]
    pairs: tuple[tuple[int, int, str], ...]
    joint: str

    @property
    def text(self) -> str:
        """Return the sentence."""
        said = []
        for number, word in enumerate(self.words):
            opening = [pair for pair in self.pairs if pair[0] == number]
            closing = [pair for pair in self.pairs if pair[1] == number]
            before = "".join(sign[0] for *_, sign in sorted(opening, key=lambda pair: -pair[1]))
            after = "".join(sign[1] for *_, sign in sorted(closing, key=lambda pair: -pair[0]))
            said.append(f"{before}{word}{after}")
        return self.joint.join(said) + "."

    @property
    def is_sound(self) -> bool:
        """Say whether no two pairs cross or go from the same word to the same, and like halves are not nested."""
        pairs = combinations(sorted(self.pairs), 2)
        return len({pair[:2] for pair in self.pairs}) == len(self.pairs) and all(
            b < c or (d <= b and (sign[0] != sign[1] or sign != other)) for (_, b, sign), (c, d, other) in pairs
        )


@st.composite
def signed(draw: st.DrawFn) -> Signed:
    """Draw a sentence with pairs of signs in it."""
    language = draw(st.sampled_from(sorted(SCRIPTS)))
    words = draw(st.lists(st.sampled_from(SCRIPTS[language]), min_size=2, max_size=9).map(tuple))
    found = Signed(words, (), "" if language == "zh" else " ")
    for _ in range(draw(st.integers(0, 3))):
        found = draw(_with_pair(found))
    return found


@st.composite
def _with_pair(draw: st.DrawFn, given: Signed) -> Signed:
    """Draw one more pair of signs round some words, unless it would cross one that is there."""
    start = draw(st.integers(0, len(given.words) - 1))
    end = draw(st.integers(start, len(given.words) - 1))
    made = replace(given, pairs=(*given.pairs, (start, end, draw(st.sampled_from(_SIGNS)))))
    return made if made.is_sound else given


@st.composite
def amended(draw: st.DrawFn, given: Signed) -> Signed:
    """Draw an amendment: pairs of signs put in, lifted or moved, words changed, taken out and put in."""
    found = given
    for _ in range(draw(st.integers(1, 3))):
        number = draw(st.integers(0, len(found.words) - 1))
        match draw(st.sampled_from(["put", "lift", "move", "word", "word", "more"])):
            case "put":
                found = draw(_with_pair(found))
            case "lift" if found.pairs:
                found = replace(found, pairs=found.pairs[:-1])
            case "move" if found.pairs:
                found = draw(_with_pair(replace(found, pairs=found.pairs[1:])))
            case "word":
                found = replace(found, words=(*found.words[:number], "wholly", *found.words[number + 1 :]))
            case "more":
                found = replace(
                    found,
                    words=(*found.words[:number], f"{found.words[number]}{found.joint}now", *found.words[number + 1 :]),
                )
    return found


@st.composite
def signed_rivals(draw: st.DrawFn) -> tuple[str, dict[str, tuple[Edit, ...]]]:
    """Draw a sentence with pairs of signs, and the edits of two or three authors who change words and signs."""
    base = draw(signed())
    texts = draw(st.lists(amended(base), min_size=2, max_size=3))
    return base.text, {"ABC"[number]: diff(base.text, one.text) for number, one in enumerate(texts)}


_REFERRING = [
    "article 5", "articles 5 and 6", "Article 5 bis", ", paragraph 2 (a)", " of the Charter", " and ",
    "第五条", " of that article", "статьи 5 ", "المادة 5", "paragraph 1", " of ", "states [", "]", "7", ", ",
    "annex II", "l’article premier", " to ", "–", "articles 5 to 8", "Article 5.6", "第五条第二款至第四款", "至",
    "subparagraphs (a) to (d)", "paragraphs 2 (a)–(c)",
]  # fmt: skip
#: Sentences that refer to clauses and paragraphs, in several languages.
REFERRING_TEXTS = st.lists(st.sampled_from(_REFERRING)).map("".join)


@dataclass(frozen=True)
class Listed:
    """A list below a sentence: what each item says, by its identity, and the words that one author put into it."""

    items: tuple[tuple[int, str], ...]
    is_lettered: bool

    @property
    def text(self) -> str:
        """Return the sentence and the list, its numbers running on."""
        labels = [f"({chr(97 + n)})" if self.is_lettered else f"{n + 1}." for n in range(len(self.items))]
        lines = [f"{label} {words}" for label, (_, words) in zip(labels, self.items, strict=True)]
        return "\n\n".join(("States shall:", *lines))


_ACTS = ["act promptly", "report every year", "protect hospitals", "name a focal point", "assist on request"]


@st.composite
def listed(draw: st.DrawFn) -> Listed:
    """Draw a list of items that all say something else, in one of six scripts."""
    words = SCRIPTS[draw(st.sampled_from(sorted(SCRIPTS)))]
    joint = "" if words[0] == "各" else " "
    size = draw(st.integers(2, 6))
    items = [joint.join(draw(st.permutations(words))) + f" {_ACTS[n % 5]} {n};" for n in range(size)]
    return Listed(tuple(enumerate(items)), draw(st.booleans()))


@st.composite
def rearranged(draw: st.DrawFn, given: Listed) -> Listed:
    """Draw another order of a list, perhaps without an item or with a new one, and perhaps a word changed."""
    items = list(given.items)
    match draw(st.sampled_from(["swap", "move", "remove", "add", "word"])):
        case "swap":
            at = draw(st.integers(0, len(items) - 2))
            items[at], items[at + 1] = items[at + 1], items[at]
        case "move":
            one = items.pop(draw(st.integers(0, len(items) - 1)))
            items.insert(draw(st.integers(0, len(items))), one)
        case "remove":
            items.pop(draw(st.integers(0, len(items) - 1)))
        case "add":
            items.insert(draw(st.integers(0, len(items))), (-1, "consider something that nobody has thought of;"))
    if draw(st.booleans()):
        at = draw(st.integers(0, len(items) - 1))
        number, said = items[at]
        items[at] = (number, said.replace(";", " wholly;"))
    return replace(given, items=tuple(items))


@st.composite
def listed_rivals(draw: st.DrawFn) -> tuple[Listed, dict[str, Listed]]:
    """Draw a list, and what two or three authors make of it."""
    base = draw(listed())
    return base, {author: draw(rearranged(base)) for author in "ABC"[: draw(st.integers(2, 3))]}
