"""What a file is called that a reader keeps."""

import pytest
from werkzeug.http import parse_options_header

from negotiate.web.files.downloads import attached


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Pact on Water",), "Pact on Water.docx"),
        (("Pact on Water", "A/CONF.7/2/Rev.1", "changes"), "Pact on Water, A-CONF.7-2-Rev.1, changes.docx"),
        (("  Pact:\t\u202eon <Water>? ",), "Pact-on -Water-.docx"),
        (("《水公约》",), "《水公约》.docx"),
        (("...",), "text.docx"),
        (("Pact " * 40, "terms"), f"{'Pact ' * 13}Pact…, terms.docx"),
        (("水" * 200, "changes"), f"{'水' * 71}…, changes.docx"),
    ],
)
def test_a_file_is_called_after_what_it_holds(parts: tuple[str, ...], name: str) -> None:
    kind, options = parse_options_header(attached("docx", *parts)["Content-Disposition"])

    assert (kind, options["filename"]) == ("attachment", name)
