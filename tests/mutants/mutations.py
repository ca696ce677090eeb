"""Mutations: every place of a module where one small fault can be put in, with the words before and after.

Method: the syntax tree says where an expression or a statement stands; the fault is written over it in the source, so
that the rest of the file stays as it is. Left alone are annotations, decorators, assertions and words for people: a
test that holds a sentence to its last letter holds nothing.
"""

import ast
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from itertools import accumulate

OPPOSITES: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip
NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
#: What is left out of a sample: it says nothing about what the program does, or stands for a person to read.
UNTOUCHED = (ast.Assert, ast.JoinedStr, ast.Import, ast.ImportFrom, ast.pattern)


@dataclass(frozen=True, order=True)
class Mutation:
    """One fault: the bytes [start, end) of a module are replaced; `line` and `last` are those of the place, from 1."""

    module: str
    line: int
    last: int
    start: int
    end: int
    before: str
    after: str

    @property
    def words(self) -> str:
        """Return the fault on one line."""
        return f"{self.module}:{self.line}  {_short(self.before)}  →  {_short(self.after)}"

    def made(self, source: bytes) -> bytes:
        """Return the source with the fault in it."""
        return source[: self.start] + self.after.encode() + source[self.end :]


def mutations(module: str, source: bytes) -> Iterator[Mutation]:
    """Yield every fault that a module can be given, in the order of the text."""
    lengths = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    for node in _touched(ast.parse(source)):
        start, end = lengths[node.lineno - 1] + node.col_offset, lengths[node.end_lineno - 1] + node.end_col_offset
        before = source[start:end].decode()
        for faulty in _faulty(node):
            after = ast.unparse(faulty) if isinstance(faulty, ast.stmt) else f"({ast.unparse(faulty)})"
            yield Mutation(module, node.lineno, node.end_lineno, start, end, before, after)


def _touched(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Yield the expressions and statements that may be given a fault."""
    if isinstance(node, UNTOUCHED):
        return
    if isinstance(node, ast.expr | ast.stmt):
        yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "bases"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _touched(child)


def _faulty(node: ast.expr | ast.stmt) -> Iterator[ast.AST]:
    """Yield what may stand in the place of a node."""
    match node:
        case ast.Compare(ops=[operator]):
            yield _with(node, ops=[OPPOSITES[type(operator)]()])
        case ast.BoolOp(op=operator, values=values):
            yield _with(node, op=OPPOSITES[type(operator)]())
            yield from (_joined(node, values[:n] + values[n + 1 :]) for n in range(len(values)))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(op=ast.Add() | ast.Sub() as operator):
            yield _with(node, op=OPPOSITES[type(operator)]())
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
        case ast.IfExp():
            yield _with(node, body=node.orelse, orelse=node.body)
        case ast.Call(func=ast.Name(id=name)) if name in NAMES:
            yield _with(node, func=ast.Name(NAMES[name]))
        case _ if isinstance(node, COMPREHENSIONS):
            yield from _without_conditions(node)
        case ast.stmt():
            yield from _faulty_statement(node)


def _faulty_statement(node: ast.stmt) -> Iterator[ast.AST]:
    match node:
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()) | ast.Raise() | ast.Continue() | ast.Break():
            yield ast.Pass()
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]) | ast.AugAssign():
            yield ast.Pass()


def _without_conditions(node: ast.expr) -> Iterator[ast.AST]:
    """Yield a comprehension without the conditions of each of its parts."""
    parts: list[ast.comprehension] = node.generators  # type: ignore[attr-defined]  # every comprehension has them
    for n, part in enumerate(parts):
        if part.ifs:
            yield _with(node, generators=[*parts[:n], _with(part, ifs=[]), *parts[n + 1 :]])


def _joined(node: ast.BoolOp, values: list[ast.expr]) -> ast.AST:
    return values[0] if len(values) == 1 else _with(node, values=values)


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 90 else f"{line[:60]} … {line[-25:]}"
