"""Taking along for legislative programs: a text, or an amendment, as Akoma Ntoso with its codes and its history."""

from datetime import date

from flask import Blueprint, Response, g, request

from negotiate.exporting.akn.amendments import amendment_to_akn
from negotiate.exporting.akn.texts import to_akn
from negotiate.exporting.akn.values import (
    AknAmendment,
    AknChange,
    AknClause,
    AknHand,
    AknHappening,
    AknIssue,
    AknModification,
    AknRemark,
    AknStage,
    AknText,
    AknWork,
)
from negotiate.queries.files.structured_text import (
    StructuredChange,
    StructuredClause,
    StructuredText,
    TextWork,
    structured_text,
    text_work,
)
from negotiate.queries.files.taken_along import TakenAlong, TakenClause, TakenFields
from negotiate.queries.files.taken_amendment import amendment_to_take
from negotiate.queries.text.comparing.attributions import ClauseChange
from negotiate.state.text.origins import Source
from negotiate.web.files.downloads import attached

AKN = "application/akn+xml"
_DONE = {
    ClauseChange.ADDED: AknChange.INSERTION,
    ClauseChange.REMOVED: AknChange.REPEAL,
    ClauseChange.MOVED: AknChange.RENUMBERING,
    ClauseChange.KEPT: AknChange.RENUMBERING,
}

texts = Blueprint("structured_texts", __name__, url_prefix="/instruments/<instrument>/take-along.xml")
amendments = Blueprint("structured_amendments", __name__, url_prefix="/amendments/<code>/take-along.xml")
FILES = (texts, amendments)


@texts.get("", endpoint="show")
def text(instrument: str) -> Response:
    """Give a text with its codes and its history, for programs of parliaments and publishers."""
    found = structured_text(g.db, g.actor, instrument, request.args.get("text", ""))
    return _file(to_akn(_text(found)), found.work.head.title, found.work.edition.symbol)


@amendments.get("", endpoint="show")
def amendment(code: str) -> Response:
    """Give an amendment, each of its changes as a modification, for programs of parliaments and publishers."""
    taken = amendment_to_take(g.db, g.actor, code)
    work = text_work(g.db, g.actor, taken.head.code)
    body = amendment_to_akn(_amendment(code, taken), _work(work, work.begun_on))
    return _file(body, taken.head.title, taken.part)


def _file(body: bytes, *called: str) -> Response:
    return Response(body, mimetype=AKN, headers={**attached("xml", *called), "Cache-Control": "no-store"})


def _text(found: StructuredText) -> AknText:
    return AknText(
        work=_work(found.work, found.on, AknStage.ADOPTED if found.is_adopted else AknStage.DRAFT),
        clauses=tuple(map(_clause, found.clauses)),
        issues=tuple(AknIssue(one.code, one.cited, one.on, one.record_head) for one in found.issues),
        happenings=tuple(AknHappening(one.title, one.on) for one in found.happenings),
        modifications=tuple(map(_modification, found.changes)),
    )


def _amendment(code: str, taken: TakenAlong) -> AknAmendment:
    clause = taken.clauses[0]
    return AknAmendment(
        code=code,
        standing=taken.standing,
        delegation=clause.by.name,
        on=(clause.by.at or taken.made_at).date(),
        before=_side(clause, clause.before),
        after=_side(clause, clause.after),
        edits=tuple(change.edit for change in clause.changes),
        remarks=tuple(AknRemark(remark.by.name, remark.text) for remark in clause.remarks),
    )


def _work(work: TextWork, on: date, stage: AknStage = AknStage.DRAFT) -> AknWork:
    return AknWork(
        root=request.url_root.rstrip("/"),
        code=work.head.code,
        title=work.head.title,
        language=work.head.language,
        begun_on=work.begun_on,
        on=on,
        stage=stage,
        symbol=work.edition.symbol,
    )


def _clause(one: StructuredClause) -> AknClause:
    clause, version = one.clause, one.version
    title = (clause.level, version.label, version.joint)
    return AknClause(clause.code, clause.kind.value, clause.depth, *title, version.wording, one.first_label)


def _modification(one: StructuredChange) -> AknModification:
    change = _DONE.get(one.change, AknChange.SUBSTITUTION)
    return AknModification(change, one.code, one.label, tuple(map(_hand, one.sources)))


def _hand(source: Source) -> AknHand:
    return AknHand(source.name, source.delegation, source.amendment_code)


def _side(clause: TakenClause, fields: TakenFields | None) -> AknClause | None:
    if fields is None:
        return None
    title = (clause.level, fields.label, fields.joint)
    return AknClause(clause.code, clause.kind.value, 0, *title, fields.wording)
