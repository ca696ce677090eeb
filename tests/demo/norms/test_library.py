"""The library of the story: what its house keeps, and the draft that is begun from a model clause."""

from sqlalchemy import select

from negotiate.demo.norms.library import BY, KEY, OWN
from negotiate.models import Amendment, Delegation, ModelClause, ModelOrigin
from tests.demo.loaded import Loaded


def test_the_house_keeps_a_clause_of_its_own_and_a_delegation_has_begun_from_another(demo: Loaded) -> None:
    with demo.store.reading() as db:
        kept = db.scalars(select(ModelClause)).one()
        begun = select(ModelOrigin.key, Delegation.name).join(Amendment, Amendment.id == ModelOrigin.amendment_id)
        rows = db.execute(begun.join(Delegation, Delegation.id == Amendment.delegation_id)).all()

    assert kept.heading == OWN.heading
    assert [(key, BY in name) for key, name in rows] == [(KEY, True)]
