"""Forms that were taken along and come back filled in."""

from flask import request

from negotiate.errors import Invalid
from negotiate.importing.reading import UPLOAD_LIMIT


def uploaded_form() -> bytes:
    """Return the file that was sent; raise Invalid where there is none, or one far beyond any form."""
    upload = request.files.get("file")
    raw = upload.read() if upload is not None else b""
    if not raw:
        raise Invalid("Choose the form that you took along and filled in.", "file")
    if len(raw) > UPLOAD_LIMIT:
        raise Invalid(f"This file is over {UPLOAD_LIMIT // 1_000_000} MB long, far beyond any form.", "file")
    return raw
