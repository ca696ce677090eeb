"""To whom words can be said: to groups of one's own, and to everyone of what is published to everyone."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Audience, Delegation, ThreadReach
from negotiate.operations.comments.beginnings import FirstComment
from negotiate.operations.comments.reaching import check_everyone_reads, group_reached
from negotiate.operations.text.instruments import set_audience
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.operations.talking import friends


def test_a_member_speaks_to_its_group_and_to_no_other(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    arvenia, belmara = by_code(db, Delegation, cast.arvenia), by_code(db, Delegation, cast.belmara)
    said = FirstComment("Too narrow.", ThreadReach.GROUP, "", group=friends(db, cast, cast.arvenia))
    group = group_reached(db, cast.nadia.actor, negotiation.instrument, arvenia, said)

    assert group is not None
    assert group.name == "Friends"
    with pytest.raises(Invalid):
        group_reached(db, cast.bela.actor, negotiation.instrument, belmara, said)


def test_what_is_said_to_others_names_no_group(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    arvenia = by_code(db, Delegation, cast.arvenia)
    said = FirstComment("Too narrow.", ThreadReach.PARTICIPANTS, "", group=friends(db, cast, cast.arvenia))

    assert group_reached(db, cast.nadia.actor, negotiation.instrument, arvenia, said) is None


def test_everyone_is_told_of_words_that_are_published_to_everyone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    published(db, cast, negotiation.round)
    version = current_version(db, negotiation.conduct)

    with pytest.raises(Invalid):
        check_everyone_reads(db, version)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    check_everyone_reads(db, version)
