"""The preview: what each way gives, and where the outline may be mended."""

import re

from hypothesis import given
from hypothesis import strategies as st

from negotiate.exporting.markdown import to_markdown
from negotiate.importing.cutting.ways import Cutting, CutWay
from negotiate.importing.paper import Leftover
from negotiate.importing.preview import import_preview

TEXT = "The norms:\n\n(a) One.\n\nMore of it.\n\n(b) Two.\n"


def test_each_way_says_how_many_clauses_it_gives() -> None:
    preview = import_preview(TEXT, Cutting(), (), title=None, language=None)

    assert {one.way: one.count for one in preview.ways} == {
        CutWay.TITLES: 1,
        CutWay.NUMBERS: 1,
        CutWay.LETTERS: 3,
        CutWay.MARK: 1,
    }


def test_a_clause_can_be_cut_where_a_paragraph_opens() -> None:
    entries = import_preview(TEXT, Cutting(CutWay.LETTERS), (), title=None, language=None).entries

    assert [(one.line, [place.line for place in one.places]) for one in entries] == [(0, [1]), (3, [5]), (7, [])]
    assert [one.is_titled for one in entries] == [False, False, False]


@given(st.lists(st.sampled_from(["1 States", "2 act", "3 so", "4 ten", "5 more", "Words.", "", "(a) x"])))
def test_every_word_of_the_file_is_in_a_clause_or_named_as_taken_off(lines: list[str]) -> None:
    text = "\n".join(lines)
    off = (Leftover.LINE_NUMBERS,)
    preview = import_preview(text, Cutting(CutWay.LETTERS), off, title=None, language=None)
    named = "".join(one.words for one in preview.leftovers.get(Leftover.LINE_NUMBERS, ()))

    kept = re.sub(r"\s", "", to_markdown(preview.text.clauses))
    assert sorted(kept + named) == sorted(re.sub(r"\s", "", text))
