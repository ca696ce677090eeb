"""What was understood of a file that was read as long work: its preview, for whoever brought it."""

from typing import Any

from flask import Blueprint, current_app, g
from flask.typing import ResponseReturnValue

from negotiate.errors import NotFound
from negotiate.importing.cutting.ways import Cutting, CutWay
from negotiate.importing.office.plain import OfficeAccount
from negotiate.models.house.long_work import WorkKind
from negotiate.queries.files.brought_back import bringing_form
from negotiate.queries.work.long_works import work_file
from negotiate.web.changes import next_texts
from negotiate.web.files.bringing import bringings
from negotiate.web.files.bringing.shown_values import BroughtChanges
from negotiate.web.text import instruments
from negotiate.web.work.previews import ReadText, read_again
from negotiate.web.work.results import name_of

bp = Blueprint("work_readings", __name__, url_prefix="/work/<code>/preview")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show what was understood of a file, to be confirmed as if it had been read at once."""
    found, house = work_file(g.db, g.actor, code), _house()
    path = house.work_folder / name_of(found.code, found.tries)
    if not found.kind.is_of_upload or not path.is_file():
        raise NotFound("There is no preview of this work on this machine any more. Bring the file in once more.")
    raw = path.read_bytes()
    if found.kind is WorkKind.CHANGES:
        page = bringing_form(g.db, g.actor, found.instrument)
        return bringings.preview_of(page, read_again(BroughtChanges, raw), code)
    read = read_again(ReadText, raw)
    account, how = OfficeAccount(read.words, read.said), Cutting(CutWay.TITLES, "", {})
    if found.kind is WorkKind.NEXT_TEXT:
        return next_texts.preview_of(found.instrument, read.preview, account, how, work=code)
    return instruments.preview_of(read.preview, account, how, work=code)


def _house() -> Any:
    """Return the application, as more than Flask knows of it."""
    return current_app
