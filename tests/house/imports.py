"""The import law: which part of the house may use which, and which libraries stay outside where."""

import ast
import sys
from collections.abc import Iterator

from tests.house.sources import Module, modules

BASE = ("errors", "clock", "ids")
PURE = ("errors", "characters", "text", "dates")
ROWS = (*BASE, "characters", "amendment_names", "text", "dates", "passwords", "library", "models", "policy")
STATE = (*ROWS, "state")
DOORS = (*STATE, "markup", "queries", "operations", "importing", "exporting", "store")

#: For each part, the parts that it may import.
LAW: dict[str, tuple[str, ...]] = {
    "": (),
    "errors": (),
    "clock": (),
    "ids": (),
    "characters": (),
    "english_numbers": (),
    "amendment_names": (),
    "text": ("errors", "characters", "english_numbers"),
    "dates": ("errors", "characters", "english_numbers"),
    "library": (),
    "markup": PURE,
    "passwords": ("errors",),
    "store": (),
    "models": (*BASE, "amendment_names", "text", "dates", "library"),
    "policy": (*BASE, "amendment_names", "models"),
    "state": ROWS,
    "queries": (*STATE, "markup"),
    "operations": STATE,
    "importing": PURE,
    "exporting": (*PURE, "importing"),
    "demo": DOORS,
    "mail": ("errors",),
    "worker": (*DOORS, "mail"),
    "backups": ("errors", "models", "state", "store"),
    "portable": (*DOORS, "backups"),
    "web": DOORS,
    "cli": (*DOORS, "backups", "demo", "mail", "portable", "web", "worker"),
    "__main__": ("cli",),
}

WEB_LIBRARIES = {"flask", "flask_limiter", "flask_login", "flask_wtf", "jinja2", "limits", "werkzeug", "wtforms"}
#: For each library that has its place, the parts in which it may be imported.
PLACES: dict[str, set[str]] = {
    **{library: {"web", "cli"} for library in WEB_LIBRARIES},
    "click": {"cli"},
    "gunicorn": {"web"},
    "icalendar": {"exporting"},
    "openpyxl": {"exporting", "importing"},
    "docx": {"exporting"},
    "typst": {"exporting"},
    "pydantic": {"importing", "web"},
    "lxml": {"exporting", "importing"},
    "alembic": {"store"},
    "argon2": {"passwords"},
    "zxcvbn": {"passwords"},
    "email_validator": {"operations"},
    "markupsafe": {"web", "markup"},
    "sqlalchemy": {"models", "state", "queries", "operations", "store", "demo", "web", "cli", "backups", "portable"},
    "diff_match_patch": {"text"},
    "snowballstemmer": {"text"},
    "markdown_it": {"text", "markup"},
}

#: The parts whose rooms know one another in one direction only.
ROOMED = ("text", "dates", "state")

#: Every other way to ask what time it is; the libraries' module `time` has no way in at all.
CLOCKS = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today", "func.now"}


def against_the_law() -> Iterator[str]:
    """Yield every import of a part that the importing part must not know."""
    for module, node, name in _all():
        head, _, rest = name.partition(".")
        wanted = rest.split(".")[0]
        if head == "negotiate" and wanted not in (module.part, *LAW.get(module.part, ())):
            yield f"{module.at(node)}: {module.part} must not import {wanted}"


def arrows_back() -> Iterator[str]:
    """Yield every import between two rooms of one part where the imported room leads back to the importing one."""
    for part in ROOMED:
        arrows = {(module.room, _room(name)): module.at(node) for module, node, name in _inside(part)}
        for (start, end), place in sorted(arrows.items()):
            if start in _reached(end, set(arrows)):
                yield f"{place}: {part}/{start} and {part}/{end} know each other"


def out_of_place() -> Iterator[str]:
    """Yield every import of a library by a part that has no business with it."""
    for module, node, name in _all():
        library = name.split(".")[0]
        own = library == "negotiate" or library in sys.stdlib_module_names
        if not own and module.part not in PLACES.get(library, set()):
            yield f"{module.at(node)}: {module.part} must not import {library}"


def relative() -> Iterator[str]:
    """Yield every import that does not say the whole name."""
    return (f"{module.at(node)}: {name}" for module, node, name in _all() if name.startswith("."))


def inside_functions() -> Iterator[str]:
    """Yield every import that is not at the top of its module."""
    for module in modules() + modules("tests"):
        for function in module.functions:
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield f"{module.at(node)}: inside {function.name}"


def readers_of_time() -> Iterator[str]:
    """Yield every look at the machine's clock that does not go through `negotiate.clock`."""
    for module, node, name in _all():
        if name.split(".")[0] == "time":
            yield f"{module.at(node)}: imports {name}"
    for module in modules():
        for node in module.nodes if module.part != "clock" else ():
            if isinstance(node, ast.Attribute) and ast.unparse(node) in CLOCKS:
                yield f"{module.at(node)}: {ast.unparse(node)}"


def sources_of_chance() -> Iterator[str]:
    """Yield every import of a library of chance outside `negotiate.ids`."""
    for module, node, name in _all():
        if name.split(".")[0] in {"random", "secrets", "uuid"} and module.part != "ids":
            yield f"{module.at(node)}: imports {name}"


def _inside(part: str) -> Iterator[tuple[Module, ast.stmt, str]]:
    """Yield the imports of one part from another of its rooms; its own page at the top may name them all."""
    for module, node, name in _all():
        is_inside = module.part == part and name.startswith(f"negotiate.{part}.") and module.room
        if is_inside and _room(name) != module.room:
            yield module, node, name


def _room(name: str) -> str:
    return name.split(".")[2]


def _reached(start: str, arrows: set[tuple[str, str]]) -> set[str]:
    """Return the rooms to which arrows lead from one."""
    found: set[str] = set()
    ahead = {start}
    while ahead:
        ahead = {end for begun, end in arrows if begun in ahead} - found
        found |= ahead
    return found


def _all() -> Iterator[tuple[Module, ast.stmt, str]]:
    return ((module, node, name) for module in modules() for node, name in module.imports)
