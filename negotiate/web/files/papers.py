"""What a reader takes along, put on paper: the values of the queries as those that the exporter writes."""

from collections.abc import Mapping

from negotiate.exporting.paper.beside import spoken_beside
from negotiate.exporting.paper.clauses import ClauseFields, Sides, clean_clause, marked_clause, moved_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import LineNumbers, Paper, PaperClause, PaperRemark, Reviser
from negotiate.models import ThreadReach
from negotiate.queries.files.taken_along import AskedText, TakenAlong, TakenClause, TakenFields, TakenHand
from negotiate.web.files.spoken import restriction_of, spoken_remarks, warning_of
from negotiate.web.pages.filters import instant

#: What a reader compares with the publication's page, and with what others kept of it.
_SEALED = "Head of the record when this text was issued: {}."
#: By what name an address asks for threads, by how far they go.
TALK = {
    ThreadReach.PUBLIC: "public",
    ThreadReach.PARTICIPANTS: "participants",
    ThreadReach.SECRETARIAT: "secretariat",
    ThreadReach.GROUP: "group",
    ThreadReach.DELEGATION: "delegation",
}


def asked_text(asked: Mapping[str, str]) -> AskedText:
    """Return which text an address asks for, and who may hear what is said of it that goes along."""
    return AskedText(asked.get("text", ""), asked.get("before", ""), asked_reaches(asked))


def asked_reaches(asked: Mapping[str, str]) -> frozenset[ThreadReach]:
    """Return how far what goes along was said, as an address asks for it; nothing goes that it does not name."""
    return frozenset(reach for reach, name in TALK.items() if asked.get(name))


def asked_paper(taken: TakenAlong, source: str, asked: Mapping[str, str]) -> Paper:
    """Return what is taken along as an address asks for it; `source` ends what its reader is told."""
    colophon = f"Taken along on {instant(taken.made_at)} from {source}"
    return paper_of(taken, colophon, asked_line_numbers(asked), says_marks_in_words="words" in asked)


def paper_of(taken: TakenAlong, colophon: str, line_numbers: LineNumbers, *, says_marks_in_words: bool) -> Paper:
    """Return the paper of what is taken along; `colophon` is what its reader is told at its end."""
    return Paper(
        title=taken.head.title,
        symbol=taken.symbol,
        standing=taken.standing,
        language=taken.head.language,
        is_right_to_left=taken.head.direction == "rtl",
        made_at=taken.made_at,
        made_on=instant(taken.made_at),
        clauses=tuple(_clause(clause, number) for number, clause in enumerate(taken.clauses, 1)),
        colophon=f"{colophon} {_SEALED.format(taken.record_head)}" if taken.record_head else colophon,
        line_numbers=line_numbers,
        says_marks_in_words=says_marks_in_words,
        warning=warning_of(taken.threads),
        restriction=restriction_of(taken.threads),
    )


def asked_line_numbers(asked: Mapping[str, str]) -> LineNumbers:
    """Return how lines are to be numbered; not at all where that is not said, or not known."""
    numbers = asked.get("lines", "")
    return LineNumbers(numbers) if numbers in set(LineNumbers) else LineNumbers.NONE


def _clause(clause: TakenClause, number: int) -> PaperClause:
    before, after = clause_fields(clause, clause.before), clause_fields(clause, clause.after)
    fields = after or before
    assert fields is not None  # a clause is of one text at least
    put = _put(clause, (before, after), number)
    return spoken_beside(put, fields, spoken_remarks(clause.threads, fields.wording.text)) if clause.threads else put


def _put(clause: TakenClause, sides: Sides, number: int) -> PaperClause:
    """Return a clause without what is said of it beside its reasons."""
    before, after = sides
    shown = clause.after or clause.before
    assert shown is not None  # a clause is of one text at least
    stands = clause.after is not None and clause.stands_here
    code = f"{clause.code}_{shown.version_code}"
    remarks = tuple(PaperRemark(_reviser(remark.by), remark.text) for remark in clause.remarks)
    if before is not None and before == after and not clause.is_moved:
        return clean_clause(f"c_{code}", before, remarks)
    edits = tuple(
        SignedEdit(change.edit, _reviser(change.brought_in), _reviser(change.taken_out)) for change in clause.changes
    )
    marked = marked_clause(f"{'m' if stands else 'w'}_{code}", (before, after), edits, _reviser(clause.by), remarks)
    return moved_clause(marked, _reviser(clause.by), number, stands_here=stands) if clause.is_moved else marked


def clause_fields(clause: TakenClause, fields: TakenFields | None) -> ClauseFields | None:
    """Return a clause of one text as the exporter writes it; None where that text has none."""
    if fields is None:
        return None
    return ClauseFields(clause.kind.value, clause.level, fields.label, fields.joint, fields.wording)


def _reviser(hand: TakenHand) -> Reviser:
    return Reviser(hand.name, hand.at)
