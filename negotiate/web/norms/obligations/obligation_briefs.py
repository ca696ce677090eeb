"""The obligations of a text on two pages, as a file to print: for somebody who has ten minutes."""

from itertools import count

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.exporting.paper.clauses import ClauseFields, clean_clause
from negotiate.exporting.paper.values import Paper
from negotiate.models import ClauseKind
from negotiate.queries.norms.obligations.in_brief import in_brief
from negotiate.queries.norms.obligations.obligations import ObligationsPage, obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from negotiate.text.wording import Wording
from negotiate.web.files.downloads import PAPER_FORMS, paper_file

bp = Blueprint(
    "obligation_briefs", __name__, url_prefix=f"/instruments/<instrument>/obligations-in-brief.{PAPER_FORMS}"
)


@bp.get("")
def show(instrument: str, paper: str) -> ResponseReturnValue:
    """Give the obligations in brief as a file."""
    view = ObligationView(since=request.args.get("since", ""), until=request.args.get("until", ""))
    page = obligations_page(g.db, g.actor, instrument, view)
    return paper_file(paper_of_brief(page, request.host_url), paper, page.head.title, "obligations in brief")


def paper_of_brief(page: ObligationsPage, address: str) -> Paper:
    """Return the obligations in brief as a paper, taken along from a house that is served at an address."""
    now, numbers = clock.now(), count(1)
    return Paper(
        title=page.head.title,
        symbol="",
        standing=f"obligations in brief, {page.source}",
        language=page.head.language,
        is_right_to_left=False,
        made_at=now,
        made_on=written_in(now, page.head.zone),
        clauses=tuple(
            clean_clause(
                f"b_{next(numbers)}",
                ClauseFields(ClauseKind.PART.value, 0, "", "", Wording(part.title, "\n".join(part.lines))),
            )
            for part in in_brief(page)
        ),
        colophon=f"Taken along on {written_in(now, page.head.zone)} from {address}.",
    )
