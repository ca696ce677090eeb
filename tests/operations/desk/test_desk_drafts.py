"""Saving a desk: nothing is lost between two people, and everybody undoes only her own."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Amendment, DeskDraft, RecordEntry
from negotiate.operations.desk import desk_drafts as drafts
from negotiate.operations.desk.merges import merge_clause
from negotiate.state.desk.desk_drafts import ContestedChoice
from tests.cast import Cast
from tests.operations.desks import clash, filled, keys
from tests.operations.negotiation import tabled


def test_what_is_saved_is_there_for_the_next_one(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    saved = drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 1, rest="No consensus."))

    assert list(saved.choices.regions.values()) == ["adopt 0"]
    assert (saved.choices.rest, saved.edition) == ("No consensus.", 2)


def test_a_save_that_changes_nothing_makes_no_edition(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    form = filled(db, negotiation, 0, place="adopt 0")
    drafts.save(db, cast.sefa.actor, negotiation.conduct.code, form)

    assert drafts.save(db, cast.sefa.actor, negotiation.conduct.code, form).edition == 1


def test_an_older_form_is_merged_where_it_touches_nothing(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    saved = drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 0, rest="No consensus."))

    assert saved.contested == {}
    assert (list(saved.choices.regions.values()), saved.choices.rest) == (["adopt 0"], "No consensus.")
    assert list(saved.news.values()) == ["adopt 0"]


def test_an_older_form_of_her_own_is_no_quarrel_with_herself(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    saved = drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 1"))

    assert (saved.contested, saved.news) == ({}, {})
    assert list(saved.choices.regions.values()) == ["adopt 1"]


def test_an_older_form_of_her_own_is_a_quarrel_where_a_colleague_chose_after_her(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 1, place="decline"))
    saved = drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 1"))

    assert [sides[1] for sides in saved.contested.values()] == [ContestedChoice(cast.sten.name, "decline")]
    assert list(saved.choices.regions.values()) == ["decline"]


def test_two_choices_for_one_place_are_contested_and_both_kept(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    form = filled(db, negotiation, 0, place="adopt 1", rest="No consensus.")
    saved = drafts.save(db, cast.sten.actor, code, form)
    (sides,) = saved.contested.values()

    assert sides == (ContestedChoice(cast.sten.name, "adopt 1"), ContestedChoice(cast.sefa.name, "adopt 0"))
    assert list(saved.choices.regions.values()) == ["adopt 0"]
    assert saved.choices.rest == "No consensus."
    assert list(db.scalars(select(DeskDraft)).one().contested.values()) == [
        [[cast.sten.name, "adopt 1"], [cast.sefa.name, "adopt 0"]]
    ]


def test_a_contested_place_is_settled_by_one_of_them(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code, place = negotiation.conduct.code, f"place-{keys(db, negotiation)[0]}"
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 0, place="adopt 1"))
    settled = drafts.settle(db, cast.sefa.actor, code, filled(db, negotiation, 1), drafts.ContestedSide(place, 0))

    assert list(settled.choices.regions.values()) == ["adopt 1"]
    assert db.scalars(select(DeskDraft)).one().contested == {}
    with pytest.raises(Invalid, match="settled meanwhile"):
        drafts.settle(db, cast.sefa.actor, code, filled(db, negotiation, 2), drafts.ContestedSide(place, 0))


def test_everybody_undoes_her_own_choice(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 1, rest="No consensus."))
    undone = drafts.undo(db, cast.sefa.actor, code, filled(db, negotiation, 2))
    redone = drafts.redo(db, cast.sefa.actor, code, filled(db, negotiation, 3))

    assert (dict(undone.choices.regions), undone.choices.rest) == ({}, "No consensus.")
    assert list(redone.choices.regions.values()) == ["adopt 0"]


def test_what_a_colleague_has_changed_since_is_not_undone(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    drafts.save(db, cast.sten.actor, code, filled(db, negotiation, 1, place="adopt 1"))

    with pytest.raises(Invalid, match="A colleague has decided the same place since"):
        drafts.undo(db, cast.sefa.actor, code, filled(db, negotiation, 2))


def test_a_decision_that_its_place_does_not_allow_is_refused(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)

    with pytest.raises(Invalid, match="readings 0 to 1"):
        drafts.save(db, cast.sefa.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="adopt 7"))


def test_a_new_amendment_elsewhere_keeps_every_decision(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 0"))
    tabled(db, cast.noor, negotiation.conduct, "hospitals", "clinics")
    saved = drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 1, place="adopt 0"))

    assert len(keys(db, negotiation)) == 2
    assert list(saved.choices.regions.values()) == ["adopt 0"]


def test_a_form_on_an_older_text_is_stale(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    form = filled(db, negotiation, 0, place="words: is to", rest="No consensus.")
    saved = drafts.save(db, cast.sefa.actor, code, form)
    shown = frozenset(db.scalars(select(Amendment.code)))
    merge_clause(db, cast.sefa.actor, code, replace(saved.choices, shown=shown))
    db.expire_all()

    with pytest.raises(Stale):
        drafts.save(db, cast.sten.actor, code, form)


def test_a_draft_leaves_no_trace_in_the_record(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    before = len(db.scalars(select(RecordEntry)).all())
    drafts.save(db, cast.sefa.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="adopt 0"))

    assert len(db.scalars(select(RecordEntry)).all()) == before


def test_a_delegate_saves_no_desk(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)

    with pytest.raises(Forbidden):
        drafts.save(db, cast.nadia.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="adopt 0"))
