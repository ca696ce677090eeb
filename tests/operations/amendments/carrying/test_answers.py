"""Answering for an amendment whose text has changed: it stands, or it is put anew; nothing submitted is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Amendment, Hand
from negotiate.operations.amendments.carrying.answers import affirm, revise
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.crediting import runs_of
from negotiate.operations.amendments.sub_amendments import incorporate
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.operations.text.arranging.arrangement import Signing, delete
from negotiate.operations.text.versions import amendment_origin
from negotiate.queries.amendments.carriages import unanswered
from negotiate.state.amendments.standing_edits import place
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, corrected, drafted, inserted, tabled


@pytest.fixture
def moved_on(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment of Arvenia's that asks for "clinics", on a text that has changed elsewhere since."""
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    base = current_version(db, negotiation.conduct)
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")
    carry_open(db, negotiation.conduct, base, [version])
    db.flush()
    return amendment


def newest(db: Session, negotiation: Negotiation) -> str:
    """Return the code of the text as it stands."""
    return current_version(db, negotiation.conduct).code


def anew(db: Session, negotiation: Negotiation, old: str, new: str) -> Proposal:
    """Return the newest text with other words, as a form sends it."""
    version = current_version(db, negotiation.conduct)
    return Proposal(version.code, version.label, version.heading, version.body.replace(old, new), "Better so.")


