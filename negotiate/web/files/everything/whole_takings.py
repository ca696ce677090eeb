"""Taking along everything at once: the address."""

from contextlib import ExitStack
from tempfile import SpooledTemporaryFile

from flask import Blueprint, Response, g, request, send_file
from flask.typing import ResponseReturnValue

from negotiate import clock
from negotiate.models.house.long_work import WorkKind
from negotiate.policy import Act, require
from negotiate.queries.header import load_instrument
from negotiate.web.files.downloads import attached
from negotiate.web.files.everything.taking import Taking
from negotiate.web.files.everything.writing import weight_of, write_everything
from negotiate.web.pages.forms import only_reads
from negotiate.web.work.bounds import IsLong, check_weight

bp = Blueprint("whole_takings", __name__, url_prefix="/instruments/<instrument>/take-along/everything")

#: Bytes of a file that are held in memory before the rest goes to the disk.
IN_MEMORY = 4_000_000


@bp.post("")
@only_reads
def create(instrument: str) -> ResponseReturnValue:
    """Give everything that the reader may read of a text in one file."""
    row = load_instrument(g.db, g.actor, instrument)
    require(g.actor, Act.TAKE_EVERYTHING, row)
    taking = Taking(g.db, g.actor, instrument, request.url_root, clock.now())
    check_weight(weight_of(taking), IsLong(WorkKind.EVERYTHING, instrument))
    with ExitStack() as unless_given:
        written = unless_given.enter_context(SpooledTemporaryFile(IN_MEMORY))
        write_everything(written, taking)
        written.seek(0)
        unless_given.pop_all()  # it is closed with the answer
    return _file(written, row.title)


def _file(written: SpooledTemporaryFile[bytes], title: str) -> Response:
    answer = send_file(written, mimetype="application/zip")
    answer.headers.update({**attached("zip", title, "everything"), "Cache-Control": "no-store"})
    return answer
