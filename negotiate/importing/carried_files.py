"""A file that was read, as a form carries it from one preview to the next; the house keeps nothing of it meanwhile.

What comes back may be anything: it is unpacked within bounds, and read as these values and as nothing else.
"""

import base64
import zlib
from dataclasses import replace

from pydantic import TypeAdapter

from negotiate.errors import Invalid
from negotiate.importing.office.documents import ReadDocument, ReadParagraph

#: Bytes of a file as it is carried, unpacked.
CARRIED_LIMIT = 60_000_000
#: A file without its notes, and those beside it, each with the two words by which it is known.
_READING = TypeAdapter(tuple[ReadDocument, tuple[tuple[tuple[str, str], tuple[ReadParagraph, ...]], ...]])
_LOST = "The file that this page was made of is not whole any more. Choose it once more."


def carried(read: ReadDocument) -> str:
    """Return a file that was read, packed, as letters."""
    parts = (replace(read, notes={}), tuple(read.notes.items()))
    return base64.b85encode(zlib.compress(_READING.dump_json(parts), 6)).decode("ascii")


def uncarried(words: str) -> ReadDocument:
    """Return the file again; raise Invalid where this is none."""
    unpack = zlib.decompressobj()
    try:
        raw = unpack.decompress(base64.b85decode(words), CARRIED_LIMIT)
        if unpack.unconsumed_tail or not unpack.eof:
            raise Invalid(_LOST, "file")
        bare, notes = _READING.validate_json(raw)
    except (ValueError, zlib.error) as broken:
        raise Invalid(_LOST, "file") from broken
    return replace(bare, notes=dict(notes))
