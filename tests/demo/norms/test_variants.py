"""The regional variant of the story."""

from sqlalchemy import select

from negotiate.demo.norms.variants import BY, FOR, LEFT_OUT, RELATIONS, TITLE
from negotiate.models import RelationKind, Role, Stage, VariantOrigin
from negotiate.queries.variants.beside import beside_page
from negotiate.queries.variants.one_clause import clause_beside
from negotiate.queries.variants.table import variants_page
from tests.demo.loaded import Loaded


def test_a_regional_variant_stands_beside_the_convention(demo: Loaded) -> None:
    with demo.store.reading() as db:
        page = variants_page(db, demo.actor(db, Role.SECRETARIAT, ""), demo.instrument)

    (column,) = page.columns
    said = [line.relation for row in (*page.held, *page.unheld) for _, line in row.cells if line and line.relation]
    assert column.title == TITLE
    assert [one.name for one in column.own] == ["Article 26 bis, Regional hub"]
    assert {one.kind for one in said} == {one.kind for one in RELATIONS} | {RelationKind.ABSENT}
    assert LEFT_OUT in {one.reason for one in said}


def test_it_is_moves_behind_and_has_answered_some(demo: Loaded) -> None:
    with demo.store.reading() as db:
        actor = demo.actor(db, Role.SECRETARIAT, "")
        variant = variants_page(db, actor, demo.instrument).columns[0].code
        page = beside_page(db, actor, variant)
        labels = {line.code: line.label for line in page.beside.waiting}
        moved = {label: clause_beside(db, actor, variant, code).moved for code, label in labels.items()}

    assert page.since == 2
    assert {label: one.is_clean for label, one in moved.items() if one} == {
        "Article 6 bis": True,
        "Article 13": False,
        "Article 14": True,
        "Article 18": True,
    }


def test_a_member_has_begun_to_offer_its_words_to_the_convention(demo: Loaded) -> None:
    with demo.store.reading() as db:
        (row,) = db.scalars(select(VariantOrigin)).all()

        assert BY in row.amendment.delegation.name
        assert row.amendment.stage is Stage.DRAFT
        assert row.version.label == FOR
