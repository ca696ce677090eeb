"""The files that delegations have sent to the secretariat: several received at once, each seen before any draft.

They are read while whoever receives them waits, and seen one by one. By measurement on one core, a file of 270 pages
(134,000 words in 400 clauses) is read in 0.1 seconds, in 0.6 where every clause is marked; it weighs 2,700,000 bytes
then, and its preview takes 0.6 seconds, 1 where it has lost its marks. So files are read together up to a weight.
"""

import hashlib
from pathlib import PurePath

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from negotiate.errors import Invalid
from negotiate.importing.carried_files import carried
from negotiate.importing.office.authors import names_in, with_one_name_each
from negotiate.importing.office.reading import reading_weight
from negotiate.operations.amendments.receiving import LARGEST, NewFile, receive
from negotiate.queries.files.received import received_file_page, received_files_page
from negotiate.web.files.bringing.brought_changes import read_brought
from negotiate.web.files.bringing.received_previews import preview_of_received
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again

bp = Blueprint("received_files", __name__)
#: So many files are received at once, and as much to be read in them, in bytes.
MOST, MOST_TO_READ = 40, 10_000_000
_LATER = "Send it by itself, or in parts."


@bp.get("/instruments/<instrument>/received-files")
def index(instrument: str) -> ResponseReturnValue:
    """List the files, those to be gone through first, and ask for more."""
    return render_template("received_files/index.html", page=received_files_page(g.db, g.actor, instrument))


@bp.post("/instruments/<instrument>/received-files")
@shown_again(index)
def create(instrument: str) -> ResponseReturnValue:
    """Keep files until somebody goes through them; each that cannot be read is named with the reason."""
    received_files_page(g.db, g.actor, instrument)  # before any is read: who may not ask has nothing read
    read, refused = _read(request.files.getlist("file"))
    if not read:
        raise Invalid(" ".join(refused) or "Choose the files that delegations have sent.", "file")
    kept = receive(g.db, g.actor, instrument, read)
    received = {row.seal: row.name for row in kept}
    waiting = [f"“{file.name}” waits here already." for file in read if received.pop(file.seal, "") != file.name]
    for sentence in (*refused, *waiting):
        flash(sentence, "warning")
    flash(f"{counted(len(kept), 'file', 'files')} received. Go through one after another.", "done")
    return redirect(url_for("received_files.index", instrument=instrument))


@bp.get("/received-files/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show what was changed in one file, or what came of it."""
    return preview_of_received(received_file_page(g.db, g.actor, code))


def _read(uploads: list[FileStorage]) -> tuple[list[NewFile], list[str]]:
    """Return the files that can be read, and a sentence for each that cannot."""
    read, refused, weight = list[NewFile](), list[str](), 0
    for upload in [one for one in uploads if one.filename][:MOST]:
        name, raw = PurePath(upload.filename or "").name, upload.stream.read()
        if weight + reading_weight(raw) > MOST_TO_READ:
            refused.append(f"“{name}” was not received: there is too much in these files to be read at once. {_LATER}")
            continue
        weight += reading_weight(raw)
        try:
            document = with_one_name_each(read_brought(raw))
        except Invalid as refusal:
            refused.append(f"“{name}” was not received: {refusal.sentence}")
            continue
        file = NewFile(name, hashlib.sha256(raw).hexdigest(), names_in(document.paragraphs), carried(document))
        if len(file.carried) > LARGEST:
            refused.append(f"“{name}” was not received: it holds more than can be kept. Send it in parts.")
            continue
        read.append(file)
    left = len(uploads) - MOST
    return read, refused + ([f"{left} more were left: at most {MOST} at once."] if left > 0 else [])
