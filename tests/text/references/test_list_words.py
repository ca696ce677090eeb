"""The law of lists: a renumbering rewrites every number of a list, or leaves the whole list and says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.references.references import references
from negotiate.text.references.rewriting import rewrite, rewrites
from tests.text.notation import cases, columns

#: Every article moves on by one; a letter or "bis" is taken up.
RENUMBERED = {f"Article {n}": f"Article {n + 1}" for n in range(4, 40)} | {
    "Article 4 bis": "Article 6",
    "Article 5A": "Article 7",
}
HAN = "〇一二三四五六七八九十"
ODD = st.sampled_from([" ", " ", "\u00a0", "\u202f", "\u2009", "  "])
#: By language: words for articles, what joins them, what follows.
GRAMMAR = {
    "en": (
        ["article", "Article", "articles", "Articles", "Arts.", "Arts", "article(s)"],
        [", ", ",", "; ", " and ", " or ", " & ", " as well as ", " and/or ", "][", "] [", ", and, where applicable, ",
         " to ", "–", "\u2011", "\u2212", "-", "/", " plus ", " | ", " then perhaps "],
        ["", ".", " shall apply", " of this Agreement", ", paragraph 2", " (a)", " apply", " tonnes", "; 30 days later"],
    ),
    "fr": (
        ["l’article", "les articles", "Art.", "aux articles"],
        [", ", " et ", " ou ", " et/ou ", " ainsi que ", " à ", "-", "–", " voire "],
        ["", ".", " ci-dessus", " sont applicables", ", paragraphe 2", " hommes"],
    ),
    "es": (
        ["el artículo", "los artículos", "arts."],
        [", ", " y ", " o ", " y/o ", " así como ", " al ", " a ", "–", " o bien "],
        ["", ".", " del presente Acuerdo", " se aplican", ", párrafo 2"],
    ),
    "ru": (
        ["статья", "статьи", "статьями", "ст.", "статей"],
        [", ", " и ", " или ", " либо ", " и/или ", ", а также ", "–", " по ", " плюс "],
        ["", ".", " настоящего Соглашения", " применяются", ", пункт 2", " тонн"],
    ),
    "ar": (
        ["المادة", "المواد", "المادتان", "المادتين"],
        ["، ", " و ", " و", " أو ", " إلى ", " وكذلك ", "–", " ثم "],
        ["", ".", " من هذا الاتفاق", "، الفقرة 2"],
    ),
}  # fmt: skip


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, str]:
    """Draw words with a list of articles, and what a renumbering makes of them if it carries the list."""
    words, joints, tails = GRAMMAR[draw(st.sampled_from(sorted(GRAMMAR)))]
    numbers = draw(st.lists(st.integers(4, 30), min_size=1, max_size=4))
    joined = [draw(st.sampled_from(joints)) for _ in numbers[1:]]
    bracketed = any("][" in joint or "] [" in joint for joint in joined)
    head, tail = draw(st.sampled_from(words)) + draw(ODD), draw(st.sampled_from(tails))
    opening, closing = ("[", "]") if bracketed else ("", "")

    def written(values: list[int]) -> str:
        pairs = zip(["", *joined], values, strict=True)
        return f"{head}{opening}{''.join(f'{joint}{value}' for joint, value in pairs)}{closing}{tail}"

    return written(numbers), written([number + 1 for number in numbers])


@st.composite
def chinese(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a list of articles in Chinese, and what it becomes."""
    numbers = draw(st.lists(st.integers(4, 8), min_size=2, max_size=4))
    joints = [draw(st.sampled_from(["、", "和", "或", "至", "及", "以及"])) for _ in numbers[1:]]
    tail = draw(st.sampled_from(["条", "条第二款", "条规定"]))

    def written(values: list[int]) -> str:
        pairs = zip(["", *joints], values, strict=True)
        return "第" + "".join(f"{joint}{HAN[value]}" for joint, value in pairs) + tail

    return written(numbers), written([number + 1 for number in numbers])


@given(st.one_of(lists(), chinese()))
def test_every_number_of_a_list_is_carried_or_the_whole_list_is_left_and_named(pair: tuple[str, str]) -> None:
    text, carried = pair
    fresh = rewrite(text, rewrites(text, RENUMBERED | {f"第{HAN[n]}条": f"第{HAN[n + 1]}条" for n in range(4, 10)}))

    assert fresh == carried or (fresh == text and any(not one.is_sure for one in references(text)))


@pytest.mark.parametrize("line", cases("lists"))
def test_lists_are_carried_in_six_languages(line: str) -> None:
    (text,), expected = columns(line)

    assert rewrite(text, rewrites(text, RENUMBERED)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "articles 5 plus 6", "articles 5 | 6", "article 5-6", "article 5 [bis]", "articles 5, [X] and 7",
        "article 5 and 6 tonnes", "articles 5 and six",
    ],
)  # fmt: skip
def test_a_list_that_cannot_be_read_is_left_and_known(text: str) -> None:
    assert rewrites(text, RENUMBERED) == ()
    assert not any(one.is_sure for one in references(text))
