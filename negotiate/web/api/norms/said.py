"""What delegations say of terms and of what norms need, for programs: written, disputed and taken back."""

from flask import Blueprint, Response, g
from flask.typing import ResponseReturnValue

from negotiate.models import Benchmark, NormLink, TermRemark
from negotiate.operations.norms import coverage, terms
from negotiate.operations.norms.coverage import NewBenchmark, NewLink
from negotiate.operations.norms.terms import NewRemark
from negotiate.queries.norms.coverage.matrix import coverage_page
from negotiate.queries.norms.terms import terms_page
from negotiate.text.norms.definitions import term_slug
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import gives
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.norms.answered import CoverageAnswer, coverage_answer
from negotiate.web.api.values.norms.bodies import BenchmarkBody, NeedBody, RemarkBody
from negotiate.web.api.values.norms.terms import TermAnswer, term_answer

remarks = Blueprint("api_remarks", __name__, url_prefix="/api/v1/instruments/<instrument>/terms")
standing = Blueprint("api_standing_remarks", __name__, url_prefix="/api/v1/term-remarks/<code>")
dissents = Blueprint("api_dissents", __name__, url_prefix="/api/v1/term-remarks/<code>/dissent")
needs = Blueprint("api_norm_links", __name__, url_prefix="/api/v1/clauses/<clause>/coverage")
said = Blueprint("api_said_links", __name__, url_prefix="/api/v1/coverage/<code>")
benchmarks = Blueprint("api_benchmarks", __name__, url_prefix="/api/v1/clauses/<clause>/benchmarks")
named = Blueprint("api_named_benchmarks", __name__, url_prefix="/api/v1/benchmarks/<code>")


@remarks.post("", endpoint="create")
@gives(TermAnswer, takes=RemarkBody, status=201)
def create_remark(instrument: str) -> ResponseReturnValue:
    """Write an equivalent, a discouraged word or a note under a term, for your delegation."""
    return _term(terms.say(g.db, g.actor, instrument, NewRemark(**vars(received(RemarkBody)))), 201)


@standing.delete("", endpoint="delete")
@gives(None, status=204)
def delete_remark(code: str) -> ResponseReturnValue:
    """Take back what your delegation wrote under a term; the record keeps it."""
    terms.take_back(g.db, g.actor, code)
    return Response(status=204)


@dissents.post("", endpoint="create")
@gives(TermAnswer)
def create_dissent(code: str) -> ResponseReturnValue:
    """Say that your delegation does not share what was written under a term."""
    return _term(terms.dissent(g.db, g.actor, code))


@dissents.delete("", endpoint="delete")
@gives(TermAnswer)
def delete_dissent(code: str) -> ResponseReturnValue:
    """Say that your delegation no longer disputes what was written under a term."""
    return _term(terms.end_dissent(g.db, g.actor, code))


@needs.post("", endpoint="create")
@gives(CoverageAnswer, takes=NeedBody, status=201)
def create_need(clause: str) -> ResponseReturnValue:
    """Say which clause gives what a norm needs, or that none does, for your delegation."""
    return _norm(coverage.say_given(g.db, g.actor, clause, NewLink(**vars(received(NeedBody)))))


@said.delete("", endpoint="delete")
@gives(None, status=204)
def delete_need(code: str) -> ResponseReturnValue:
    """Take back what your delegation said that a norm needs."""
    coverage.take_link_back(g.db, g.actor, code)
    return Response(status=204)


@benchmarks.post("", endpoint="create")
@gives(CoverageAnswer, takes=BenchmarkBody, status=201)
def create_benchmark(clause: str) -> ResponseReturnValue:
    """Say by what a norm would be observed, for your delegation."""
    return _norm(coverage.name_benchmark(g.db, g.actor, clause, NewBenchmark(**vars(received(BenchmarkBody)))))


@named.delete("", endpoint="delete")
@gives(None, status=204)
def delete_benchmark(code: str) -> ResponseReturnValue:
    """Take back by what your delegation said that a norm would be observed."""
    coverage.take_benchmark_back(g.db, g.actor, code)
    return Response(status=204)


def _term(remark: TermRemark, status: int = 200) -> ResponseReturnValue:
    lines = terms_page(g.db, g.actor, remark.instrument.code).lines
    slug = term_slug(remark.term)
    return one(term_answer(next(line for line in lines if line.slug == slug)), status)


def _norm(row: NormLink | Benchmark) -> ResponseReturnValue:
    page = coverage_page(g.db, g.actor, row.instrument.code, row.clause.code, every=True)
    return one(coverage_answer(next(line for line in page.rows if line.clause_code == row.clause.code)), 201)
