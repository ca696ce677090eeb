"""The strip of a term: inside its drawing, and said in words."""

from negotiate.queries.norms.term_lines import ClausePlace, DefinitionLine, RegisterLine
from negotiate.queries.norms.terms import DivisionPlace
from negotiate.web.norms.strips import HEIGHT, WIDTH, axis_of, strip_of


def test_a_strip_has_a_bar_for_each_clause_and_a_sign_for_the_definition() -> None:
    defined = DefinitionLine(ClausePlace("b", "Article 2", "b"), "means water", is_contested=False)
    line = RegisterLine("water", "water", (defined,), (), {0: 1, 2: 40}, None, (), ())
    strip = strip_of(line, ("Article 1", "Article 2", "Article 3"), ("a", "b", "c"))

    assert [bar.kind for bar in strip.bars] == ["use", "use", "def"]
    assert strip.said == "Article 1: 1, Article 3: 40"
    assert all(0 <= bar.x <= WIDTH and 0 <= bar.y <= bar.y + bar.height <= HEIGHT for bar in strip.bars)


def test_the_axis_has_a_sign_for_each_part_that_has_one_and_room_for_it() -> None:
    parts = [
        DivisionPlace(0, "Chapter I"),
        DivisionPlace(1, "Chapter II"),
        DivisionPlace(5, ""),
        DivisionPlace(8, "第二编"),
    ]

    assert [one.sign for one in axis_of(parts, 40)] == ["I", "第二编"]
    assert axis_of([DivisionPlace(0, "A part with no number whatsoever")], 0) == ()
