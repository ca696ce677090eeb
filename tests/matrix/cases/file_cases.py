"""The addresses of files that delegations have sent to the secretariat."""

from tests.matrix.case import Case
from tests.matrix.states import AT_WORK, RECEIVED, TEXT

#: What the preview of a file that was sent sends back.
GONE_THROUGH = {
    "act": "keep",
    "shown": "0",
    "take": "0",
    "who": "",
    "whose-0": "{member}",
    "name-0": "Article 2",
    "kind-0": "modify",
    "clause-0": "{clause}",
    "base-0": "{version}",
    "label-0": "{label}",
    "heading-0": "{heading}",
    "body-0": "{body}",
}

FILE_CASES: dict[str, Case] = {
    "received_files.index": Case(TEXT),
    "received_files.create": Case(AT_WORK, {"file": "States act."}),
    "received_files.show": Case(RECEIVED),
    "file_readings.create": Case(RECEIVED, GONE_THROUGH),
    "author_namings.create": Case(AT_WORK, {"key": "ana lee", "name": "Ana Lee", "delegation": "{member}"}),
}
