"""The shape of the Python: sizes, names, docstrings, exceptions, commands to the database by operations."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tests.house.sources import ROOT, Function, Module, called, files, length, modules, part

LONGEST_MODULE, LONGEST_FUNCTION, USUAL_FUNCTION, LONGEST_VIEW = 300, 40, 20, 15
#: Files in one folder, beside its own page; and what a function asks for.
FULLEST_FOLDER, MOST_PARAMETERS = 15, 5
#: What lies in rooms, whatever kind of file it is.
SHELVED = ("negotiate", "templates", "static")
#: Functions that ask for more than that, each waiting for the value that its parameters make together.
ASKING_TOO_MUCH = frozenset(
    {
        "operations.opening.opened",
        "operations.record.record",
        "operations.text.arranging.arrangement.sign_and_record",
        "operations.text.arranging.arrangement.move",
        "operations.text.arranging.divisions.join",
        "operations.text.arranging.renumbering.renumber",
        "state.numbering.citations.citations_of",
    }
)
#: The parts of the house from which somebody outside acts.
DOORS = ("web", "cli", "demo")
VERBS = {"get", "post", "put", "patch", "delete", "route"}
#: Names that say nothing, or that somebody says only who has not found the thing's own name.
EMPTY_NAMES = re.compile(r"(Manager|Service|Helper|Handler|Util|Utils|Data|Info|Processor)$")
EMPTY_WORDS = re.compile(r"(data|info|process|handle|handler|helpers?|manager|service|utils?)$")

#: The two ways in which a deed begins, and what is no deed: the way itself, and what says beforehand what is refused.
OPENINGS = {"opened", "opened_house"}
CHECKS = {"opening.opened", "tabling.check_tabling"}
#: What holds a chain or a row, or reads one again, and where that is known.
HOLDS = {"hold", "with_for_update", "refresh", "expire_all", "populate_existing"}
HOLDING = {"negotiate/operations/opening.py", "negotiate/operations/record.py"}

POSSESSIVE = re.compile(r"(?<!\\)\)[*+?]\+")


@dataclass(frozen=True)
class Deed:
    """A function of `operations` that a page, the command line or the demonstration may call for an actor."""

    module: Module
    function: Function

    @property
    def name(self) -> str:
        """Return its name as `module.function`."""
        return f"{self.module.path.stem}.{self.function.name}"


def long_modules() -> Iterator[str]:
    """Yield every module of the package and of the tests that is too long."""
    for module in modules() + modules("tests"):
        lines = len(module.text.splitlines())
        if lines > LONGEST_MODULE:
            yield f"{module.place}: {lines} lines"


def full_folders() -> Iterator[str]:
    """Yield every folder of the package, of templates and of what browsers are served, that asks for rooms."""
    kept = (path.relative_to(ROOT) for path in files() if path.name != "__init__.py")
    counts = Counter(path.parent for path in kept if path.parts[0] in SHELVED)
    for folder, count in sorted(counts.items()):
        if count > FULLEST_FOLDER:
            yield f"{folder}: {count} files"


def names_used_twice() -> Iterator[str]:
    """Yield every class name that stands in two places of the package, private ones included."""
    places: dict[str, list[str]] = defaultdict(list)
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(module.at(node))
    return (f"{name}: {', '.join(found)}" for name, found in sorted(places.items()) if len(found) > 1)


def many_parameters() -> Iterator[str]:
    """Yield every function that asks for too much and is not among those that are known to, and who is so wrongly."""
    known = set(ASKING_TOO_MUCH)
    for module in modules():
        for function in module.functions:
            asked = {parameter.arg for parameter in _parameters(function)} - {"self", "cls"}
            name = f"{module.dotted.removeprefix('negotiate.')}.{function.name}"
            if len(asked) > MOST_PARAMETERS and name not in ASKING_TOO_MUCH:
                yield f"{module.at(function)}: {function.name} has {len(asked)} parameters"
            known -= {name} if len(asked) > MOST_PARAMETERS else set()
    yield from (f"{name} asks for no more than others" for name in sorted(known))


def long_functions() -> Iterator[str]:
    """Yield every function that is too long."""
    for module in modules() + modules("tests"):
        for function in module.functions:
            if length(function) > LONGEST_FUNCTION:
                yield f"{module.at(function)}: {function.name} has {length(function)} lines"


def long_views() -> Iterator[str]:
    """Yield every view that is too long, without its decorators."""
    for module in part("web"):
        for function in module.functions:
            if length(function) > LONGEST_VIEW and _is_view(function):
                yield f"{module.at(function)}: {function.name} has {length(function)} lines"


def usual_length(folder: str) -> int:
    """Return the length that nine functions in ten do not exceed."""
    lengths = sorted(length(function) for module in modules(folder) for function in module.functions)
    return lengths[len(lengths) * 9 // 10]


def without_docstring() -> Iterator[str]:
    """Yield every module, and every public function and class, that does not say what it is for."""
    for module in modules() + modules("tests"):
        if module.text.strip() and not ast.get_docstring(module.tree):
            yield f"{module.place}: the module"
    for module in modules():
        for node in module.public:
            if not ast.get_docstring(node) and not _is_ellipsis(node.body[-1]):
                yield f"{module.at(node)}: {node.name}"


def without_annotation() -> Iterator[str]:
    """Yield every function whose parameters or result say no type."""
    for module in modules():
        for function in module.functions:
            bare = {given.arg for given in _parameters(function) if given.annotation is None} - {"self", "cls"}
            if bare or function.returns is None:
                yield f"{module.at(function)}: {function.name}({', '.join(sorted(bare))})"


def empty_names() -> Iterator[str]:
    """Yield every module, class, function and parameter with a name that says nothing."""
    for module in modules():
        if EMPTY_WORDS.match(module.path.stem):
            yield f"{module.place}"
        for node in module.nodes:
            if isinstance(node, ast.ClassDef) and EMPTY_NAMES.search(node.name):
                yield f"{module.at(node)}: {node.name}"
            if isinstance(node, Function):
                names = {node.name, *(parameter.arg for parameter in _parameters(node))}
                yield from (f"{module.at(node)}: {name}" for name in names if EMPTY_WORDS.match(name))


def silent_excepts() -> Iterator[str]:
    """Yield every `except` that catches everything, or that lets an error vanish without a word."""
    for module in modules() + modules("tests"):
        for node in module.nodes:
            if not isinstance(node, ast.ExceptHandler):
                continue
            if node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"):
                yield f"{module.at(node)}: catches everything"
            quiet = all(isinstance(line, ast.Pass) or _is_ellipsis(line) for line in node.body)
            if quiet and not module.remarks(node):
                yield f"{module.at(node)}: says nothing"


def possessive_groups() -> Iterator[str]:
    """Yield every regular expression with a possessive group: Python 3.11.2 loses characters in them."""
    for module in modules():
        for node in module.nodes:
            if isinstance(node, ast.Constant) and POSSESSIVE.search(str(node.value)):
                yield f"{module.at(node)}: {node.value}"


def commits() -> Iterator[str]:
    """Yield every commit and rollback outside the store: a transaction is opened and closed in one place."""
    for module in modules():
        if module.part == "store":
            continue
        for node in module.nodes:
            if isinstance(node, ast.Attribute) and node.attr in {"commit", "rollback", "begin"}:
                yield f"{module.at(node)}: {ast.unparse(node)}"


def deeds() -> Iterator[Deed]:
    """Yield every function of `operations` that is done for an actor and that a door of the house opens."""
    used = {name for door in DOORS for module in part(door) for name in called(module.tree)}
    for module in part("operations"):
        for node in module.tree.body:
            if isinstance(node, Function) and node.name in used and _is_for_an_actor(node):
                yield Deed(module, node)


def unopened() -> Iterator[str]:
    """Yield every deed that begins with the opening neither itself nor by one named function of its own module."""
    for deed in deeds():
        openings = {f.name for f in deed.module.functions if f.name != deed.function.name and OPENINGS & called(f)}
        if deed.name not in CHECKS and not called(deed.function) & (OPENINGS | openings):
            yield f"{deed.module.at(deed.function)}: {deed.function.name}"


def held_otherwise() -> Iterator[str]:
    """Yield every lock, and every row read again, outside the two modules that know the order of locks."""
    for module in modules():
        if module.place not in HOLDING:
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Call) and _last_name(node.func) in HOLDS:
                    yield f"{module.at(node)}: {ast.unparse(node.func)}"


def _last_name(target: ast.expr) -> str:
    return getattr(target, "id", getattr(target, "attr", ""))


def _is_for_an_actor(function: Function) -> bool:
    first = [parameter.arg for parameter in function.args.args[:2]]
    return first == ["db", "actor"] and not function.name.startswith("_")


def _is_view(function: Function) -> bool:
    calls = (line.func for line in function.decorator_list if isinstance(line, ast.Call))
    return any(isinstance(target, ast.Attribute) and target.attr in VERBS for target in calls)


def _is_ellipsis(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and line.value.value is Ellipsis


def _parameters(function: Function) -> list[ast.arg]:
    given = function.args
    rest = [argument for argument in (given.vararg, given.kwarg) if argument is not None]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *rest]
