"""What each kind of long work makes, into a file that is open, as whoever asked for it sees things now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from flask import current_app, url_for
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.exporting.paper.values import Paper
from negotiate.exporting.pdf.press import PDF, sheet_to_pdf, to_pdf
from negotiate.importing.cutting.ways import Cutting, CutWay
from negotiate.importing.preview import import_preview
from negotiate.importing.remarks import check_sizes
from negotiate.models import Instrument
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work.doing import ClaimedWork
from negotiate.policy import Act, Actor, require
from negotiate.queries.compilations.issued import issued_compilation_page
from negotiate.queries.files.taken_texts import text_to_take
from negotiate.queries.header import load_instrument
from negotiate.queries.outcomes.outcome_page import outcome_page
from negotiate.web.files.bringing.brought_changes import read_brought, shown_changes
from negotiate.web.files.compiled_papers import paper_of_compilation, paper_of_the_table, with_line_numbers
from negotiate.web.files.everything.taking import Taking
from negotiate.web.files.everything.writing import steps_of, write_everything
from negotiate.web.files.outcome_papers import paper_of_outcome
from negotiate.web.files.papers import TALK, asked_paper, asked_text
from negotiate.web.files.printed_tables import printed_table
from negotiate.web.files.printings import issued_text, kept_file, print_issued
from negotiate.web.text.cutting_forms import NO_TITLE, read_account
from negotiate.web.work.previews import ReadText, written
from negotiate.web.work.results import upload_of

#: Tells how many steps are done, of how many.
Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class Making:
    """Work that is being done: for whom, as she sees things now, whom to tell how far it is, and where files lie."""

    db: Session
    actor: Actor
    work: ClaimedWork
    tell: Tell
    folder: Path

    @property
    def instrument(self) -> Instrument:
        """Return what it is made of; raise NotFound where she may not read it any more."""
        return load_instrument(self.db, self.actor, self.work.instrument)


@dataclass(frozen=True)
class Maker:
    """How a kind of file is made, what its name ends with, what it is called, and of which type it is."""

    write: Callable[[Making, IO[bytes]], None]
    ending: str
    called: str
    mimetype: str


@dataclass
class _Steps:
    """Counts steps, and tells of each."""

    tell: Tell
    in_all: int
    done: int = 0

    def __call__(self) -> None:
        self.done += 1
        self.tell(self.done, self.in_all)


def _everything(making: Making, file: IO[bytes]) -> None:
    require(making.actor, Act.TAKE_EVERYTHING, making.instrument)
    asked = Taking(making.db, making.actor, making.work.instrument, making.work.address, clock.now())
    steps = _Steps(making.tell, steps_of(asked))
    write_everything(file, Taking(asked.db, asked.actor, asked.code, asked.address, asked.made_at, steps))


def _text(making: Making, file: IO[bytes]) -> None:
    asked, code = making.work.asked, making.work.instrument
    if issued := issued_text(making.db, making.actor, code, asked):
        making.tell(2, 3)
        house: Any = current_app
        file.write(kept_file(making.db, issued) or print_issued(house.store, issued))
        making.tell(3, 3)
        return
    taken = text_to_take(making.db, making.actor, code, asked_text(asked))
    making.tell(1, 3)
    address = url_for("instruments.show", code=code, _external=True)
    _print(making, asked_paper(taken, f"{address}.", asked), file)


def _on_the_table(making: Making, file: IO[bytes]) -> None:
    paper = paper_of_the_table(making.db, making.actor, making.work.instrument, making.work.address)
    making.tell(1, 3)
    _print(making, with_line_numbers(paper, making.work.asked), file)


def _compilation(making: Making, file: IO[bytes]) -> None:
    page = issued_compilation_page(making.db, making.actor, making.work.asked.get("compilation", ""))
    making.tell(1, 3)
    paper = paper_of_compilation(page, making.work.address)
    _print(making, with_line_numbers(paper, making.work.asked), file)


def _outcome(making: Making, file: IO[bytes]) -> None:
    page = outcome_page(making.db, making.actor, making.work.asked.get("round", ""))
    making.tell(1, 3)
    _print(making, paper_of_outcome(page, making.work.address), file)


def _table(making: Making, file: IO[bytes]) -> None:
    printed = printed_table(making.db, making.actor, making.instrument.code, making.work.asked.get("table", ""))
    making.tell(2, 3)
    file.write(sheet_to_pdf(printed))
    making.tell(3, 3)


def _reading(making: Making, file: IO[bytes]) -> None:
    require(making.actor, Act.IMPORT_TEXT)
    asked = making.work.asked
    _read(making, file, asked.get("title") or None, asked.get("language") or None)


def _next_text(making: Making, file: IO[bytes]) -> None:
    require(making.actor, Act.ARRANGE_CLAUSES, making.instrument)
    _read(making, file, NO_TITLE, None)


def _read(making: Making, file: IO[bytes], title: str | None, language: str | None) -> None:
    """Read a text, and find its clauses."""
    account = read_account(_upload(making), making.work.asked.get("filename", ""))
    making.tell(1, 2)
    how = Cutting(CutWay.TITLES, "", {})
    preview = import_preview(account.text, how, (), title=title, language=language)
    check_sizes(preview.text)
    making.tell(2, 2)
    file.write(written(ReadText(account.text, account.said, preview)))


def _changes(making: Making, file: IO[bytes]) -> None:
    require(making.actor, Act.DRAFT, making.instrument)
    read = read_brought(_upload(making))
    making.tell(1, 2)
    changes = shown_changes(making.db, making.actor, making.work.instrument, read)
    making.tell(2, 2)
    file.write(written(changes))


def _upload(making: Making) -> bytes:
    """Return the file that was brought; raise NotFound where it lies on another machine, or lies no more."""
    path = upload_of(making.folder, making.work.code)
    if not path.is_file():
        raise NotFound("The file that you brought is not on this machine any more. Bring it in once more.")
    return path.read_bytes()


def _print(making: Making, paper: Paper, file: IO[bytes]) -> None:
    making.tell(2, 3)
    file.write(to_pdf(paper))
    making.tell(3, 3)


MAKERS: Mapping[WorkKind, Maker] = {
    WorkKind.EVERYTHING: Maker(_everything, "zip", "everything", "application/zip"),
    WorkKind.TEXT: Maker(_text, "pdf", "text", PDF),
    WorkKind.ON_THE_TABLE: Maker(_on_the_table, "pdf", "on the table", PDF),
    WorkKind.COMPILATION: Maker(_compilation, "pdf", "compilation", PDF),
    WorkKind.OUTCOME: Maker(_outcome, "pdf", "outcome", PDF),
    WorkKind.TABLE: Maker(_table, "pdf", "table", PDF),
    WorkKind.READING: Maker(_reading, "json", "preview", "application/json"),
    WorkKind.CHANGES: Maker(_changes, "json", "preview", "application/json"),
    WorkKind.NEXT_TEXT: Maker(_next_text, "json", "preview", "application/json"),
}
#: What of an address says how work is asked for.
ASKED = ("text", "before", "lines", "words", *TALK.values(), "compilation", "round", "table")
