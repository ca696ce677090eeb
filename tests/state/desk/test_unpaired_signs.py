"""Unpaired signs: what decisions would leave without its other half, and how somebody says that it is meant."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import RecordEntry
from negotiate.operations.desk.merges import merge_clause
from negotiate.state.desk.unpaired_signs import UnpairedSign, seal_of, unpaired_signs
from tests.cast import Cast
from tests.operations.negotiation import begin, choices, merged, tabled

BASE = "A State [shall] act (in time).\n\n2. It “reports”."


@pytest.mark.parametrize(
    ("base", "text", "signs"),
    [
        (BASE, BASE, ()),
        (BASE, BASE.replace("[", ""), (UnpairedSign("A State shall", "]", " act (in time)."),)),
        (BASE, BASE.replace("(", ""), (UnpairedSign("tate [shall] act in time", ")", "."),)),
        (BASE, BASE.replace("”", ""), (UnpairedSign("2. It ", "“", "reports."),)),
        (BASE.replace("[", ""), BASE.replace("[", "") + " Now]", ()),
        (BASE, BASE.replace("[shall]", "shall"), ()),
        (BASE, "a) act; b) report.", ()),
    ],
)
def test_only_a_sort_of_sign_that_was_balanced_is_watched(
    base: str, text: str, signs: tuple[UnpairedSign, ...]
) -> None:
    assert unpaired_signs(base, text) == signs


def test_a_seal_is_of_just_these_signs() -> None:
    first = unpaired_signs(BASE, BASE.replace("[", ""))
    second = unpaired_signs(BASE, BASE.replace("(", ""))

    assert seal_of(first) != seal_of(second)
    assert seal_of(()) == ""


def test_a_sign_without_its_other_half_is_not_published_by_accident(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not damage", "[shall not damage")

    with pytest.raises(Invalid, match="leave a sign without its other half: “A State \\[shall not") as refused:
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    assert refused.value.field == "unpaired"


def test_own_words_tear_no_pair_by_accident(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not damage", "should not damage")

    with pytest.raises(Invalid, match="without its other half"):
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "words: shall]"))


def test_a_sign_without_its_other_half_is_published_if_it_is_said_by_name_and_recorded(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not damage", "[shall not damage")
    chosen = choices(db, negotiation, "adopt 0")
    seal = seal_of(unpaired_signs("", "A State [shall not damage services on which"))

    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, replace(chosen, unpaired=seal))

    assert "State [shall" in merge.version.body
    entry = db.scalars(select(RecordEntry).where(RecordEntry.act == "merged")).one()
    assert entry.facts["unpaired"] == ["A State [shall not damage service"]


def test_brackets_lifted_by_one_stand_or_go_together_though_another_rewords_what_is_in_them(
    db: Session, cast: Cast
) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "not damage services on", "[not damage services] on")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    tabled(db, cast.nadia, negotiation.conduct, "[not damage services]", "not damage services")
    tabled(db, cast.bela, negotiation.conduct, "services]", "facilities]")

    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0,1"))

    assert "shall not damage facilities on which" in merge.version.body
