"""Verdicts: words by which a page would say what an act or a State is, instead of what somebody says that words do.

Looks at every template, and at every string of the code but those that people wrote for the demonstration and the
library, and those by which the engine reads texts.
"""

import ast
import re
from collections.abc import Iterator

from tests.house.sources import ROOT, Module, modules

VERDICTS = re.compile(
    r"\b(?:un)?lawful|\billegal|\bviolat|\bbreach|\bguilty|\binnocent|\bwrongful|\bcomplian|\brogue\b|\bmalicious",
    re.IGNORECASE,
)
#: Parts whose strings are the words of texts, not of pages.
TEXTS = frozenset({"demo", "library", "text"})


def pronounced() -> Iterator[str]:
    """Yield each place where a page would pronounce a verdict."""
    for path in sorted((ROOT / "templates").rglob("*.html")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if found := VERDICTS.search(line):
                yield f"{path.relative_to(ROOT)}:{number}: {found[0]}"
    for module in modules():
        if module.part not in TEXTS:
            yield from _said(module)


def _said(module: Module) -> Iterator[str]:
    """Yield the strings of a module that pronounce one; what its docstrings say is for those who read the code."""
    remarks = {id(node.value) for node in module.nodes if isinstance(node, ast.Expr)}
    strings = [node for node in module.nodes if isinstance(node, ast.Constant) and id(node) not in remarks]
    for node in strings:
        if isinstance(node.value, str) and (found := VERDICTS.search(node.value)):
            yield f"{module.at(node)}: {found[0]}"
