"""The preview of a file that a delegation has sent: what each person changed, and for which delegation she writes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import g, render_template

from negotiate.errors import Invalid
from negotiate.importing.carried_files import uncarried
from negotiate.importing.office.authors import author_key
from negotiate.queries.files.received import ReceivedFilePage
from negotiate.web.files.bringing.brought_changes import shown_changes
from negotiate.web.files.bringing.preview_forms import kept_ticks
from negotiate.web.files.bringing.returned_answers import answer_of
from negotiate.web.files.bringing.shown_values import BroughtChanges, ShownChange

_NOBODY_ELSE = "Nobody can say it for them: whoever wrote it brings the file in."


@dataclass(frozen=True)
class ShownAuthor:
    """Somebody who changed a file, without a name where nothing is marked; whose she is, where that was said before."""

    number: int
    name: str
    delegation: str
    changes: tuple[ShownChange, ...]


def brought_by(page: ReceivedFilePage, chosen: Sequence[str] = ()) -> BroughtChanges:
    """Return the changes of a file; raise Invalid with the reason where there are none.

    What people have answered in it to comments is theirs to say.
    """
    brought = shown_changes(g.db, g.actor, page.head.code, uncarried(page.carried), chosen)
    unsaid = (f"{answer_of(one.author, one.words)} {_NOBODY_ELSE}" for one in brought.answers)
    brought = replace(brought, said=(*brought.said, *unsaid), answers=())
    if brought.nothing:
        raise Invalid(" ".join([brought.nothing, *brought.said]), "file")
    return brought


def preview_of_received(page: ReceivedFilePage, chosen: Sequence[str] = (), *, is_again: bool = False) -> str:
    """Return the preview of a file, as its form was filled in where that comes again; or what came of it."""
    if page.line.read_at is not None:
        return render_template("received_files/read.html", page=page)
    try:
        brought = brought_by(page, chosen)
    except Invalid as refusal:
        return render_template("received_files/show.html", page=page, brought=None, told=refusal.sentence, authors=())
    brought = kept_ticks(brought) if is_again else brought
    return render_template(
        "received_files/show.html", page=page, brought=brought, told="", authors=_authors(page, brought)
    )


def _authors(page: ReceivedFilePage, brought: BroughtChanges) -> tuple[ShownAuthor, ...]:
    """Return who changed a file, in the order of the changes."""
    names = dict.fromkeys(change.author for change in brought.changes)
    by_author = {name: tuple(one for one in brought.changes if one.author == name) for name in names}
    return tuple(
        ShownAuthor(number, name, page.named.get(author_key(name), "") if name else "", changes)
        for number, (name, changes) in enumerate(by_author.items())
    )
