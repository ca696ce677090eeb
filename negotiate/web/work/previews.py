"""What comes of a file that was read as long work, as values that are kept in a file: a text, or changes of one.

They are written as JSON and read as nothing else, for what lies in a folder is not to be run.
"""

from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter

from negotiate.importing.preview import ImportPreview
from negotiate.web.files.bringing.shown_values import BroughtChanges

Kept = TypeVar("Kept")


@dataclass(frozen=True)
class ReadText:
    """The words of a file, what was done to them on the way, and what was understood of them."""

    words: str
    said: tuple[str, ...]
    preview: ImportPreview


def written(value: ReadText | BroughtChanges) -> bytes:
    """Return what was read as it is kept."""
    return TypeAdapter(value.__class__).dump_json(value)


def read_again(kind: type[Kept], raw: bytes) -> Kept:
    """Return what was kept of a file that was read."""
    return TypeAdapter(kind).validate_json(raw)
