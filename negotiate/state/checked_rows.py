"""Rows of what a text is checked for, with the columns of the versions that they are on: they exist as far as those."""

from typing import Any

from negotiate.models import Benchmark, ChecklistAnswer, FilledChecklist, NormLink

CHECKED_ROWS: tuple[tuple[Any, ...], ...] = (
    (FilledChecklist, FilledChecklist.version_id),
    (ChecklistAnswer, ChecklistAnswer.version_id),
    (NormLink, NormLink.version_id, NormLink.given_version_id),
    (Benchmark, Benchmark.version_id),
)
