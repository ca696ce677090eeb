"""Files that somebody brings and that take long to be read: left to be read, for her alone, and let go once taken."""

import hashlib
from pathlib import PurePath
from typing import Any

from flask import current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work.asking import NewWork, ask_for, let_go
from negotiate.web.pages.forms import text
from negotiate.web.work.afterwards import afterwards
from negotiate.web.work.beginning import begin_or_leave
from negotiate.web.work.results import throw_away, upload_of

#: Characters of the name of a file that are kept.
LONGEST_NAME = 120
#: What is said to be read where no file was chosen.
PASTED = "Pasted text"


def uploaded() -> bytes:
    """Return the file of a form; nothing where there is none."""
    upload = request.files.get("file")
    if upload is None:
        return b""
    upload.stream.seek(0)
    raw: bytes = upload.read()
    return raw


def pasted_anew() -> bytes:
    """Return a text that was pasted and has not been looked at yet, as a file of it would be; nothing of a preview.

    A preview carries the code of what it would begin, or the seal of the text beside which it was shown.
    """
    form = request.form
    is_looked_at = form.get("act") == "confirm" or any(form.get(name) for name in ("code", "seal", "work"))
    return b"" if is_looked_at else form.get("text", "").encode("utf-8", "replace")


def left_to_be_read(raw: bytes, kind: WorkKind, instrument: str = "") -> ResponseReturnValue:
    """Keep what somebody brings, have it read as long work, and lead to the page that says how far that is."""
    asked = {"filename": _name() or PASTED, "seal": hashlib.sha256(raw).hexdigest()}
    asked |= {name: text(name) for name in ("title", "language") if text(name)}
    work = ask_for(g.db, g.actor, NewWork(kind, instrument, request.url_root, asked))
    path = upload_of(_house().work_folder, work.code)
    if not path.is_file():
        path.touch(mode=0o600)
        path.write_bytes(raw)
    begin_or_leave(work.code)
    return redirect(url_for("long_works.show", code=work.code))


def take_reading() -> None:
    """Keep no longer what the form that is confirmed was made of, where long work has read it."""
    code, folder = request.form.get("work", ""), _house().work_folder
    if code and let_go(g.db, g.actor, code):
        afterwards(lambda: throw_away(folder, code))


def _name() -> str:
    upload = request.files.get("file")
    return PurePath(upload.filename or "").name[-LONGEST_NAME:] if upload else ""


def _house() -> Any:
    """Return the application, as more than Flask knows of it."""
    return current_app
