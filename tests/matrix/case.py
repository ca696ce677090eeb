"""What an address of the golden matrix is asked with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.matrix.states import State


@dataclass(frozen=True)
class Case:
    """One address: its states, what its form sends, with `{names}` to be filled in, and what stands behind it."""

    states: tuple[State, ...]
    form: Mapping[str, Any] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
