"""Going through a file that a delegation has sent: what is ticked becomes drafts of whoever each author writes for."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.importing.office.authors import author_key
from negotiate.operations.amendments.receiving import GoneThrough, ReceivedChange, go_through
from negotiate.queries.files.received import ReceivedFilePage, next_waiting, received_file_page
from negotiate.web.files.bringing.preview_forms import choices, chose_otherwise, of_change, proposal_of
from negotiate.web.files.bringing.received_previews import brought_by, preview_of_received
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again, text

bp = Blueprint("file_readings", __name__)


def again(code: str) -> ResponseReturnValue:
    """Show the preview once more, as it was filled in."""
    page = received_file_page(g.db, g.actor, code)
    return preview_of_received(page, request.form.getlist("became"), is_again=True)


@bp.post("/received-files/<code>/reading")
@shown_again(again)
def create(code: str) -> ResponseReturnValue:
    """Begin the drafts that are ticked, or leave the file aside; then lead to the next one."""
    page = received_file_page(g.db, g.actor, code)
    if request.form.get("act") == "choose" or chose_otherwise():
        return preview_of_received(page, choices(), is_again=True)
    is_aside = request.form.get("act") == "aside"
    reading = go_through(g.db, g.actor, code, _aside(page) if is_aside else _taken(page))
    flash(f"“{page.line.name}”: {counted(reading.drafts, 'draft')} begun, {len(reading.left)} not taken.", "done")
    following = next_waiting(g.db, g.actor, code)
    if following:
        return redirect(url_for("received_files.show", code=following))
    return redirect(url_for("received_files.index", instrument=page.head.code))


def _aside(page: ReceivedFilePage) -> GoneThrough:
    """Return that nothing of a file is taken, with the reason."""
    if not text("reason"):
        raise Invalid("Say why nothing of this file is taken.", "reason")
    return GoneThrough((), _left(page, frozenset()), text("reason"))


def _taken(page: ReceivedFilePage) -> GoneThrough:
    """Return what is ticked, each for the delegation that its author writes for."""
    ticked = request.form.getlist("take")
    if not ticked:
        raise Invalid("Tick what is to become a draft, or leave the file aside and say why.", "take")
    whose = {name: request.form.get(f"whose-{number}", "") for number, name in enumerate(request.form.getlist("who"))}
    taken = [_change(number, whose) for number in ticked]
    authors = {of_change(number, "author") for number in ticked} - {""}
    namings = {author_key(name): (name, whose[name]) for name in sorted(authors)}
    return GoneThrough(taken, _left(page, frozenset(ticked)), namings=namings)


def _change(number: str, whose: dict[str, str]) -> ReceivedChange:
    author = of_change(number, "author")
    if not whose.get(author):
        who = f"“{author}” writes" if author else "what is changed without marks is"
        raise Invalid(
            f"Choose for which delegation {who}.", f"whose-{[*whose].index(author) if author in whose else 0}"
        )
    clause, kind, proposal = proposal_of(number)
    return ReceivedChange(clause, kind, proposal, whose[author], of_change(number, "name"))


def _left(page: ReceivedFilePage, ticked: frozenset[str]) -> list[str]:
    """Return what of a file is not taken: changes that are not ticked, parts left aside, and what is in no change."""
    left = [of_change(number, "name") for number in request.form.getlist("shown") if number not in ticked]
    try:
        brought = brought_by(page, choices())
    except Invalid as refusal:
        return [*left, refusal.sentence]
    return [*left, *(part.name for part in brought.parts if not part.becomes), *brought.said]
