"""Passages that a question is asked of: exactly those whose words changed read otherwise, whatever moved around them."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.norms.asked_passages import followed, passage_at, reads_as_it_did

#: Sentences that share no word, so that nobody can take one for another.
SENTENCES = [" ".join(f"{letter}{number}" for number in range(9)) for letter in "abcdefghij"]
#: What happens to each paragraph, and how many new ones are put before it.
FATES = st.lists(st.tuples(st.sampled_from(["kept", "changed", "gone"]), st.integers(0, 2)), min_size=1, max_size=8)


def numbered(sentences: list[str]) -> str:
    """Return sentences as numbered paragraphs."""
    return "\n\n".join(f"{number}. {words}." for number, words in enumerate(sentences, 1))


def outcome(sentence: str, fate: str) -> list[str]:
    """Return what became of a sentence."""
    return {"kept": [sentence], "changed": [f"{sentence} and more"], "gone": []}[fate]


@given(FATES)
def test_exactly_the_passages_whose_words_changed_read_otherwise(fates: list[tuple[str, int]]) -> None:
    old = SENTENCES[: len(fates)]
    come = [
        [f"new{place}{number} words{place} here{number}" for number in range(many)]
        for place, (_, many) in enumerate(fates)
    ]
    new = [one for place, (fate, _) in enumerate(fates) for one in (*come[place], *outcome(old[place], fate))]
    before, after = numbered(old), numbered(new)
    read = [
        reads_as_it_did(before, after, passage.path)
        for passage in (passage_at(before, (str(number),)) for number in range(1, len(fates) + 1))
        if passage
    ]

    assert read == [fate == "kept" for fate, _ in fates]


def test_a_paragraph_without_a_number_is_followed_by_its_words_and_not_by_its_count() -> None:
    old = "States, noting the risk:\n\n1. Act.\n\nThis is without prejudice to Article 9."
    new = old.replace("States,", "Words that open the text.\n\nStates,")
    now = followed(old, new, ("n2",))

    assert now is not None
    assert (now.path, new[now.start : now.end]) == (("n3",), "This is without prejudice to Article 9.")
    assert followed(old, new.replace("This is", "2. This is"), ("n2",)) == passage_at(
        new.replace("This is", "2. This is"), ("2",)
    )
    assert passage_at(old, ("n3",)) is None


def test_what_stands_under_a_paragraph_belongs_to_it() -> None:
    old = "1. Act:\n\n(a) here;\n\n(b) there.\n\n2. Report."
    new = old.replace("there", "elsewhere")
    first, second = passage_at(old, ("1",)), passage_at(old, ("2",))
    assert first is not None
    assert second is not None

    assert not reads_as_it_did(old, new, ("1",))
    assert reads_as_it_did(old, new, ("2",))
