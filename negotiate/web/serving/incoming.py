"""A request as it comes in, piece by piece: how much of it is here, whether it is whole, and by when it must be.

It knows no connection. Only the length of a request is read here; whether it is well-formed is the parser's business,
which gets it whole and waits for nothing.
"""

import re
from dataclasses import dataclass, field
from enum import Enum

#: Seconds within which the head of a request must have come, and bytes a second at which its body must, after that.
PATIENCE, PACE = 20.0, 32_000
#: The longest head of a request; what is longer is left to the parser to refuse.
LONGEST_HEAD = 64 * 1024
#: A body beyond what the house takes is not kept, but read away up to here: until then a browser hears no answer.
LARGEST_KEPT, LARGEST_READ = 12 * 1024 * 1024 + LONGEST_HEAD, 64 * 1024 * 1024

_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*(?=\r\n)", re.IGNORECASE)
_CODING = re.compile(rb"\r\ntransfer-encoding:", re.IGNORECASE)
_EXPECTATION = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*(?=\r\n)", re.IGNORECASE)


class Progress(Enum):
    """How far a request has come."""

    NOTHING = "nothing has come"
    COMING = "more is to come"
    ASKING = "the head is here, and its client waits to be told to send the body"
    WHOLE = "all of it is here"
    UNMEASURED = "its head does not say how long it is"


@dataclass
class Incoming:
    """One request from its first byte on; `begun` is when its client could have sent it, on a clock of seconds."""

    begun: float
    kept: bytearray = field(default_factory=bytearray)
    #: Bytes of the body that were read away, and how long it is altogether: None until the head is here.
    dropped: int = 0
    length: int | None = None
    progress: Progress = Progress.NOTHING
    _head: int = 0

    @property
    def due(self) -> float:
        """Return by when it must be whole."""
        return self.begun + PATIENCE + (self.length or 0) / PACE

    def take(self, piece: bytes) -> Progress:
        """Take the next bytes, and return how far the request has come."""
        searched = max(0, len(self.kept) - len(_END) + 1)
        self.kept += piece
        if self.length is None:
            self._read_head(searched)
        else:
            self.progress = Progress.COMING
        if self.length is not None and self.progress is not Progress.UNMEASURED:
            self._measure(self.length)
        return self.progress

    def _read_head(self, searched: int) -> None:
        end = self.kept.find(_END, searched)
        if end < 0:
            too_long = len(self.kept) > LONGEST_HEAD
            self.progress = Progress.WHOLE if too_long else Progress.COMING if self.kept else Progress.NOTHING
            return
        self._head = end + len(_END)
        head = bytes(self.kept[: self._head])
        said = _LENGTH.search(head)
        self.length = int(said[1]) if said else 0
        self.progress = Progress.UNMEASURED if _CODING.search(head) else Progress.COMING
        if self.progress is Progress.COMING and (asked := _EXPECTATION.search(head)):
            self.progress = Progress.ASKING
            del self.kept[asked.start() : asked.end()]  # the parser would tell its client to go on once more
            self._head -= len(asked[0])

    def _measure(self, length: int) -> None:
        """Say whether the body is here; drop what comes of one that is too large."""
        here = len(self.kept) - self._head
        if length > LARGEST_KEPT:
            self.dropped = min(self.dropped + here, length)
            del self.kept[self._head :]
            here = self.dropped
        if here >= min(length, LARGEST_READ):
            self.progress = Progress.WHOLE
