"""The shape of templates and style sheets: sizes, nothing inline or computed, directions that turn with the script."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

from tests.house.sources import ROOT, modules

LONGEST_TEMPLATE = 120
WIDEST_TEMPLATE = 120
#: Elements that begin a line of their own: what the browser sets out as a block.
BLOCKS = (
    "address|article|aside|blockquote|body|caption|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form"
    "|h[1-6]|head|header|html|legend|li|link|main|meta|nav|ol|p|pre|section|select|script|summary|table|tbody|td"
    "|textarea|th|thead|tr|ul"
)
#: A block that another block opens or ends before, on the same line; its own end may follow its words.
SHARED = re.compile(rf"</?(?:{BLOCKS})\b[^>]*>.*<(?:{BLOCKS})(?![\w-])")
#: Calls by which a list or mapping would grow while a page is drawn.
GROWING = frozenset({"append", "add", "extend", "insert", "pop", "remove", "setdefault", "update"})
#: Filters that choose or reshape what a page's value could give as it is needed.
CHOOSING = frozenset({"batch", "groupby", "map", "reject", "rejectattr", "select", "selectattr", "slice", "unique"})
#: A template as those who draw, include, import or extend it name it.
NAMED = re.compile(r'"[\w/-]+\.html"')
#: A sheet, script or picture as a template names it, and a script as another imports it.
SERVED = re.compile(r"filename='([^']+)'\)")
IMPORTED = re.compile(r'(?:from|import) "(\.[^"]+)"')
#: Pieces that `~` may join: a word, a value, a word. A longer sentence is written out in a block.
MOST_PIECES = 3
#: What the content security policy would refuse anyway: style, script and handlers inside a page. What is told to
#: search engines is no script, and runs nowhere.
INLINE = re.compile(
    r"<style|\sstyle\s*=|<script(?![^>]*(?:\bsrc=|\btype=\"application/ld\+json\"))|\son[a-z]+\s*=\s*[\"']|javascript:",
    re.IGNORECASE,
)
#: Addresses that a browser would fetch from elsewhere.
ELSEWHERE = re.compile(r"(?:src|href|url|from|import)\s*[=(]?\s*[\"'(]?\s*(?:https?:)?//", re.IGNORECASE)
SIDES = "left|right|top|bottom"
#: Properties and values that name a side of the paper instead of a side of the text.
PHYSICAL = re.compile(
    rf"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:{SIDES})[\w-]*|{SIDES}"
    r"|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
CONDITION = re.compile(r"@(?:media|container|supports|page)[^{]*")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: What Jinja reads: it may hold quotes and angle brackets of its own.
JINJA = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


def long_templates() -> Iterator[str]:
    """Yield every template that is too long."""
    for path in _templates():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_TEMPLATE:
            yield f"{_place(path)}: {lines} lines"


def wide_templates() -> Iterator[str]:
    """Yield every line of a template that is too wide to be read beside another."""
    for path in _templates():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if len(line) > WIDEST_TEMPLATE:
                yield f"{_place(path)}:{number}: {len(line)} characters"


def cutting_fields() -> Iterator[str]:
    """Yield every field that would cut what is pasted without a word; `data-most` says how much it holds."""
    for path in _templates():
        if "maxlength" in path.read_text(encoding="utf-8"):
            yield _place(path)


def shared_lines() -> Iterator[str]:
    """Yield every line on which a block stands beside another."""
    for path in _templates():
        text = JINJA.sub(_hidden, path.read_text(encoding="utf-8"))
        for number, line in enumerate(text.splitlines(), 1):
            if SHARED.search(line):
                yield f"{_place(path)}:{number}: {line.strip()}"


def computing_templates() -> Iterator[str]:
    """Yield every place where a template builds a list, chooses from one, or puts a sentence together."""
    for path in _templates():
        for node in _parsed(path).find_all(nodes.Node):
            if fault := _fault(node):
                yield f"{_place(path)}:{node.lineno}: {fault}"


def unknown_components() -> Iterator[str]:
    """Yield every component that a template asks of `ui.html` and that this does not give."""
    given = {name.name for name in _parsed(ROOT / "templates" / "ui.html").find_all(nodes.Name) if name.ctx == "store"}
    for path in _templates():
        for asked in _parsed(path).find_all(nodes.Getattr):
            if isinstance(asked.node, nodes.Name) and asked.node.name == "ui" and asked.attr not in given:
                yield f"{_place(path)}:{asked.lineno}: ui.{asked.attr}"


def unknown_templates() -> Iterator[str]:
    """Yield every template that a template or a module names and that there is not."""
    sources = (*_templates(), *(module.path for module in modules()))
    for hit in _found(NAMED, sources):
        if not (ROOT / "templates" / hit.rpartition(": ")[2].strip('"')).is_file():
            yield hit


def unknown_files() -> Iterator[str]:
    """Yield every sheet or script that a template names, or a script imports, and that there is not."""
    static = ROOT / "static"
    for path in _templates():
        asked = (static / name for name in SERVED.findall(path.read_text(encoding="utf-8")))
        yield from (f"{_place(path)}: {_place(file)}" for file in asked if not file.is_file())
    for path in _below("static", "*.js"):
        asked = ((path.parent / name).resolve() for name in IMPORTED.findall(path.read_text(encoding="utf-8")))
        yield from (f"{_place(path)}: {_place(file)}" for file in asked if not file.is_file())


def _fault(node: nodes.Node) -> str:
    match node:
        case nodes.Call(node=nodes.Getattr(attr=name)) if name in GROWING:
            return f"a call of {name}"
        case nodes.Call(node=nodes.Name(name="namespace")):
            return "a namespace"
        case nodes.Add(left=left, right=right) if {type(left), type(right)} & {nodes.List, nodes.Tuple}:
            return "lists put together"
        case nodes.Filter(name=name) if name in CHOOSING:
            return f"the filter {name}"
        case nodes.Concat(nodes=pieces) if len(pieces) > MOST_PIECES:
            return f"{len(pieces)} pieces joined by ~"
        case nodes.Concat(nodes=pieces) if any(isinstance(piece, nodes.CondExpr) for piece in pieces):
            return "a condition among the pieces joined by ~"
        case _:
            return ""


@cache
def _parsed(path: Path) -> nodes.Template:
    return Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))


def inline_parts() -> Iterator[str]:
    """Yield every style, script and handler that stands inside a template."""
    return _found(INLINE, _templates())


def from_elsewhere() -> Iterator[str]:
    """Yield every address in a template, style sheet or script that leads out of the house."""
    yield from _found(ELSEWHERE, (*_templates(), *_below("static", "*.css"), *_below("static", "*.js")))


def physical_sides() -> Iterator[str]:
    """Yield every property of a style sheet that would stand on the wrong side of an Arabic page."""
    for path in _below("static", "*.css"):
        text = CONDITION.sub(_blank, COMMENT.sub(_blank, path.read_text(encoding="utf-8")))
        for number, line in enumerate(text.splitlines(), 1):
            yield from (f"{_place(path)}:{number}: {hit[0].strip()}" for hit in PHYSICAL.finditer(line))


def _found(pattern: re.Pattern[str], paths: tuple[Path, ...]) -> Iterator[str]:
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield from (f"{_place(path)}:{number}: {hit[0].strip()}" for hit in pattern.finditer(line))


def _templates() -> tuple[Path, ...]:
    return _below("templates", "*.html")


def _below(folder: str, pattern: str) -> tuple[Path, ...]:
    return tuple(sorted((ROOT / folder).rglob(pattern)))


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _hidden(found: re.Match[str]) -> str:
    """Return a sign for what Jinja reads, with its line breaks."""
    return "·" + _blank(found)


def _blank(found: re.Match[str]) -> str:
    """Return as many line breaks as were found, so that the lines keep their numbers."""
    return "\n" * found[0].count("\n")
