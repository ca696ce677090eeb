"""Answers without a connection: a form to take along, and what was filled in shown before anything is kept."""

from dataclasses import dataclass

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.exporting.answer_form import AnswerRow, to_answer_form
from negotiate.importing.sheets.answer_form import AnsweredRow, answered_rows
from negotiate.importing.sheets.fill_in_form import said_twice
from negotiate.importing.sheets.workbook import read_rows
from negotiate.models import Finds
from negotiate.models.lengths import LONGEST
from negotiate.operations.norms.scenarios import NewAnswer, answer
from negotiate.queries.norms.scenarios.answers_to_fill import AnswersToFill, AnswerToFill, answers_to_fill
from negotiate.text.norms.asked_passages import stands_in
from negotiate.web.files.filled_forms import came_of, check_rows, form_file, made_for, ticked_rows, uploaded_form
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again

forms = Blueprint("answers_to_fill", __name__, url_prefix="/instruments/<instrument>/scenarios/form.xlsx")
bp = Blueprint("filled_answers", __name__, url_prefix="/instruments/<instrument>/scenarios/bring-in")

_FINDS = tuple(one.value for one in Finds)
#: What the preview sends of each row.
_SENT = ("scenario", "question", "words", "finds", "reason", "rests_on")
_GONE = "this is not asked of your delegation any more"
_CHANGED = "the words have changed since the form was taken along: read the new ones first"


@dataclass(frozen=True)
class FilledAnswer:
    """A row as the preview shows it; `trouble` says why it cannot be kept, empty where it can."""

    row: AnsweredRow
    asked: AnswerToFill | None
    trouble: str


@forms.get("", endpoint="show")
def take_along(instrument: str) -> ResponseReturnValue:
    """Give the form with every question that the delegation can answer, and what it says by now."""
    page = answers_to_fill(g.db, g.actor, instrument)
    body = to_answer_form([_row(row) for row in page.rows], _FINDS, made_for(page))
    return form_file(body, page.head.title, "answers to fill in")


@bp.get("")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the form that was filled in."""
    return render_template("filled_answers/new.html", page=answers_to_fill(g.db, g.actor, instrument))


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Show what was filled in; keep what is ticked once that has been confirmed."""
    if request.form.get("act") == "confirm":
        return _kept(instrument)
    page = answers_to_fill(g.db, g.actor, instrument)
    rows = answered_rows(read_rows(uploaded_form()))
    check_rows(page, rows)
    filled = _filled(page, rows)
    if not filled:
        raise Invalid("The form says nothing else than what is kept already.", "file")
    can_keep = any(not one.trouble for one in filled)
    return render_template("filled_answers/create.html", page=page, filled=filled, can_keep=can_keep)


def _filled(page: AnswersToFill, rows: list[AnsweredRow]) -> list[FilledAnswer]:
    """Return the rows that say something else than what is kept, each with what stands in its way."""
    asked = {row.question: row for row in page.rows}
    twice = said_twice((row.number, row.question) for row in rows)
    found = ((row, asked.get(row.question), twice.get(row.number, "")) for row in rows)
    return [
        FilledAnswer(row, one, again or _trouble(row, one))
        for row, one, again in found
        if again or one is None or not _says(one, row.finds, row.reason, row.rests_on)
    ]


def _says(one: AnswerToFill, finds: str, reason: str, rests_on: str) -> bool:
    said = (one.finds.value if one.finds else "", one.reason.strip(), one.rests_on)
    return said == (finds, reason.strip(), " ".join(rests_on.split()))


def _trouble(row: AnsweredRow, asked: AnswerToFill | None) -> str:
    if not row.finds:
        return f"it has a reason and no answer: choose one of {', '.join(_FINDS)}"
    if row.finds not in _FINDS:
        return f"“{row.finds}” is none of: {', '.join(_FINDS)}"
    if asked is None:
        return _GONE
    return _of_words(row, asked)


def _of_words(row: AnsweredRow, asked: AnswerToFill) -> str:
    """Return what stands in the way of an answer to words that are asked."""
    if not row.reason:
        return "it gives no reason"
    if len(row.reason) > LONGEST["reason"]:
        return f"its reason has {len(row.reason):,} characters; {LONGEST['reason']:,} are the most"
    if row.words != asked.version:
        return _CHANGED
    rests_on = " ".join(row.rests_on.split())
    if rests_on and not stands_in(asked.words, rests_on):
        return "the words that it rests on do not stand in the passage"
    return ""


def _kept(instrument: str) -> ResponseReturnValue:
    """Keep what was ticked and is not kept already, all of it or nothing."""
    ticked, there = ticked_rows("kept"), 0
    asked = {row.question: row for row in answers_to_fill(g.db, g.actor, instrument).rows}
    for number in ticked:
        said = {name: request.form.get(f"{name}-{number}", "") for name in _SENT}
        one = asked.get(said["question"])
        if one is not None and _says(one, said["finds"], said["reason"], said["rests_on"]):
            there += 1
            continue
        if said["finds"] not in _FINDS:
            raise Invalid("Choose one of the answers.", "take")
        new = NewAnswer(said["words"], Finds(said["finds"]), said["reason"], said["rests_on"])
        answer(g.db, g.actor, said["scenario"], said["question"], new)
    told = f"{counted(len(ticked) - there, 'answer')} kept for your delegation alone, until you publish them."
    flash(*came_of(told, len(ticked) - there, there))
    return redirect(url_for("bench.index", instrument=instrument))


def _row(row: AnswerToFill) -> AnswerRow:
    said = (row.finds.value if row.finds else "", row.reason, row.rests_on)
    return AnswerRow(row.title, row.facts, row.name, row.words, *said, row.scenario, row.question, row.version)
