"""Where the real treaty texts lie, for tests that run on them: the folder named by NEGOTIATE_REAL_TEXTS."""

import os
from pathlib import Path

import pytest

ROOT = os.environ.get("NEGOTIATE_REAL_TEXTS", "")

needs_real_texts = pytest.mark.skipif(not ROOT, reason="NEGOTIATE_REAL_TEXTS names no folder of real texts")


def path(name: str) -> Path:
    """Return the path of one real text, for instance "bbnj-en.md"."""
    return Path(ROOT) / name


def read(name: str) -> str:
    """Return one real text whole."""
    return path(name).read_text(encoding="utf-8")
