"""References by place: found in six languages, and told which neighbour they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.references.paragraph_paths import Path
from negotiate.text.references.relative_references import Way, beside, neighbours

PATHS = [("1",), ("2",), ("2", "a"), ("2", "b"), ("2", "c"), ("3",)]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("as the preceding paragraph says", Way.BACK),
        ("in the previous subparagraph", Way.BACK),
        ("the following paragraph", Way.ON),
        ("the next sub-paragraph", Way.ON),
        ("au paragraphe précédent", Way.BACK),
        ("à l’alinéa suivant", Way.ON),
        ("en el párrafo anterior", Way.BACK),
        ("el apartado siguiente", Way.ON),
        ("в предыдущем пункте", Way.BACK),
        ("следующего подпункта", Way.ON),
        ("根据前款规定", Way.BACK),
        ("下一款", Way.ON),
        ("الفقرة السابقة", Way.BACK),
        ("الفقرة التالية", Way.ON),
        ("for the purposes of this paragraph", Way.HERE),
        ("aux fins du présent paragraphe", Way.HERE),
        ("a los efectos del presente párrafo", Way.HERE),
        ("для целей настоящего пункта", Way.HERE),
        ("为本款的目的", Way.HERE),
        ("لأغراض هذه الفقرة", Way.HERE),
    ],
)
def test_a_paragraph_named_by_its_place_is_found(text: str, way: Way) -> None:
    assert [one.way for one in neighbours(text)] == [way]


@pytest.mark.parametrize(
    "text", ["the following paragraphs", "paragraph 3", "the next meeting", "the preceding article"]
)
def test_other_words_name_no_neighbour(text: str) -> None:
    assert neighbours(text) == ()


@pytest.mark.parametrize(
    ("path", "way", "found"),
    [
        (("2",), Way.BACK, ("1",)),
        (("2",), Way.ON, ("3",)),
        (("2", "b"), Way.BACK, ("2", "a")),
        (("2", "c"), Way.ON, None),
        (("1",), Way.BACK, None),
        ((), Way.BACK, None),
        (("2", "b"), Way.HERE, ("2",)),
        (("9",), Way.HERE, None),
        (("9",), Way.ON, None),
    ],
)
def test_the_neighbour_is_of_the_same_list(path: Path, way: Way, found: Path | None) -> None:
    assert beside(path, PATHS, way) == found


@given(st.text())
def test_a_neighbour_lies_where_it_says(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in neighbours(text))
