"""How the record covers a table: but for some columns, and only rows that are public."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from negotiate.models.base import Base


@dataclass(frozen=True)
class Covered:
    """A table that the record covers: but for these columns, each with the reason; and only rows that are `public`."""

    without: Mapping[str, str] = field(default_factory=dict)
    is_public: Callable[[Any], bool] = lambda row: True
    #: What was written before the row became public, and becomes so with it.
    with_it: Callable[[Any], Iterable[Base | None]] = lambda row: ()
