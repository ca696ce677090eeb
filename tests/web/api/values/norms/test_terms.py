"""Terms as values for programs."""

from negotiate.queries.norms.term_lines import ClausePlace, DefinitionLine, MovedMeaning, RegisterLine, UseLine
from negotiate.web.api.values.norms.terms import place_answer, term_answer

PLACE = ClausePlace("c", "2 (1)", "c-1")


def test_a_term_says_where_it_is_defined_and_used_and_how_its_definition_read_before() -> None:
    line = RegisterLine(
        key="hospital",
        words="hospital",
        definitions=(DefinitionLine(PLACE, "means a house", is_contested=True),),
        uses=(UseLine(PLACE, "a ", "hospital", " or"),),
        counts={1: 1},
        moved=MovedMeaning("means a place", (), ()),
        agreed_uses=("Article 1",),
        remarks=(),
    )
    found = term_answer(line)

    assert (found.was, found.uses_in_agreed) == ("means a place", ("Article 1",))
    assert (found.definitions[0].is_contested, found.uses[0].words) == (True, "hospital")


def test_a_place_is_a_clause_and_what_people_call_it() -> None:
    assert (place_answer(PLACE).clause, place_answer(PLACE).name) == ("c", "2 (1)")
