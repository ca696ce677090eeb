"""What of an OpenDocument text is no text: it is counted."""

from negotiate.importing.office.asides import left_aside
from tests.importing.odt.files import p, read


def test_pictures_and_objects_are_counted_and_boxes_are_read() -> None:
    picture = "<draw:frame><draw:object/><draw:image/></draw:frame>"
    box = f"<draw:frame><draw:text-box>{p('In a box')}</draw:text-box></draw:frame>"

    found = read(p(f"See:{picture}{box}{picture}"))

    assert list(left_aside(found)) == ["Left aside, pictures and objects: 2."]
    assert ["".join(piece.text for piece in one.pieces) for one in found.paragraphs] == ["See:", "In a box"]
