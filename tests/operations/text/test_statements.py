"""Statements for the record: bound to words, on behalf of whom, withdrawn visibly."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Statement, StatementKind
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.text.statements import NewStatement, make_statement, withdraw_statement
from negotiate.policy import COMMAND_LINE
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected, taken_out

RESERVED = NewStatement(StatementKind.RESERVATION, "We reserve our position.")


def said(db: Session, player: Player, negotiation: Negotiation, new: NewStatement = RESERVED) -> Statement:
    """Let somebody make a statement on the conduct of States."""
    version = current_version(db, negotiation.conduct)
    return make_statement(db, player.actor, negotiation.conduct.code, version.code, new)


def test_it_is_bound_to_the_words_that_were_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    shown = current_version(db, negotiation.conduct)
    corrected(db, cast, negotiation.conduct, "water", "waters")

    with pytest.raises(Stale):
        make_statement(db, cast.nadia.actor, negotiation.conduct.code, shown.code, RESERVED)


def test_none_is_made_on_a_clause_that_was_deleted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    taken_out(db, cast, negotiation.conduct)

    with pytest.raises(Invalid, match="has been deleted: a statement is made on words that stand in the text"):
        said(db, cast.nadia, negotiation)


@pytest.mark.parametrize(
    "new",
    [
        NewStatement(StatementKind.RESERVATION, " "),
        NewStatement(StatementKind.DISSOCIATION, "Not ours."),
        NewStatement(StatementKind.RESERVATION, "We reserve.", group="none of ours"),
    ],
)
def test_what_says_too_little_is_refused(db: Session, cast: Cast, negotiation: Negotiation, new: NewStatement) -> None:
    with pytest.raises(Invalid):
        said(db, cast.nadia, negotiation, new)


def test_a_member_speaks_for_its_group(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = add_group(db, cast.ada.actor, "Friends", "FT")
    join(db, COMMAND_LINE, group.code, cast.arvenia)
    new = NewStatement(StatementKind.RESERVATION, "We reserve.", group=group.code)

    assert said(db, cast.nadia, negotiation, new).group is group


def test_only_its_own_delegation_withdraws_it_and_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    statement = said(db, cast.nadia, negotiation)

    with pytest.raises(Forbidden):
        withdraw_statement(db, cast.bela.actor, statement.code, "")
    withdraw_statement(db, cast.noor.actor, statement.code, "We have been heard.")
    with pytest.raises(Invalid, match="withdrawn already"):
        withdraw_statement(db, cast.nadia.actor, statement.code, "")
