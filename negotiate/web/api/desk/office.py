"""The queue of a round, a text that is made ready, and the files that delegations sent, for the secretariat's programs.

Others find nothing, or are refused, as on the pages; what is decided there is decided by people.
"""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.desk.queue_page import Filters, queue_page
from negotiate.queries.files.received import received_file_page, received_files_page
from negotiate.queries.publishing.preparations import preparation_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.desk.office import (
    PreparationAnswer,
    QueuedClauseAnswer,
    ReceivedFileAnswer,
    preparation_answer,
    queued_answer,
    received_answer,
)

queues = Blueprint("api_queues", __name__, url_prefix="/api/v1/rounds/<code>/queue")
preparations = Blueprint("api_preparations", __name__, url_prefix="/api/v1/preparations/<code>")
files = Blueprint("api_received_files", __name__, url_prefix="/api/v1")


@queues.get("", endpoint="index")
@beside("queues.show")
@lists(QueuedClauseAnswer)
def list_queue(code: str) -> ResponseReturnValue:
    """List the clauses with amendments of a round, in the order of the text, with what meets what."""
    return listed(queue_page(g.db, g.actor, code, Filters()).clauses, lambda clause: clause.code, queued_answer)


@preparations.get("", endpoint="show")
@beside("preparations.show")
@gives(PreparationAnswer)
def show_preparation(code: str) -> ResponseReturnValue:
    """Give a text that was made ready to be published, with all that it would change; for the secretariat."""
    return one(preparation_answer(preparation_page(g.db, g.actor, code)))


@files.get("/instruments/<instrument>/received-files", endpoint="index")
@beside("received_files.index")
@lists(ReceivedFileAnswer)
def list_files(instrument: str) -> ResponseReturnValue:
    """List the files that delegations sent to the secretariat: those to be gone through first."""
    page = received_files_page(g.db, g.actor, instrument)
    return listed((*page.waiting, *page.gone_through), lambda line: line.code, received_answer)


@files.get("/received-files/<code>", endpoint="show")
@beside("received_files.show")
@gives(ReceivedFileAnswer)
def show_file(code: str) -> ResponseReturnValue:
    """Give what came of a file that a delegation sent, and who is named in it."""
    return one(received_answer(received_file_page(g.db, g.actor, code).line))
