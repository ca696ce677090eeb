"""Reading TBX: the older form, and what a file must not do."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.norms.tbx import ReadTerm, read_tbx


@pytest.mark.parametrize(
    "given",
    [
        b"no xml",
        b"<tbx/>",
        b"<html><body/></html>",
        b'<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx><conceptEntry/></tbx>',
        b'<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx><conceptEntry>&a;</conceptEntry></tbx>',
    ],
)
def test_a_file_that_is_none_or_declares_entities_is_refused(given: bytes) -> None:
    with pytest.raises(Invalid):
        read_tbx(given)


def test_the_older_form_is_read_too() -> None:
    older = (
        b'<martif type="TBX"><text><body><termEntry><langSet xml:lang="fr"><tig><term>service</term>'
        b'<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body>'
        b"</text></martif>"
    )

    assert read_tbx(older)[0].terms == (ReadTerm("service", "fr", True, ""),)
