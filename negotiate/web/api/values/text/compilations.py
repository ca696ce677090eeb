"""Compilations as programs are given them: a text with all that is on the table in its place, now or as issued."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.compilations.issued import CompilationLine, IssuedCompilationPage
from negotiate.state.amendments.compilations.compiled_text import CompiledClause, CompiledText, WholeProposal
from negotiate.text.merge.compilation import CompiledSpan


@dataclass(frozen=True)
class CompiledSpanAnswer:
    """A stretch of a compilation; `ink` says whether it stands, is contested or wanted, or is a sign of its own."""

    ink: str
    text: str


@dataclass(frozen=True)
class WholeProposalAnswer:
    """What is asked of a clause as a whole, such as to delete it; `label` is that of a new one, or of one to follow.

    `by` and `amendment` are empty where a compilation leaves names out.
    """

    asks: str
    by: str
    amendment: str
    label: str
    heading: tuple[CompiledSpanAnswer, ...]
    body: tuple[CompiledSpanAnswer, ...]


@dataclass(frozen=True)
class CompiledClauseAnswer:
    """A clause with what is wanted in it, and of it as a whole."""

    clause: str
    kind: str
    depth: int
    label: str
    heading: tuple[CompiledSpanAnswer, ...]
    body: tuple[CompiledSpanAnswer, ...]
    asked: tuple[WholeProposalAnswer, ...]


@dataclass(frozen=True)
class CompiledTextAnswer:
    """A text with everything on the table; `homeless` is what is asked of clauses that stand no more.

    Of the proposals, the chair and facilitators have made those `by_offices`.
    """

    clauses: tuple[CompiledClauseAnswer, ...]
    homeless: tuple[WholeProposalAnswer, ...]
    proposals: int
    by_offices: int


@dataclass(frozen=True)
class CompilationAnswer:
    """A compilation that was issued; `names` is false where it leaves out who wants what."""

    code: str
    title: str
    names: bool
    round_number: int | None
    issued_at: datetime
    hash: str


@dataclass(frozen=True)
class IssuedCompilationAnswer:
    """A compilation as it was issued; it never changes."""

    compilation: CompilationAnswer
    text: CompiledTextAnswer


def compilation_answer(line: CompilationLine) -> CompilationAnswer:
    """Return a compilation in one line."""
    return CompilationAnswer(line.code, line.title, not line.is_masked, line.round_number, line.issued_at, line.hash)


def issued_compilation(page: IssuedCompilationPage) -> IssuedCompilationAnswer:
    """Return a compilation as it was issued."""
    return IssuedCompilationAnswer(compilation_answer(page.line), compiled_answer(page.text))


def compiled_answer(text: CompiledText) -> CompiledTextAnswer:
    """Return a text with everything on the table."""
    clauses, homeless = tuple(map(compiled_clause, text.clauses)), tuple(map(_whole, text.homeless))
    return CompiledTextAnswer(clauses, homeless, text.proposals, text.of_office)


def compiled_clause(clause: CompiledClause) -> CompiledClauseAnswer:
    """Return a clause with everything on the table."""
    return CompiledClauseAnswer(
        clause=clause.code,
        kind=clause.kind.value,
        depth=clause.depth,
        label=clause.label,
        heading=_spans(clause.heading),
        body=_spans(clause.body),
        asked=tuple(map(_whole, clause.wholes)),
    )


def _whole(whole: WholeProposal) -> WholeProposalAnswer:
    return WholeProposalAnswer(
        asks=whole.asked.value,
        by=whole.by,
        amendment=whole.amendment,
        label=whole.label,
        heading=_spans(whole.heading),
        body=_spans(whole.body),
    )


def _spans(spans: tuple[CompiledSpan, ...]) -> tuple[CompiledSpanAnswer, ...]:
    return tuple(CompiledSpanAnswer(span.ink.value, span.text) for span in spans)
