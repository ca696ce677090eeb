"""The key that signs session cookies: made on the first start, and kept in the data folder."""

import os
from contextlib import suppress
from pathlib import Path

from negotiate.ids import new_secret

NAME = "secret-key"


def kept_secret_key(folder: Path) -> str:
    """Return the key of NEGOTIATE_SECRET_KEY, else the one in the folder, made where there is none."""
    given = os.environ.get("NEGOTIATE_SECRET_KEY")
    if given:
        return given
    path = folder / NAME
    with suppress(FileExistsError):
        _write_whole(path, new_secret() + "\n")
    return path.read_text(encoding="ascii").strip()


def keep_secret_key(folder: Path, key: str) -> None:
    """Keep a key that another folder had, as a backup brings it."""
    (folder / NAME).unlink(missing_ok=True)
    _write_whole(folder / NAME, f"{key}\n")


def _write_whole(path: Path, text: str) -> None:
    """Make a file that only its owner reads, all at once; raise FileExistsError where it is there already."""
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
        file.write(text)
    try:
        os.link(draft, path)
    finally:
        draft.unlink()
