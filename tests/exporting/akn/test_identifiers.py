"""Identifiers of clauses and of what stands in them."""

from negotiate.exporting.akn.identifiers import AknNames, AknPlace


def test_no_identifier_is_given_twice() -> None:
    names = AknNames()
    given = [names.clause("article", label, "Article 1") for label in ("Article 1", "Article 2", "Article 1")]

    assert given == [AknPlace("art_1", "art_1"), AknPlace("art_2", "art_1-2"), AknPlace("art_1-2", "art_1-3")]
    inside = [names.inside(given[0], "para", number) for number in ("1.", "1.", "", "")]
    assert [one.now for one in inside] == ["art_1__para_1", "art_1__para_1-2", "art_1__para", "art_1__para-2"]
