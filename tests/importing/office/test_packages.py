"""An archive of an office program is unpacked within bounds, whatever it says of itself."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from negotiate.errors import Invalid
from negotiate.importing.office.packages import BoundedPackage, PackageKind

KIND = PackageKind("workbook", "table", 3, 100, 150)


def opened(**parts: bytes) -> BoundedPackage:
    """Return an archive of these parts, to be read."""
    raw = BytesIO()
    with ZipFile(raw, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return BoundedPackage(ZipFile(raw), KIND)


def test_parts_are_read_until_they_are_too_much_together() -> None:
    package = opened(a=b"a" * 100, b=b"b" * 60)

    assert package.read("a") == b"a" * 100
    with pytest.raises(Invalid, match="far beyond any table"):
        package.read("b")


def test_a_part_that_swells_is_refused_by_itself() -> None:
    with pytest.raises(Invalid, match="swells"):
        opened(a=b"a" * 101).read("a")


@pytest.mark.parametrize("coding", ["utf-8", "utf-16", "utf-16-le"])
def test_what_declares_entities_is_refused_in_every_coding(coding: str) -> None:
    with pytest.raises(Invalid, match="as no workbook does"):
        opened(a="<!ENTITY a 'b'>".encode(coding)).read("a")


def test_more_parts_than_a_file_of_its_kind_has_are_refused() -> None:
    with pytest.raises(Invalid, match="holds 4 parts"):
        opened(a=b"", b=b"", c=b"", d=b"")
