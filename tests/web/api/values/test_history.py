"""Histories as values for programs."""

from negotiate.clock import now
from negotiate.models import VersionKind
from negotiate.queries.text.history import SourcedWords, VersionLine
from negotiate.state.text.origins import Source
from negotiate.text.edits import Edit
from negotiate.web.api.values.history import history_answer, provenance_answer

SOURCE = Source("Amendment 1", "bcd", 2, "Arvenia")


def version(before: str, *edits: Edit) -> VersionLine:
    """Return a version of a history."""
    kind = next(iter(VersionKind))
    return VersionLine("v", 2, kind, False, "Article 1", now(), "Sefa", before, edits, (SOURCE,))


def test_a_first_version_has_no_strokes_and_a_later_one_says_what_it_changed() -> None:
    first, later = history_answer(version("")), history_answer(version("It may.", Edit(1, 2, (" shall",))))

    assert first.strokes == ()
    assert [(one.ink, one.text) for one in later.strokes] == [
        ("kept", "It"),
        ("removed", " may"),
        ("added", " shall"),
        ("kept", "."),
    ]
    assert (later.sources[0].amendment, later.sources[0].delegation) == ("bcd", "Arvenia")


def test_words_keep_their_order_and_their_sources() -> None:
    found = provenance_answer("c", "v", (SourcedWords("It ", Source("Basis text")), SourcedWords("shall", SOURCE)))

    assert [(one.words, one.source.name) for one in found.words] == [("It ", "Basis text"), ("shall", "Amendment 1")]
