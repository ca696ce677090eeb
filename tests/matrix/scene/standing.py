"""Positions in the scene, on words, on a published text and on an amendment: one of every reach, the widest first, so that each stands."""

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Audience, Stance, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.text.instruments import set_audience
from negotiate.state.desk.rival_readings import clashes_of
from negotiate.state.text.publications import latest_publication
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.standing import stood, stood_on_text

#: How far the positions of the scene reach.
STANDS = {
    "public position": ThreadReach.PUBLIC,
    "position": ThreadReach.PARTICIPANTS,
    "group position": ThreadReach.GROUP,
    "own position": ThreadReach.DELEGATION,
}

#: The same on an amendment.
STANDS_ON_AMENDMENT = {
    "stance": ThreadReach.PARTICIPANTS,
    "group stance": ThreadReach.GROUP,
    "own stance": ThreadReach.DELEGATION,
}


def stood_on(db: Session, cast: Cast, amendment: Amendment, group: str) -> dict[str, str]:
    """Let Bela take a position on an amendment before everybody before whom he can."""
    taken = {}
    for name, reach in STANDS_ON_AMENDMENT.items():
        to = group if reach is ThreadReach.GROUP else ""
        taken[name] = take(db, cast.bela.actor, amendment.code, NewPosition(Stance.RESERVE, "", reach, to)).code
    return taken


def asked_and_answered(db: Session, cast: Cast, negotiation: Negotiation, group: str) -> dict[str, str]:
    """Put one of two clashes in the first article to the delegations, and let Bela take positions on a reading."""
    article = negotiation.clauses[0]
    tabled(db, cast.nadia, article, "at all times", "at every time")
    tabled(db, cast.bela, article, "at all times", "at any time")
    question, found = put(db, cast.sefa, article), clashes_of(db, article)
    assert found is not None  # a round is open
    taken = {}
    for name, reach in STANDS_ON_AMENDMENT.items():
        to = {"group": group} if reach is ThreadReach.GROUP else {}
        taken[f"{name} on a reading"] = answered(db, cast.bela, question, reach=reach, **to).code
    named = {"readings put": question.code, "disputed": article.code, "clash": found.clashes[1].key}
    return {**taken, **named, "read there": found.version_code}


def stood_before_all(db: Session, cast: Cast, negotiation: Negotiation, group: str) -> dict[str, str]:
    """Let Nadia take a position on the same words, and on the last text, before everybody before whom she can."""
    issued = latest_publication(db, negotiation.instrument)
    assert issued is not None  # the first round has been published
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    taken = {}
    for name, reach in STANDS.items():
        to = {"group": group} if reach is ThreadReach.GROUP else {}
        taken[name] = stood(db, cast.nadia, negotiation.conduct, reach=reach, **to).code
        taken[f"{name} on a text"] = stood_on_text(db, cast.nadia, issued, reach=reach, **to).code
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PARTICIPANTS)
    return taken
