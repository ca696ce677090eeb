"""Amendments to amendments: drafted in private, tabled, taken in by the sponsor, gone on with alone; nothing is lost."""

from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Amendment, AmendmentKind, CarriageResult, FateKind, RecordEntry, Stage
from negotiate.operations.amendments.carrying.answers import revise
from negotiate.operations.amendments.sub_amendments import draft_on, incorporate, take_over
from negotiate.operations.amendments.tabling import Proposal, carry, discard, draft, save, table, withdraw
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.amendments.writing.forms import blank_sub_amendment
from negotiate.queries.amendments.writing.revisions import revision_page
from negotiate.queries.text.clause import clause_page
from negotiate.state.amendments.awaiting_decision import undecided
from negotiate.state.amendments.current_wording import current_wording_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, changing, inserted, merged, tabled


@pytest.fixture
def parent(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return Arvenia's amendment, which asks for "clinics and schools"."""
    return tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics and schools")


def entries(db: Session, act: str) -> Sequence[RecordEntry]:
    """Return what the record says of an act, in the order in which it was done."""
    return db.scalars(select(RecordEntry).where(RecordEntry.act == act).order_by(RecordEntry.id)).all()


def anew(db: Session, cast: Cast, amendment: Amendment, old: str, new: str) -> None:
    """Let Arvenia put its amendment anew with other words."""
    page = revision_page(db, cast.nadia.actor, amendment.code)
    body = page.wording.body.replace(old, new)
    revise(db, cast.nadia.actor, amendment.code, Proposal(page.base_code, "", page.wording.heading, body))
    db.flush()
    db.expire_all()


def words_of(db: Session, cast: Cast, negotiation: Negotiation) -> dict[str, str]:
    """Return the words that amendments brought into the conduct clause, by whose they are."""
    page = clause_page(db, cast.nadia.actor, negotiation.conduct.code)
    return {span.source.name: span.text for span in page.spans if span.source.amendment_code}


def test_a_draft_leaves_no_trace_for_the_amended_delegation(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changing(db, cast.bela, parent, "schools", "all schools")
    page = amendment_page(db, cast.nadia.actor, parent.code)

    assert page.family.changes == ()
    with pytest.raises(NotFound):
        amendment_page(db, cast.nadia.actor, change.code)
    assert entries(db, "drafted")[-1].chain_id != entries(db, "tabled")[-1].chain_id


def test_a_tabled_change_is_numbered_and_says_what_it_amends(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")
    entry = entries(db, "tabled")[-1]

    assert (change.number, change.parent) == (2, parent)
    assert entry.facts["amends"] == 1


def test_what_one_wants_comes_to_both_amendments_on_the_text(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")
    page = amendment_page(db, cast.nadia.actor, change.code)

    assert page.family.amended is not None
    assert [edit.text for edit in page.family.amended.edits] == [" all"]
    assert [edit.text for edit in page.edits] == [" clinics and all schools"]


def test_ones_own_amendment_is_not_amended(db: Session, cast: Cast, parent: Amendment) -> None:
    with pytest.raises(Forbidden):
        draft_on(db, cast.noor.actor, parent.code, Proposal())


def test_a_deletion_has_no_words_to_amend(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    base = current_version(db, negotiation.conduct)
    deletion = draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, Proposal(base.code))
    table(db, cast.nadia.actor, deletion.code, deletion.revision.edition)

    with pytest.raises(Invalid, match="has no words of its own"):
        draft_on(db, cast.bela.actor, deletion.code, Proposal())


def test_a_change_takes_no_changes_itself(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")

    with pytest.raises(Invalid, match="goes no deeper"):
        draft_on(db, cast.nadia.actor, change.code, Proposal())


def test_a_change_that_changes_nothing_is_not_tabled(db: Session, cast: Cast, parent: Amendment) -> None:
    with pytest.raises(Invalid, match="it is Amendment 1 as it stands"):
        changed(db, cast.bela, parent, "nowhere", "x")


def test_a_form_of_another_amendment_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    other = tabled(db, cast.nadia, negotiation.conduct, "water", "energy")
    form = blank_sub_amendment(db, cast.bela.actor, other.code).draft

    with pytest.raises(Invalid, match="belongs to another amendment"):
        draft_on(db, cast.bela.actor, parent.code, Proposal(form.base_code, body="Words.", parent=form.parent))


def test_a_draft_is_saved_again_and_discarded(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changing(db, cast.bela, parent, "schools", "all schools")
    form = amendment_page(db, cast.bela.actor, change.code).draft
    typed = Proposal(form.base_code, form.label, "Conduct", "Other words.", parent=form.parent)
    save(db, cast.bela.actor, change.code, form.edition, typed)
    db.flush()

    assert change.revision.body == "Other words."
    discard(db, cast.bela.actor, change.code)
    db.flush()
    assert db.scalars(select(Amendment).where(Amendment.amends_id.is_not(None))).all() == []


def test_a_draft_on_a_wording_that_was_put_anew_is_stale_and_is_carried_over(
    db: Session, cast: Cast, parent: Amendment
) -> None:
    change = changing(db, cast.bela, parent, "schools", "all schools")
    anew(db, cast, parent, "clinics", "medical clinics")

    with pytest.raises(Stale) as refused:
        table(db, cast.bela.actor, change.code, change.revision.edition)
    carry(db, cast.bela.actor, change.code)

    assert "all schools" in refused.value.yours
    assert "medical clinics and all schools" in change.revision.body
    assert table(db, cast.bela.actor, change.code, change.revision.edition).number == 2


def test_a_draft_whose_words_are_gone_shows_both_texts(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changing(db, cast.bela, parent, "schools", "all schools")
    anew(db, cast, parent, "and schools", "and libraries")

    with pytest.raises(Stale) as refused:
        carry(db, cast.bela.actor, change.code)

    assert "all schools" in refused.value.yours
    assert "libraries" in refused.value.theirs


def test_a_draft_on_what_was_withdrawn_goes_on_by_itself(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changing(db, cast.bela, parent, "schools", "all schools")
    withdraw(db, cast.nadia.actor, parent.code, "")
    with pytest.raises(Invalid, match="no longer on the table"):
        table(db, cast.bela.actor, change.code, change.revision.edition)

    take_over(db, cast.bela.actor, change.code)
    db.expire_all()
    table(db, cast.bela.actor, change.code, change.revision.edition)

    assert (change.stage, change.parent, change.revision.footing) == (Stage.TABLED, None, None)
    assert "clinics and all schools" in change.revision.body


def test_the_sponsor_takes_a_change_in_and_every_word_keeps_its_origin(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")
    revision = incorporate(db, cast.nadia.actor, change.code, parent.revision.code)
    db.expire_all()
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert (parent.revision, revision.number) == (revision, 2)
    assert change.fate is not None
    assert (change.fate.kind, change.fate.merge) == (FateKind.ADOPTED, None)
    assert change.fate.reason == "Incorporated by its sponsor, Arvenia, into Amendment 1 (revision 2)."
    assert words_of(db, cast, negotiation) == {
        "Amendment 1, Arvenia": " schools",
        "Amendment 2 to Amendment 1, Belmara": " all",
    }


def test_nobody_else_incorporates(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")

    for player in (cast.bela, cast.sefa, cast.chen):
        with pytest.raises(Forbidden):
            incorporate(db, player.actor, change.code, parent.revision.code)


def test_a_change_is_not_incorporated_into_another_wording_than_was_shown(
    db: Session, cast: Cast, parent: Amendment
) -> None:
    change, shown = changed(db, cast.bela, parent, "schools", "all schools"), parent.revision.code
    anew(db, cast, parent, "clinics", "medical clinics")

    with pytest.raises(Stale, match="put anew since"):
        incorporate(db, cast.nadia.actor, change.code, shown)


def test_a_second_change_follows_the_first_one_taken_in(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    first = changed(db, cast.bela, parent, "schools", "all schools")
    second = changed(db, cast.bela, parent, "clinics", "public clinics")
    incorporate(db, cast.nadia.actor, first.code, parent.revision.code)
    db.expire_all()
    standing = current_wording_of(second)

    assert standing.result is CarriageResult.CLEAN
    assert "public clinics and all schools" in standing.after
    incorporate(db, cast.nadia.actor, second.code, parent.revision.code)
    db.expire_all()
    assert "public clinics and all schools" in parent.revision.body
    assert parent.revision.number == 3


def test_a_change_of_words_that_were_put_anew_says_so_and_can_be_revised(
    db: Session, cast: Cast, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")
    anew(db, cast, parent, "and schools", "and libraries")
    followed = amendment_page(db, cast.bela.actor, change.code).family.followed
    page = revision_page(db, cast.bela.actor, change.code)
    body = page.wording.body.replace("libraries", "all libraries")
    typed = Proposal(page.base_code, "", page.wording.heading, body, parent=page.parent)
    revise(db, cast.bela.actor, change.code, typed)
    db.expire_all()

    assert followed is not None
    assert followed.result is not CarriageResult.CLEAN
    assert "all schools" in change.revisions[0].body
    assert "all libraries" in current_wording_of(change).after


def test_a_change_to_what_was_withdrawn_still_waits_and_is_taken_over(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")
    withdraw(db, cast.nadia.actor, parent.code, "Our capital asks for it.")
    waiting = undecided(db, negotiation.round)
    take_over(db, cast.bela.actor, change.code)
    db.expire_all()
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert waiting == [change]
    assert change.parent is None
    assert words_of(db, cast, negotiation) == {"Amendment 2, Belmara": " clinics and all schools"}


def test_nothing_is_taken_over_from_what_is_on_the_table(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")

    with pytest.raises(Invalid, match="still on the table"):
        take_over(db, cast.bela.actor, change.code)


def test_what_is_no_longer_open_is_not_taken_over(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")
    withdraw(db, cast.bela.actor, change.code, "")
    withdraw(db, cast.nadia.actor, parent.code, "")

    with pytest.raises(Invalid, match="no longer open"):
        take_over(db, cast.bela.actor, change.code)


def test_a_change_is_withdrawn_like_any_amendment(db: Session, cast: Cast, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "schools", "all schools")
    withdraw(db, cast.bela.actor, change.code, "")

    assert change.stage is Stage.WITHDRAWN
    with pytest.raises(Invalid, match="no longer on the table"):
        incorporate(db, cast.nadia.actor, change.code, parent.revision.code)


def test_a_change_to_a_new_clause_is_taken_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    parent = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Each State shall report.")
    change = changed(db, cast.bela, parent, "report", "report each year")
    incorporate(db, cast.nadia.actor, change.code, parent.revision.code)
    db.expire_all()

    assert parent.revision.body == "Each State shall report each year."
    assert current_version(db, negotiation.conduct).number == 1


@pytest.mark.parametrize("act", [incorporate, lambda db, actor, code, _: take_over(db, actor, code)])
def test_a_rival_does_not_find_a_draft_to_act_on(
    db: Session, cast: Cast, parent: Amendment, act: Callable[[Session, object, str, str], object]
) -> None:
    change = changing(db, cast.bela, parent, "schools", "all schools")

    with pytest.raises(NotFound):
        act(db, cast.nadia.actor, change.code, parent.revision.code)
