"""To whom somebody can speak, as the form offers it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Audience, Capacity
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.queries.comments.forms import comment_on_amendment, comment_on_clause, comment_on_draft
from negotiate.queries.comments.threads import OFFICE_ONLY
from tests.cast import Cast
from tests.operations.chairing import chair_of, compromise
from tests.operations.negotiation import Negotiation, drafted, published, tabled
from tests.operations.talking import friends


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("nadia", ["Arvenia only", "Friends", "The secretariat", "All participants", "Public"]),
        ("olu", ["Digital Watch only", "The secretariat", "All participants", "Public"]),
        ("chen", ["The secretariat", "All participants", "Public"]),
    ],
)
def test_the_narrowest_comes_first(
    db: Session, cast: Cast, negotiation: Negotiation, name: str, names: list[str]
) -> None:
    friends(db, cast, cast.arvenia)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    form = comment_on_clause(db, getattr(cast, name).actor, negotiation.conduct.code)

    assert [choice.name for choice in form.reaches.choices] == names
    assert {choice.closed for choice in form.reaches.choices} == {""}
    assert form.reaches.is_expert is (name == "olu")


def test_a_draft_is_not_spoken_of(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="not on the table yet"):
        comment_on_amendment(db, cast.nadia.actor, draft.code)


def test_a_draft_is_spoken_of_to_those_alone_who_read_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    alone = comment_on_draft(db, cast.nadia.actor, draft.code).reaches.choices
    share(db, cast.nadia.actor, draft.code, friends(db, cast, cast.arvenia, cast.belmara))
    form = comment_on_draft(db, cast.bela.actor, draft.code)

    assert [choice.name for choice in alone] == ["Arvenia only"]
    assert [choice.name for choice in form.reaches.choices] == ["Belmara only", "Friends"]
    assert form.reaches.choices[-1].who.startswith("negotiators of Arvenia, Belmara,")
    assert (form.name, form.text, form.is_of_draft) == ("Draft of Arvenia", "1", True)


def test_a_draft_of_the_chairs_is_spoken_of_within_that_office_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = compromise(db, cast, negotiation.conduct, "shall", "should")
    form = comment_on_draft(db, chair_of(db, cast), draft.code)

    assert [(choice.value, choice.name) for choice in form.reaches.choices] == [("own delegation", OFFICE_ONLY)]
    assert (form.name, form.is_of_draft) == ("Draft of the chair", True)


def test_what_is_tabled_is_spoken_of_as_what_is_on_the_table(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="Amendment 1 is on the table by now"):
        comment_on_draft(db, cast.nadia.actor, amendment.code)