def test_a_confirmed_amendment_waits_for_nobody(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    before = unanswered(db, cast.nadia.actor)
    affirm(db, cast.nadia.actor, moved_on.code, newest(db, negotiation))

    assert [one.number for one in before] == [1]
    assert unanswered(db, cast.nadia.actor) == ()


def test_another_delegation_has_nothing_to_answer(db: Session, cast: Cast, moved_on: Amendment) -> None:
    assert unanswered(db, cast.bela.actor) == ()


def test_an_answer_to_an_older_text_is_stale(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    older = moved_on.revision.base_version
    assert older is not None

    with pytest.raises(Stale):
        affirm(db, cast.nadia.actor, moved_on.code, older.code)


def test_nobody_confirms_twice(db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment) -> None:
    affirm(db, cast.nadia.actor, moved_on.code, newest(db, negotiation))

    with pytest.raises(Invalid, match="confirmed this already"):
        affirm(db, cast.noor.actor, moved_on.code, newest(db, negotiation))


def test_a_revision_stands_on_the_newest_text_and_the_old_one_stays(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    revise(db, cast.nadia.actor, moved_on.code, anew(db, negotiation, "hospitals", "clinics and schools"))
    db.expire(moved_on)
    placed = place(moved_on, current_version(db, negotiation.conduct))

    assert [row.number for row in moved_on.revisions] == [1, 2]
    assert "damage" in moved_on.revisions[0].body
    assert "impair" in moved_on.revisions[1].body
    assert not placed.is_displaced


def test_a_revision_answers_for_the_change(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    revise(db, cast.nadia.actor, moved_on.code, anew(db, negotiation, "hospitals", "clinics and schools"))
    db.expire_all()

    assert unanswered(db, cast.nadia.actor) == ()


def test_a_revision_of_an_older_text_shows_both(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    typed = anew(db, negotiation, "hospitals", "clinics and schools")
    corrected(db, cast, negotiation.conduct, "population", "people")

    with pytest.raises(Stale) as refused:
        revise(db, cast.nadia.actor, moved_on.code, typed)

    assert "clinics and schools" in refused.value.yours
    assert "people" in refused.value.theirs


def test_a_revision_that_changes_nothing_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    with pytest.raises(Invalid, match="changes nothing"):
        revise(db, cast.nadia.actor, moved_on.code, anew(db, negotiation, "nowhere", "x"))


def test_a_revision_that_changes_only_the_end_of_a_line_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    typed = anew(db, negotiation, "nowhere", "x")

    with pytest.raises(Invalid, match="changes nothing"):
        revise(db, cast.nadia.actor, moved_on.code, replace(typed, body=f"{typed.body}  "))


def test_a_revision_that_leaves_no_words_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    with pytest.raises(Invalid, match="propose its deletion"):
        revise(db, cast.nadia.actor, moved_on.code, Proposal(newest(db, negotiation), "", "", " []"))


def test_on_unchanged_text_one_corrects_oneself_until_the_deadline(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    due = clock.now() + timedelta(days=2)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, due)
    revise(db, cast.nadia.actor, amendment.code, anew(db, negotiation, "hospitals", "schools"))
    db.expire(amendment)

    with clock.at(due + timedelta(days=1)), pytest.raises(Invalid, match="deadline for amendments has passed"):
        revise(db, cast.nadia.actor, amendment.code, anew(db, negotiation, "hospitals", "libraries"))

    assert "schools" in amendment.revision.body


def test_on_a_deleted_clause_one_can_only_withdraw(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    version = delete(db, cast.sefa.actor, negotiation.conduct.code, newest(db, negotiation), Signing(Hand.EDITORIAL))

    with pytest.raises(Invalid, match="Withdraw the amendment"):
        affirm(db, cast.nadia.actor, amendment.code, version.code)
    with pytest.raises(Invalid, match="no words here to revise"):
        revise(db, cast.nadia.actor, amendment.code, Proposal(version.code, "", "", "Words."))


@pytest.fixture
def added(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return a new clause that Arvenia proposes."""
    return inserted(db, cast.nadia, negotiation.conduct, "Article 1 bis", "States shall report incidents.")


def test_a_new_clause_is_put_anew_with_its_label_and_stays_on_no_text(
    db: Session, cast: Cast, added: Amendment
) -> None:
    typed = Proposal("", " Article 1  ter ", "Reports", "States shall report all incidents.", "All of them.")
    revision = revise(db, cast.nadia.actor, added.code, typed)

    assert (revision.number, revision.label, revision.heading) == (2, "Article 1 ter", "Reports")
    assert (revision.body, revision.base_version, revision.edits) == ("States shall report all incidents.", None, [])
    assert added.revisions[0].body == "States shall report incidents."


@pytest.mark.parametrize(
    ("label", "body", "sentence"),
    [
        ("Article 1 bis", "States shall report incidents.", "says so already"),
        ("Article 1 bis", " [] ", "would say nothing"),
    ],
)
def test_a_new_clause_is_not_put_anew_with_nothing_new(
    db: Session, cast: Cast, added: Amendment, label: str, body: str, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        revise(db, cast.nadia.actor, added.code, Proposal("", label, "", body, "It is missing."))


def test_a_new_clause_is_put_anew_although_the_one_before_it_has_gone(
    db: Session, cast: Cast, negotiation: Negotiation, added: Amendment
) -> None:
    delete(db, cast.sefa.actor, negotiation.conduct.code, newest(db, negotiation), Signing(Hand.EDITORIAL))

    assert revise(db, cast.nadia.actor, added.code, Proposal("", "", "", "Other words.")).number == 2


def test_what_a_new_clause_took_in_keeps_its_origin_when_it_is_put_anew(
    db: Session, cast: Cast, added: Amendment
) -> None:
    change = changed(db, cast.bela, added, "incidents", "serious incidents")
    incorporate(db, cast.nadia.actor, change.code, added.revision.code)
    revise(db, cast.nadia.actor, added.code, Proposal("", "", "", "All States shall report serious incidents."))

    assert {run.origin for run in runs_of(added)} == {amendment_origin(added), amendment_origin(change)}


def test_what_a_colleague_has_put_anew_meanwhile_is_not_overwritten_unseen(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    typed = replace(anew(db, negotiation, "hospitals", "schools"), read=moved_on.revision.code)
    revise(db, cast.noor.actor, moved_on.code, anew(db, negotiation, "hospitals", "clinics and schools"))

    with pytest.raises(Stale, match="colleague of yours") as refused:
        revise(db, cast.nadia.actor, moved_on.code, typed)
    assert "clinics and schools" in refused.value.theirs


def test_nobody_answers_for_another_delegation(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment
) -> None:
    with pytest.raises(Forbidden):
        affirm(db, cast.bela.actor, moved_on.code, newest(db, negotiation))


def test_a_draft_is_answered_for_by_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises((Forbidden, NotFound)):
        affirm(db, cast.nadia.actor, draft.code, newest(db, negotiation))
