"""The strip of a term: inside its drawing, and said in words."""

from negotiate.queries.norms.term_lines import ClausePlace, DefinitionLine, RegisterLine
from negotiate.web.norms.strips import HEIGHT, WIDTH, strip_of


def test_a_strip_has_a_bar_for_each_clause_and_a_sign_for_the_definition() -> None:
    defined = DefinitionLine(ClausePlace("b", "Article 2", "b"), "means water", is_contested=False)
    line = RegisterLine("water", "water", (defined,), (), {0: 1, 2: 40}, None, (), ())
    strip = strip_of(line, ("Article 1", "Article 2", "Article 3"), ("a", "b", "c"))

    assert [bar.kind for bar in strip.bars] == ["use", "use", "def"]
    assert strip.said == "Article 1: 1, Article 3: 40"
    assert all(0 <= bar.x <= WIDTH and 0 <= bar.y <= bar.y + bar.height <= HEIGHT for bar in strip.bars)
