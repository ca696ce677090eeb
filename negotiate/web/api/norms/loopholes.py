"""What somebody finds that words leave open, for programs: read, written, opened, mended, closed and opened again."""

from flask import Blueprint, g, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import Circle, Loophole
from negotiate.operations.norms import loopholes as deeds
from negotiate.operations.norms.loopholes import Answering, NewLoophole
from negotiate.policy import Act, may
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.header import load_instrument
from negotiate.queries.norms.loopholes import LoopholesShown, loophole_page, loophole_register
from negotiate.state.rows import by_code
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists, only_drafts
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.norms.scenarios import asked_of
from negotiate.web.api.values.amendments import WholeAmendmentAnswer, whole_amendment
from negotiate.web.api.values.norms.bodies import ClosureBody, LoopholeBody, ReadersBody, ReopeningBody
from negotiate.web.api.values.norms.loopholes import (
    LoopholeAnswer,
    WholeLoopholeAnswer,
    loophole_answer,
    whole_loophole,
)

loopholes = Blueprint("api_loopholes", __name__, url_prefix="/api/v1/instruments/<instrument>/loopholes")
widenings = Blueprint("api_loophole_widenings", __name__, url_prefix="/api/v1/loopholes/<code>/widening")
remedies = Blueprint("api_remedies", __name__, url_prefix="/api/v1/loopholes/<code>/amendment")
closures = Blueprint("api_closures", __name__, url_prefix="/api/v1/loopholes/<code>/closure")
reopenings = Blueprint("api_reopenings", __name__, url_prefix="/api/v1/loopholes/<code>/reopening")

STATES = tuple(one.value for one in LoopholesShown)
SHOW = AskedParameter("show", "Which: open (the default), closed, or all.", STATES)


@loopholes.get("", endpoint="index")
@beside("loopholes.index")
@lists(LoopholeAnswer, SHOW)
def list_loopholes(instrument: str) -> ResponseReturnValue:
    """List the loopholes that you may see, in the order of the text."""
    show = request.args.get("show", LoopholesShown.OPEN.value)
    if show not in STATES:
        raise Invalid(f"Ask for one of these: {', '.join(STATES)}.", "show")
    lines = loophole_register(g.db, g.actor, instrument, LoopholesShown(show)).lines
    return listed(lines, lambda line: line.code, loophole_answer)


@loopholes.get("/<code>", endpoint="show")
@beside("loopholes.show")
@gives(WholeLoopholeAnswer)
def show_loophole(instrument: str, code: str) -> ResponseReturnValue:
    """Give a loophole with what closed it or opened it again, and the amendments that were made of it."""
    return one(whole_loophole(loophole_page(g.db, g.actor, instrument, code)))


@loopholes.post("", endpoint="create")
@gives(WholeLoopholeAnswer, takes=LoopholeBody, status=201)
def create_loophole(instrument: str) -> ResponseReturnValue:
    """Write a loophole down: a delegation's is its own at first, the secretariat's is everybody's."""
    sent = received(LoopholeBody)
    new = NewLoophole(asked_of(sent.on), sent.title, sent.explanation, sent.words, sent.question, sent.thread)
    raises = may(g.actor, Act.RAISE_LOOPHOLE, load_instrument(g.db, g.actor, instrument))
    row = (deeds.raise_to_all if raises else deeds.find)(g.db, g.actor, instrument, new)
    return _loophole(row.code, 201)


@widenings.post("", endpoint="create")
@gives(WholeLoopholeAnswer, takes=ReadersBody)
def create_widening(code: str) -> ResponseReturnValue:
    """Let a group, or everybody in the negotiation, see a loophole that you found; it stays open to them."""
    group = received(ReadersBody).group
    deeds.open_wider(g.db, g.actor, code, Circle.GROUP if group else Circle.ALL, group)
    return _loophole(code)


@remedies.post("", endpoint="create")
@only_drafts
@gives(WholeAmendmentAnswer, status=201)
def create_remedy(code: str) -> ResponseReturnValue:
    """Begin a draft of your own that is to close a loophole."""
    draft = deeds.mend(g.db, g.actor, code).code
    return one(whole_amendment(amendment_page(g.db, g.actor, draft)), 201, url_for("api_amendments.show", code=draft))


@closures.post("", endpoint="create")
@gives(WholeLoopholeAnswer, takes=ClosureBody)
def create_closure(code: str) -> ResponseReturnValue:
    """Say which words answer a loophole that you found; it is open again should they go."""
    deeds.close(g.db, g.actor, code, Answering(**vars(received(ClosureBody))))
    return _loophole(code)


@reopenings.post("", endpoint="create")
@gives(WholeLoopholeAnswer, takes=ReopeningBody)
def create_reopening(code: str) -> ResponseReturnValue:
    """Open a closed loophole again."""
    deeds.reopen(g.db, g.actor, code, received(ReopeningBody).reason)
    return _loophole(code)


def _loophole(code: str, status: int = 200) -> ResponseReturnValue:
    instrument = by_code(g.db, Loophole, code).instrument.code
    whole = whole_loophole(loophole_page(g.db, g.actor, instrument, code))
    place = url_for("api_loopholes.show", instrument=instrument, code=code) if status == 201 else ""
    return one(whole, status, place)
