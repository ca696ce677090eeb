"""The marks of whoever changed a file."""

from negotiate.importing.odt.changes import changes_of, mark_of
from negotiate.importing.odt.package import Element, open_odt, q
from negotiate.importing.office.documents import OfficeMark
from tests.importing.odt.files import odt, p, region, regions, start, struck

ANA = OfficeMark("Ana", "2026-05-01T12:00:00")


def text_of(body: str) -> Element:
    return open_odt(odt(body)).text


def test_what_was_taken_out_is_read_once_however_often_a_file_points_to_it() -> None:
    text = text_of(regions(region("1", "deletion", p("gone"))) + p(struck("1")))
    changes = changes_of(text)
    mark = next(text.iter(q("text:change")))

    assert [one and one.removed for one in (changes.taken_out(mark), changes.taken_out(mark))] == [ANA, None]


def test_an_insertion_that_a_file_does_not_know_is_none() -> None:
    text = text_of(regions(region("1", "insertion")) + p(start("1") + start("2")))
    changes = changes_of(text)

    for_known, for_unknown = text.iter(q("text:change-start"))
    changes.enter(for_unknown)
    assert changes.inserted is None
    changes.enter(for_known)
    assert changes.inserted == ANA
    assert mark_of(None) == OfficeMark("", "")
