"""Static files: each address carries the hash of the content, so that a browser may keep it for ever."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

FOR_EVER = "public, max-age=31536000, immutable"


def register(app: Flask) -> None:
    """Put the version into addresses, and say how long an answer may be kept."""
    folder = Path(app.static_folder or "")

    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and "v" not in values:
            values["v"] = version(folder / values["filename"])

    @app.after_request
    def keep(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code == 200:
            response.headers["Cache-Control"] = FOR_EVER if "v" in request.args else "no-cache"
        return response


def version(path: Path) -> str:
    """Return the first digits of the file's hash; empty where there is no such file."""
    return _hash(path, path.stat().st_mtime_ns) if path.is_file() else ""


@lru_cache(maxsize=256)
def _hash(path: Path, _: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:10]
