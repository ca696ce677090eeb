"""Files that delegations of the story sent to the secretariat, marked by several hands, and that wait there."""

import hashlib
from collections.abc import Iterator
from functools import partial

from negotiate.demo.bringing import StoryFile, StoryMark, marked_file
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.importing.carried_files import carried
from negotiate.importing.office.authors import names_in
from negotiate.importing.office.reading import read_office_file
from negotiate.operations.amendments.receiving import NewFile, receive


def read_sent() -> tuple[tuple[str, StoryFile], ...]:
    """Return the files of the story that were sent, each with its name."""
    return tuple(
        (told.pop("name"), StoryFile(**{**told, "by": "", "marks": tuple(StoryMark(**one) for one in told["marks"])}))
        for told in read_toml("files.toml")["sent"]
    )


def deeds_of_senders(stage: StoryStage) -> Iterator[Deed]:
    """Yield that each file was received."""
    for name, told in read_sent():
        yield Deed(stage.days.past(told.day, told.hour), partial(_receive, stage, name, told))


def _receive(stage: StoryStage, name: str, told: StoryFile) -> None:
    raw = marked_file(told, *stage.clause(told.clause))
    read = read_office_file(raw)
    file = NewFile(name, hashlib.sha256(raw).hexdigest(), names_in(read.paragraphs), carried(read))
    receive(stage.db, stage.house.secretariat, stage.instrument.code, [file])
