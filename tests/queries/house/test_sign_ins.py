"""Where somebody is signed in, for herself alone."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.operations.house.sign_ins import sign_in, sign_out
from negotiate.policy import NOBODY
from negotiate.queries.house.sign_ins import own_sign_ins
from negotiate.state.house.sign_ins import Entrance
from tests.cast import PASSWORD_HASH, Cast


def test_this_browser_comes_first_and_what_has_ended_not_at_all(db: Session, cast: Cast) -> None:
    here = sign_in(db, Entrance(cast.nadia.code, PASSWORD_HASH), "Firefox on Linux")
    gone = sign_in(db, Entrance(cast.nadia.code, PASSWORD_HASH), "Safari on an iPhone")
    sign_out(db, gone)

    lines = own_sign_ins(db, cast.nadia.actor, here)

    assert [(line.device, line.is_here) for line in lines] == [("Firefox on Linux", True), ("A browser", False)]


def test_nobody_has_a_list(db: Session) -> None:
    with pytest.raises(Forbidden):
        own_sign_ins(db, NOBODY, "")
