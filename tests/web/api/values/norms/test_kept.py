"""What the house keeps for all its texts as values for programs."""

from negotiate.queries.norms.glossary import GlossaryTerm
from negotiate.queries.norms.house_terms import HouseTermLine, TextMeaning
from negotiate.web.api.values.norms.kept import MeaningAnswer, house_term_answer


def test_a_term_differs_where_two_texts_define_it_in_other_words() -> None:
    meant = [TextMeaning(f"Text {n}", f"t{n}", GlossaryTerm("water", "water", "Article 1", n)) for n in ("one", "two")]
    answer = house_term_answer(HouseTermLine("en", "water", (), tuple(meant)))

    assert answer.differs
    assert answer.meanings[0] == MeaningAnswer("tone", "Text one", "Article 1", "one")
