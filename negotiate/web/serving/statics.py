"""Static files: each address carries the hash of the content, so that a browser may keep it for ever.

What is smaller compressed is sent so to whoever takes that: compressed once in each process, and kept. That form has a
tag of its own, and a part of a file is a part of the form that is sent (RFC 9110, 8.8.3.3 and 14.2).
"""

import gzip
import hashlib
from functools import lru_cache
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any

from flask import Flask, Response, request, send_file, send_from_directory
from werkzeug.security import safe_join

FOR_EVER = "public, max-age=31536000, immutable"

#: Statuses of an answer that speaks of the file itself: whole, in part, or still the same.
ABOUT_THE_FILE = (HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED)


def register(app: Flask) -> None:
    """Put the version into addresses, send files as small as the reader takes them, and say how long they are kept."""
    folder = Path(app.static_folder or "")

    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and "v" not in values:
            values["v"] = version(folder / values["filename"])

    @app.after_request
    def keep(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code in ABOUT_THE_FILE:
            response.headers["Cache-Control"] = FOR_EVER if "v" in request.args else "no-cache"
        return response

    app.view_functions["static"] = lambda filename: _sent(folder, filename)


def version(path: Path) -> str:
    """Return the first digits of the file's hash; empty where there is no such file."""
    return _hash(path, path.stat().st_mtime_ns) if path.is_file() else ""


def _sent(folder: Path, name: str) -> Response:
    """Return a file of the folder, compressed where the reader takes it so and it is worth it."""
    path = Path(safe_join(str(folder), name) or folder)
    tag = version(path)
    packed = _packed(path, path.stat().st_mtime_ns) if tag else b""
    if not packed:
        return send_from_directory(folder, name, etag=tag)
    if request.accept_encodings["gzip"] > 0:
        response = send_file(BytesIO(packed), download_name=path.name, etag=f"{tag}-gzip")
        if response.status_code != HTTPStatus.NOT_MODIFIED:
            response.content_encoding = "gzip"
    else:
        response = send_from_directory(folder, name, etag=tag)
    response.vary.add("Accept-Encoding")
    return response


@lru_cache(maxsize=256)
def _hash(path: Path, _: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:10]


@lru_cache(maxsize=256)
def _packed(path: Path, _: int) -> bytes:
    """Return a file compressed, the same bytes in every process; empty where that makes it no smaller."""
    raw = path.read_bytes()
    packed = gzip.compress(raw, 9, mtime=0)
    return packed if len(packed) < len(raw) else b""
