"""Compilations as values for programs."""

from negotiate.models import ClauseKind
from negotiate.state.amendments.compilations.compiled_text import CompiledClause, WholeAsk, WholeProposal
from negotiate.text.merge.compilation import CompiledInk, CompiledSpan
from negotiate.web.api.values.text.compilations import CompiledSpanAnswer, compiled_clause


def test_a_clause_keeps_every_stretch_and_what_is_asked_of_all_of_it() -> None:
    stands, wanted = CompiledSpan(CompiledInk.STANDS, "States "), CompiledSpan(CompiledInk.WANTED, "shall")
    whole = WholeProposal(WholeAsk.DELETE, "Belmara", "code", "")
    answer = compiled_clause(CompiledClause("c", ClauseKind.ARTICLE, 1, "Article 1", (), (stands, wanted), (whole,)))

    assert answer.body == (CompiledSpanAnswer("stands", "States "), CompiledSpanAnswer("wanted", "shall"))
    assert [(one.asks, one.by, one.amendment) for one in answer.asked] == [("delete", "Belmara", "code")]
