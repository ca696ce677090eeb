"""Compilations on paper: all that is on the table in its place, now and as issued, as Word, OpenDocument or PDF.

What is wanted stands between square brackets, with whose it is where the compilation names it, as it does on the page.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from flask import Blueprint, Response, g, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.exporting.paper.clauses import ClauseFields, clean_clause
from negotiate.exporting.paper.values import Paper, PaperClause
from negotiate.models import ClauseKind
from negotiate.models.house.long_work import WorkKind
from negotiate.policy import Actor
from negotiate.queries.compilations.issued import (
    HOMELESS,
    IssuedCompilationPage,
    body_with_asks,
    homeless_words,
    issued_compilation_page,
)
from negotiate.queries.compilations.on_the_table import compilation_page
from negotiate.queries.header import InstrumentHeader
from negotiate.state.amendments.compilations.compiled_text import CompiledClause, CompiledText, words_of
from negotiate.text.wording import Wording
from negotiate.web.files.downloads import PAPER_FORMS, paper_file
from negotiate.web.files.papers import asked_line_numbers
from negotiate.web.pages.filters import instant
from negotiate.web.work.bounds import IsLong, check_length

_FORM = f"take-along.{PAPER_FORMS}"
on_the_table = Blueprint("on_the_table_papers", __name__, url_prefix=f"/instruments/<instrument>/compilation/{_FORM}")
issued = Blueprint("compilation_papers", __name__, url_prefix=f"/compilations/<code>/{_FORM}")
FILES = (on_the_table, issued)


@on_the_table.get("", endpoint="show")
def compiled_now(instrument: str, paper: str) -> ResponseReturnValue:
    """Give the text with everything on the table as a file, its lines numbered as the address asks."""
    compiled = paper_of_the_table(g.db, g.actor, instrument, request.host_url)
    return _file(compiled, paper, "compilation", IsLong(WorkKind.ON_THE_TABLE, instrument, request.args.to_dict()))


@issued.get("", endpoint="show")
def as_issued(code: str, paper: str) -> ResponseReturnValue:
    """Give a compilation as it was issued as a file, its lines numbered as the address asks."""
    page = issued_compilation_page(g.db, g.actor, code)
    asked = IsLong(WorkKind.COMPILATION, page.head.code, {**request.args.to_dict(), "compilation": code})
    return _file(paper_of_compilation(page, request.host_url), paper, page.line.title, asked)


def paper_of_the_table(db: Session, actor: Actor, instrument: str, source: str) -> Paper:
    """Return the text with everything on the table as a paper; `source` is where its reader finds it again."""
    page = compilation_page(db, actor, instrument)
    return _paper(page.head, page.text, ("compilation of what is on the table", clock.now()), source)


def paper_of_compilation(page: IssuedCompilationPage, source: str) -> Paper:
    """Return a compilation as it was issued as a paper; `source` as above."""
    return _paper(page.head, page.text, (page.line.title, page.line.issued_at), source)


def with_line_numbers(paper: Paper, asked: Mapping[str, str]) -> Paper:
    """Return a compilation with its lines numbered as an address asks for it."""
    return replace(paper, line_numbers=asked_line_numbers(asked))


def _file(paper: Paper, form: str, part: str, asked: IsLong) -> Response:
    if form == "pdf":
        check_length(paper, asked)
    return paper_file(with_line_numbers(paper, request.args), form, paper.title, part)


def _paper(head: InstrumentHeader, text: CompiledText, called: tuple[str, datetime], source: str) -> Paper:
    """Return a compilation as a paper; `called` says which one it is, and of when."""
    standing, made_at = called
    clauses = [_clause(clause) for clause in text.clauses]
    if gone := homeless_words(text):
        heading = ClauseFields(ClauseKind.ARTICLE.value, 0, "", "", Wording(HOMELESS, gone))
        clauses.append(clean_clause("c_gone", heading))
    return Paper(
        title=head.title,
        symbol="",
        standing=standing,
        language=head.language,
        is_right_to_left=head.direction == "rtl",
        made_at=made_at,
        made_on=instant(made_at),
        clauses=tuple(clauses),
        colophon=f"Taken along on {instant(clock.now())} from {source}.",
    )


def _clause(clause: CompiledClause) -> PaperClause:
    wording = Wording(words_of(clause.heading), body_with_asks(clause))
    return clean_clause(f"c_{clause.code}", ClauseFields(clause.kind.value, clause.depth, clause.label, " ", wording))
