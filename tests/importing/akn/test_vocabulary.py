"""The names that reading and writing share."""

from negotiate.importing.akn.vocabulary import AKN, ELEMENTS, OWN, akn, own
from negotiate.importing.outline import ImportedKind


def test_names_bear_their_namespaces() -> None:
    assert (akn("p"), own("before")) == (f"{{{AKN}}}p", f"{{{OWN}}}before")


def test_every_kind_that_has_an_element_is_a_kind_of_clause() -> None:
    assert set(ELEMENTS) <= {kind.value for kind in ImportedKind}
