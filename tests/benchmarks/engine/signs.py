"""The suite of signs in pairs: one author lifts or puts brackets, another changes a word inside them.

On paragraphs of a treaty, in the six languages. Torn is what the merge leaves undisputed with a sign without its other
half, wrong a clean merge that is not both changes at once; both must be 0. Where a person must decide, both changes at
once are offered, if that reads one way only.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Adopt, Decision, choices
from negotiate.text.diff.diff import diff
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.pairs.sign_pairs import SIGNS, paired_signs
from negotiate.text.tokens import tokenize
from tests.benchmarks import texts

PARAGRAPHS = 82
"""So many paragraphs, with twelve pairs of amendments each."""


@dataclass(frozen=True, slots=True)
class SignCase:
    """A base, an amendment that lifts or puts brackets, one that changes words inside them, and both at once."""

    base: str
    signs: str
    words: str
    both: str


def suite() -> Iterator[str]:
    """Merge every pair, language by language."""
    heads = ("pairs", "clean", "disputed", "offered", "wrong", "torn")
    yield "".join((f"{'signs: brackets lifted or put × a change inside':<60}", *(f"{head:>9}" for head in heads)))
    for language, text in texts.languages().items():
        found = Counter(verdict for case in cases(text) for verdict in _verdicts(case))
        yield "".join((f"{language:<60}", *(f"{found[head]:>9}" for head in heads)))
    yield ""


def cases(text: str) -> Iterator[SignCase]:
    """Yield the pairs of amendments to the first paragraphs of a text that have words enough and no signs of their own."""
    blocks = (block.text.replace(block.enumerator, "", 1).strip() for block in paragraphs(text))
    plain = [words for words in blocks if 80 < len(words) < 600 and SIGNS.isdisjoint(words)]
    for words in plain[:PARAGRAPHS]:
        yield from _of_paragraph(tokenize(words))


def _of_paragraph(tokens: tuple[str, ...]) -> Iterator[SignCase]:
    said = [number for number, token in enumerate(tokens) if token[-1].isalpha()]
    first, middle, last = (said[len(said) * share // 4] for share in (1, 2, 3))
    edits: tuple[Callable[[int, str], str], ...] = (
        lambda number, word: "wholly" if number == first else word,
        lambda number, word: "wholly" if number == middle else word,
        lambda number, word: "wholly" if number == last else word,
        lambda number, word: "" if last - 2 < number < last else word,
        lambda number, word: f"{word} wholly" if number == last else word,
        lambda number, word: f"{word} wholly" if number == middle else word,
    )
    plain, bracketed = (lambda edit, br=br: _written(tokens, first, last, edit, br) for br in ("", "[]"))
    for edit in edits:
        yield SignCase(bracketed(_kept), plain(_kept), bracketed(edit), plain(edit))
        yield SignCase(plain(_kept), bracketed(_kept), plain(edit), bracketed(edit))


def _kept(_: int, word: str) -> str:
    return word


def _written(tokens: tuple[str, ...], first: int, last: int, edit: Callable[[int, str], str], signs: str) -> str:
    """Write tokens with their words edited, and signs round the first to the last of some."""
    parts = []
    for number, token in enumerate(tokens):
        word = token.lstrip()
        made = edit(number, word)
        opening, closing = signs[:1] * (number == first), signs[1:] * (number == last)
        parts.append(f"{token[: -len(word)] if word and made else ''}{opening}{made}{closing}")
    return "".join(parts)


def _verdicts(case: SignCase) -> Iterator[str]:
    """Say what became of one pair of amendments."""
    merged = merge(case.base, {"A": diff(case.base, case.signs), "B": diff(case.base, case.words)})
    yield from ("pairs", "clean" if merged.is_clean else "disputed")
    if paired_signs(merged.text).unpaired:
        yield "torn"
    if merged.is_clean and merged.text != case.both:
        yield "wrong"
    if not merged.is_clean and case.both in _offered(merged):
        yield "offered"


def _offered(merged: Merge) -> Iterator[str]:
    """Yield what comes of every offer to take all readings of a disputed region."""
    for region in merged.clashes:
        for together in choices(merged, region)[len(region.readings) :]:
            taken: dict[int, Decision] = {one.index: Adopt() for one in merged.regions}
            yield decide(merged, taken | {region.index: together}, secretariat="S").text
