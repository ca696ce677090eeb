"""Names of amendments in a merge."""

from negotiate.state.amendments.merge_names import author_named, sealed


def test_names_sort_as_amendments_were_tabled() -> None:
    assert sorted(map(author_named, (100, 9, 17))) == ["000009", "000017", "000100"]


def test_another_revision_of_what_is_amended_is_another_seal() -> None:
    assert len({sealed("k7", ""), sealed("k7", "m3"), sealed("k7", "m4")}) == 3
