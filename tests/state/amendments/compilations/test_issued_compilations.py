"""A compilation written down is read back as it was, but for the addresses of amendments."""

from negotiate.models import ClauseKind
from negotiate.state.amendments.compilations.compiled_text import CompiledClause, CompiledText, WholeAsk, WholeProposal
from negotiate.state.amendments.compilations.issued_compilations import read_back, seal, written_down
from negotiate.text.merge.compilation import CompiledInk, CompiledSpan

TEXT = CompiledText(
    (
        CompiledClause(
            "k7",
            ClauseKind.ARTICLE,
            1,
            "Article 1",
            (CompiledSpan(CompiledInk.STANDS, "Aim"),),
            (CompiledSpan(CompiledInk.NAME, "Chile (1)", "m3"), CompiledSpan(CompiledInk.WANTED, "shall")),
            (WholeProposal(WholeAsk.DELETE, "Peru (2)", "n4", ""),),
        ),
    ),
    (),
    2,
)


def test_what_was_written_down_reads_the_same_without_addresses() -> None:
    read = read_back(written_down(TEXT))

    assert [span.text for span in read.clauses[0].body] == ["Chile (1)", "shall"]
    assert [span.author for span in read.clauses[0].body] == ["", ""]
    assert read.clauses[0].wholes == (WholeProposal(WholeAsk.DELETE, "Peru (2)", "", ""),)
    assert read_back(written_down(read)) == read


def test_the_seal_follows_the_words() -> None:
    other = written_down(TEXT)
    other[0][0]["label"] = "Article 2"

    assert seal(written_down(TEXT)) == seal(written_down(TEXT)) != seal(other)
