"""The project's own source, parsed once: modules, their functions, and what they import. Judges nothing."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "negotiate"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file."""

    path: Path

    @property
    def place(self) -> str:
        """Return the path as people write it, from the root of the project."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def dotted(self) -> str:
        """Return the name by which it is imported."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def part(self) -> str:
        """Return the part of the house it belongs to: the folder or the file just below the package."""
        return [*self.dotted.split("."), ""][1]

    @property
    def room(self) -> str:
        """Return the room of that part: the folder or the file just below it, "" for the part's own page."""
        return [*self.dotted.split("."), "", ""][2]

    @cached_property
    def text(self) -> str:
        """Return the whole file."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Return the parsed file."""
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Return every node of the tree, as `ast.walk` gives them: walked once, for many rules look at them."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def functions(self) -> tuple[Function, ...]:
        """Return every function and method, also those inside others."""
        return tuple(node for node in self.nodes if isinstance(node, Function))

    @property
    def public(self) -> Iterator[Function | ast.ClassDef]:
        """Yield what others may use: functions and classes at the top, and the methods of those classes."""
        for node in _definitions(self.tree):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (method for method in _definitions(node) if isinstance(method, Function))

    @property
    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Yield each imported name in full, with the statement that imports it."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            if isinstance(node, ast.ImportFrom):
                yield from ((node, f"{'.' * node.level}{node.module}.{alias.name}") for alias in node.names)

    def at(self, node: ast.AST) -> str:
        """Return the place of a node, as editors understand it."""
        return f"{self.place}:{getattr(node, 'lineno', 1)}"

    def remarks(self, node: ast.stmt | ast.ExceptHandler) -> bool:
        """Say whether a comment stands in the lines of a node."""
        return "#" in "".join(self.text.splitlines()[node.lineno - 1 : node.end_lineno])


def length(function: Function) -> int:
    """Return the number of lines from `def` to the end, the docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def called(node: ast.AST) -> set[str]:
    """Return the last name of everything that is called inside a node.

    >>> sorted(called(ast.parse("require(actor, Act.MERGE); db.add(row)")))
    ['add', 'require']
    """
    targets = (call.func for call in ast.walk(node) if isinstance(call, ast.Call))
    return {getattr(target, "id", getattr(target, "attr", "")) for target in targets} - {""}


@lru_cache
def modules(folder: str = "negotiate") -> tuple[Module, ...]:
    """Return the modules below a folder of the project, in order."""
    return tuple(Module(path) for path in sorted((ROOT / folder).rglob("*.py")))


@lru_cache
def part(name: str) -> tuple[Module, ...]:
    """Return the modules of one part of the house."""
    return tuple(module for module in modules() if module.part == name)


@lru_cache
def files() -> tuple[Path, ...]:
    """Return every file that belongs to the project, as git sees it: kept, or new and not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def _definitions(node: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    for child in node.body:
        if isinstance(child, Function | ast.ClassDef) and not child.name.startswith("_"):
            yield child
