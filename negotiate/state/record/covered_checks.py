"""What the record covers of checklists, of what norms need, and of benchmarks."""

from collections.abc import Mapping

from negotiate.models import (
    Benchmark,
    ChecklistAnswer,
    ChecklistWidening,
    Circle,
    FilledChecklist,
    KeptChecklist,
    KeptQuestion,
    NormLink,
)
from negotiate.models.base import Base
from negotiate.state.record.covered import Covered

CHECKED: Mapping[type[Base], Covered] = {
    FilledChecklist: Covered(
        is_public=lambda row: row.circle is Circle.ALL, with_it=lambda row: (*row.answers, *row.widenings)
    ),
    ChecklistWidening: Covered(
        is_public=lambda row: row.circle is Circle.ALL, with_it=lambda row: (row.filled, *row.filled.answers)
    ),
    ChecklistAnswer: Covered(is_public=lambda row: row.filled.circle is Circle.ALL),
    **dict.fromkeys((Benchmark, KeptChecklist, KeptQuestion, NormLink), Covered()),
}
