"""Rewriting: numbers in references follow the clauses and paragraphs that they point to."""

import pytest
from hypothesis import given

from negotiate.text.edits import apply
from negotiate.text.references.paragraph_paths import Path
from negotiate.text.references.references import references
from negotiate.text.references.rewriting import as_edits, path_rewrites, rewrite, rewrites
from tests import real_texts
from tests.text.strategies import REFERRING_TEXTS


@pytest.mark.parametrize(
    ("text", "fresh"),
    [
        ("article 5 and article 6", "article 6 and article 7"),
        ("articles 5 and 6, paragraph 6", "articles 6 and 7, paragraph 6"),
        ("paragraph 5 of article 5", "paragraph 5 of article 6"),
        ("Article 4.5 and Article 5.4", "Article 4.5 and Article 6.4"),
        ("article 5 bis (a)", "article 8 (a)"),
        ("article 9", "article 6 bis"),
        ("article 5 of the Charter", "article 5 of the Charter"),
        ("5 States, 6 months", "5 States, 6 months"),
        ("第五条和第6条", "第六条和第7条"),
        ("статьями 5 и 6", "статьями 6 и 7"),
        ("المادتين 5 و 6", "المادتين 6 و 7"),
    ],
)
def test_a_renumbering_rewrites_the_references(text: str, fresh: str) -> None:
    renumbered = {
        "Article 5": "Article 6",
        "Article 6": "Article 7",
        "Article 5 bis": "Article 8",
        "Article 9": "Article 6 bis",
    }

    assert rewrite(text, rewrites(text, renumbered)) == fresh


def test_the_first_article_is_called_as_its_label_is() -> None:
    renumbered = {"Article premier": "Article 2", "Article 2": "Article premier"}
    text = "l’article premier et l’article 2"

    assert rewrite(text, rewrites(text, renumbered)) == "l’article 2 et l’article premier"


@given(REFERRING_TEXTS)
def test_rewrites_are_edits_too(text: str) -> None:
    changes = rewrites(text, {"Article 5": "Article 12 bis", "Article 6": "Article 5"})

    assert apply(text, as_edits(text, changes)) == rewrite(text, changes)


@given(REFERRING_TEXTS)
def test_renumbering_to_the_same_numbers_changes_nothing(text: str) -> None:
    assert rewrites(text, {"Article 5": "Article 5"}) == ()


@given(REFERRING_TEXTS)
def test_renumbering_there_and_back_gives_the_text(text: str) -> None:
    there = {"Article 5": "Article 15", "Article 6": "Article 16"}
    back = {new: old for old, new in there.items()}
    moved = rewrite(text, rewrites(text, there))

    assert rewrite(moved, rewrites(moved, back)) == text


@pytest.mark.parametrize(
    ("text", "was", "now", "fresh"),
    [
        ("paragraph 3 above", ("3",), ("4",), "paragraph 4 above"),
        ("Article 5, paragraph 3 (b)", ("3", "b"), ("4", "c"), "Article 5, paragraph 4 (c)"),
        ("subparagraph (b)", ("2", "b"), ("3", "c"), "subparagraph (c)"),
        ("Article 4.8", ("8",), ("9",), "Article 4.9"),
        ("paragraph 3 bis", ("3 bis",), ("4",), "paragraph 4"),
        ("l’alinéa a) du paragraphe 2", ("2", "a"), ("3", "b"), "l’alinéa b) du paragraphe 3"),
        ("пункт 2 b) статьи 5", ("2", "b"), ("2", "c"), "пункт 2 c) статьи 5"),
        ("第五条第二款第（一）项", ("2", "一"), ("3", "二"), "第五条第三款第（二）项"),
        ("الفقرة 2 (أ) من المادة 5", ("2", "أ"), ("3", "ب"), "الفقرة 3 (ب) من المادة 5"),
    ],
)
def test_a_reference_follows_its_paragraph(text: str, was: Path, now: Path, fresh: str) -> None:
    assert rewrite(text, path_rewrites(references(text)[0], was, now)) == fresh


def test_what_no_number_can_say_is_refused() -> None:
    with pytest.raises(ValueError, match="another level"):
        path_rewrites(references("paragraph 3")[0], ("3",), ("2", "b"))


def test_a_label_is_rewritten_where_it_is_written() -> None:
    first, second = references("paragraphs 2 (a) and (b)")

    assert [one.after for one in path_rewrites(first, ("2", "a"), ("3", "c"))] == ["3", "c"]
    assert [one.after for one in path_rewrites(second, ("2", "b"), ("3", "d"))] == ["d"]


def test_two_rewrites_in_one_word_make_one_edit() -> None:
    text = "See Article 4.8."
    (reference,) = references(text)
    changes = (*rewrites(text, {"Article 4": "Article 5"}), *path_rewrites(reference, ("8",), ("9",)))

    assert apply(text, as_edits(text, changes)) == "See Article 5.9."


@real_texts.needs_real_texts
@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("bbnj-en.md", "Article {}"), ("bbnj-fr.md", "Article {}"), ("bbnj-es.md", "Artículo {}"),
        ("bbnj-ru.txt", "Статья {}"), ("bbnj-zh.txt", "第{}条"), ("bbnj-ar.txt", "المادة {}"),
        ("paris-agreement-2015/round-1-2015-10-23.md", "Article {}"),
        ("paris-agreement-2015/round-4-2015-12-12.md", "Article {}"),
    ],
)  # fmt: skip
def test_real_texts_come_back_from_a_renumbering_there_and_back(name: str, word: str) -> None:
    text = real_texts.read(name)
    there = {word.format(n): word.format(n + 100) for n in range(2, 77)}
    changed = rewrite(text, rewrites(text, there))
    back = rewrite(changed, rewrites(changed, {new: old for old, new in there.items()}))

    assert changed != text
    assert back == text
