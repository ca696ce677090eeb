"""The drafts that the reader may read: of her own delegation, or shared with a group of it. They lie apart."""

from collections.abc import Iterator

from negotiate.exporting.paper.values import LineNumbers
from negotiate.exporting.word.document import to_docx
from negotiate.models import Amendment
from negotiate.queries.files.taken_amendment import amendment_to_take
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.web.files.everything.table import whole
from negotiate.web.files.everything.taking import PRIVATE, TakenFile, Taking, values_member
from negotiate.web.files.papers import paper_of
from negotiate.web.pages.filters import instant


def drafts(taking: Taking) -> Iterator[TakenFile]:
    """Yield every draft in Word, marked up in its clause, and all of them as programs read them."""
    notes = notes_to_show(taking.db, taking.actor, taking.instrument, Amendment.tabled_at.is_(None))
    for number, note in enumerate(notes, 1):
        taken = amendment_to_take(taking.db, taking.actor, note.code)
        colophon = f"Private. Taken along on {instant(taking.made_at)} from {taking.address}amendments/{note.code}."
        paper = paper_of(taken, colophon, LineNumbers.NONE, says_marks_in_words=False)
        yield TakenFile(f"{PRIVATE}/drafts/{number:02}.docx", [to_docx(paper)])
    if notes:
        yield values_member(f"{PRIVATE}/drafts/drafts.json", whole(taking, notes))
