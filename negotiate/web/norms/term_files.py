"""The register of terms as a file, for translators' programs and for spreadsheets, and from such a program back."""

from flask import Blueprint, Response, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Spreadsheet, to_csv
from negotiate.exporting.tbx import Concept, TbxLanguage, TbxTerm, to_tbx
from negotiate.queries.norms.term_lines import RegisterLine, RemarkLine
from negotiate.queries.norms.terms import TermsPage, terms_page
from negotiate.web.files.downloads import attached

bp = Blueprint("term_files", __name__, url_prefix="/instruments/<instrument>/terms.<any(csv, tbx):form>")

TBX = "application/x-tbx+xml"
COLUMNS = (
    "Term",
    "Defined in",
    "Means",
    "Contested",
    "Uses",
    "Kind",
    "Language",
    "Words",
    "Reason",
    "By",
    "Not shared by",
)


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give the register as a file."""
    page = terms_page(g.db, g.actor, instrument)
    body, kind = (to_csv(sheet_of_terms(page)), "text/csv") if form == "csv" else (_tbx(page), TBX)
    return Response(body, mimetype=kind, headers=attached(form, page.head.title, "terms"))


def sheet_of_terms(page: TermsPage) -> Spreadsheet:
    """Return the register as a table: a row for each remark, and one for a term of which nothing is said."""
    rows = [row for line in page.lines for row in _rows(line)]
    return Spreadsheet("Terms", COLUMNS, tuple(rows))


def _rows(line: RegisterLine) -> list[tuple[str | int, ...]]:
    where = "\n".join(one.place.name for one in line.definitions)
    means = "\n".join(one.words for one in line.definitions)
    head = (line.words, where, means, "yes" if line.is_contested else "", line.total)
    return [(*head, *_said(one)) for one in line.remarks] or [(*head, "", "", "", "", "", "")]


def _said(line: RemarkLine) -> tuple[str, ...]:
    remark = line.remark
    return remark.kind.value, remark.language, remark.words, remark.reason, remark.by, line.names


def _tbx(page: TermsPage) -> bytes:
    language = page.head.language
    concepts = [_concept(number, line, language) for number, line in enumerate(page.lines, 1)]
    return to_tbx(page.head.title, language, concepts)


def _concept(number: int, line: RegisterLine, language: str) -> Concept:
    """Return a term as a concept: its own language first, then those of its equivalents."""
    unwanted = [TbxTerm(one.remark.words, True, _because(one)) for one in line.said("discouraged")]
    definition = "\n".join(one.words for one in line.definitions)
    sections = [TbxLanguage(language, (TbxTerm(line.words), *unwanted), definition)]
    tongues = dict.fromkeys(one.remark.language for one in line.said("equivalent"))
    for tongue in tongues:
        said = [one.remark for one in line.said("equivalent") if one.remark.language == tongue]
        sections.append(TbxLanguage(tongue, tuple(TbxTerm(one.words, note=one.reason) for one in said)))
    notes = tuple(f"{one.remark.words} ({one.remark.by})" for one in line.said("note"))
    return Concept(f"c{number}", tuple(sections), notes)


def _because(line: RemarkLine) -> str:
    """Return why words are discouraged, by whom, and who does not share it."""
    said = f"{line.remark.reason} ({line.remark.by})"
    return f"{said}. Not shared by {line.names}." if line.names else said
