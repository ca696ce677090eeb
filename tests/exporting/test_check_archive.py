"""The program that checks what somebody has taken along."""

import hashlib
import json
from pathlib import Path

import pytest

from negotiate.exporting.check_archive import faults, seal

CLAUSE = {"code": "k7", "depth": 0, "label": "Article 1", "heading": "Aim", "body": "Peace."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an unpacked archive of one text."""
    issued = {"publication": {"title": "Text", "hash": seal([CLAUSE])}, "clauses": [CLAUSE]}
    write(tmp_path, {"text/text.md": "Peace.", "publications/01.json": json.dumps(issued)})
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files, and the list of them."""
    for name, words in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(words)
    listed = {
        name: {"size": len(words), "sha256": hashlib.sha256(words.encode()).hexdigest()}
        for name, words in files.items()
    }
    (folder / "manifest.json").write_text(json.dumps({"members": listed}))


def test_what_nobody_touched_is_whole(folder: Path) -> None:
    (folder / ".DS_Store").write_text("of the machine")

    assert list(faults(folder)) == []


def test_what_was_changed_removed_or_added_is_named(folder: Path) -> None:
    (folder / "text" / "text.md").write_text("War.")
    (folder / "more.txt").write_text("More.")
    (folder / "publications" / "01.json").unlink()

    assert list(faults(folder)) == [
        "text/text.md: it was changed",
        "publications/01.json: it is missing",
        "more.txt: it was not taken along",
    ]


def test_a_publication_whose_words_are_others_is_found_even_where_the_list_was_written_anew(folder: Path) -> None:
    issued = {"publication": {"title": "Text", "hash": seal([CLAUSE])}, "clauses": [{**CLAUSE, "body": "War."}]}
    write(folder, {"text/text.md": "Peace.", "publications/01.json": json.dumps(issued)})

    assert list(faults(folder)) == ["“Text”: its hash does not seal these words"]
