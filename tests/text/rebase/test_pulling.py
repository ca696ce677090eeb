"""Pulling: a variant that takes every move of its parent, one by one, is its own changes rebased over them all."""

from dataclasses import dataclass
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import apply
from negotiate.text.rebase.pulling import pull
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import Collision
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording
from tests.text.strategies import texts

PARAGRAPHS, SENTENCES, WORDS, MOVES = 6, 3, 8, 100
#: Of each paragraph: the sentences that a parent moves, and the one that a variant has changed.
OWN = 1
#: A place in a text: paragraph, sentence, word; and what happens to it.
places = st.tuples(
    st.integers(0, PARAGRAPHS - 1),
    st.sampled_from([0, 2]),
    st.integers(0, WORDS - 2),
    st.sampled_from(["replace", "insert", "delete", "restore"]),
)
Text = tuple[tuple[tuple[str, ...], ...], ...]


def first_text() -> Text:
    """Return paragraphs of sentences, every word of which stands there once."""
    return tuple(
        tuple(tuple(f"p{p}s{s}w{w}" for w in range(WORDS)) for s in range(SENTENCES)) for p in range(PARAGRAPHS)
    )


def written(text: Text) -> str:
    """Return a text as the wording of a clause."""
    body = "\n\n".join(" ".join(" ".join(sentence) + "." for sentence in sentences) for sentences in text)
    return Wording("Conduct", body).text


def with_word(text: Text, at: tuple[int, int, int], words: str) -> Text:
    """Return a text with other words in one place, or none."""
    paragraph, sentence, word = at
    changed = (*text[paragraph][sentence][:word], words, *text[paragraph][sentence][word + 1 :])
    sentences = (*text[paragraph][:sentence], tuple(filter(None, changed)), *text[paragraph][sentence + 1 :])
    return (*text[:paragraph], sentences, *text[paragraph + 1 :])


def moved(
    words: dict[tuple[int, int, int], str], move: tuple[int, tuple[int, int, int, str]]
) -> dict[tuple[int, int, int], str]:
    """Return what stands in each place after one move of the parent."""
    number, (paragraph, sentence, word, kind) = move
    at = (paragraph, sentence, word)
    before = words.get(at) or "p{}s{}w{}".format(*at)
    becomes = {
        "replace": f"m{number}",
        "insert": f"{before} n{number}",
        "delete": "",
        "restore": "p{}s{}w{}".format(*at),
    }
    return {**words, at: becomes[kind]}


def parent(words: dict[tuple[int, int, int], str]) -> str:
    """Return the parent with other words in some places, the last ones first so that the others stay where they are."""
    text = reduce(lambda text, at: with_word(text, at, words[at]), sorted(words, reverse=True), first_text())
    return written(text)


def variant() -> str:
    """Return the variant: its own words in the middle sentence of each paragraph."""
    places = [(paragraph, OWN, word) for paragraph in range(PARAGRAPHS) for word in (2, 5)]
    return written(reduce(lambda text, at: with_word(text, at, f"own{at[0]}x{at[2]}"), places, first_text()))


@dataclass(frozen=True)
class Followed:
    """A parent and a variant after some moves: what stands in the parent's places, both texts, and what could not go."""

    words: dict[tuple[int, int, int], str]
    parent: str
    variant: str
    clashes: tuple[Collision, ...] = ()

    def after(self, move: tuple[int, tuple[int, int, int, str]]) -> "Followed":
        """Return both after one more move of the parent, pulled."""
        words = moved(self.words, move)
        step = pull(self.parent, parent(words), self.variant)
        return Followed(words, parent(words), step.text, (*self.clashes, *step.clashes))


@settings(max_examples=10, deadline=None)
@given(st.lists(places, min_size=MOVES, max_size=MOVES))
def test_after_a_hundred_moves_each_pulled_a_variant_equals_the_direct_rebase(
    moves: list[tuple[int, int, int, str]],
) -> None:
    first, own = written(first_text()), variant()
    followed = reduce(Followed.after, enumerate(moves), Followed({}, first, own))
    direct = rebase(diff_wordings(first, own), diff_wordings(first, followed.parent), first)

    assert (followed.clashes, direct.clashes) == ((), ())
    assert followed.variant == apply(followed.parent, direct.edits)


@given(texts, texts)
def test_who_has_no_words_of_her_own_has_those_of_the_text(old: str, new: str) -> None:
    before, after = Wording("", old).text, Wording("", new).text

    assert pull(before, after, before).text == after
    assert pull(before, after, after).text == after


def test_what_meets_own_words_is_named_with_both() -> None:
    old, new, own = (Wording("", f"States {word} act. They report.").text for word in ("shall", "should", "must"))
    pulled = pull(old, new.replace("report", "meet"), own)
    (met,) = pulled.clashes

    assert (met.edit.tokens, tokenize(own)[met.start : met.end]) == ((" should",), (" must",))
    assert pulled.text == own.replace("report", "meet")
