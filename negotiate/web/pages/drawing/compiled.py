"""How a compilation becomes HTML: every stretch in its ink, names as links where they lead to an amendment."""

from collections.abc import Iterable

from flask import Flask, url_for
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.queries.compilations.issued import ASKS
from negotiate.state.amendments.compilations.compiled_text import CompiledClause, words_of
from negotiate.text.merge.compilation import CompiledInk, CompiledSpan
from negotiate.web.pages.drawing.rendering import OutlineEntry, OutlinePart, inline, plain

#: What stands round a stretch, by its ink; words that nobody wants otherwise stand as they are.
CLASSES = {
    CompiledInk.STANDS: "",
    CompiledInk.CONTESTED: "contested",
    CompiledInk.WANTED: "wanted",
    CompiledInk.SIGN: "of-compilation",
    CompiledInk.NAME: "wanted-by",
    CompiledInk.ASKED: "asked",
}


def register(app: Flask) -> None:
    """Give templates the ways to show a compilation."""
    app.jinja_env.filters.update(compiled=compiled, compiled_heading=compiled_heading, outlined_asks=outlined_asks)
    app.jinja_env.globals.update(whole_asks=ASKS)


def compiled(spans: Iterable[CompiledSpan], prefix: str = "") -> Markup:
    """Return the body of a clause as a compilation has it; `prefix` keeps ids apart."""
    return Markup(markup.render_spans([(span.text, _attributes(span)) for span in spans], prefix))


def compiled_heading(spans: Iterable[CompiledSpan]) -> Markup:
    """Return a heading as a compilation has it, without a paragraph round it."""
    return Markup("").join(_drawn(span) for span in spans)


def _drawn(span: CompiledSpan) -> Markup:
    attributes = _attributes(span)
    if not attributes:
        return inline(span.text)
    if "href" in attributes:
        return Markup('<a class="{class}" href="{href}">{words}</a>').format(**attributes, words=inline(span.text))
    return Markup('<span class="{class}">{words}</span>').format(**attributes, words=inline(span.text))


def _attributes(span: CompiledSpan) -> dict[str, str]:
    name = CLASSES[span.ink]
    link = {"href": url_for("amendments.show", code=span.author)} if span.author else {}
    return {"class": name, **link} if name else {}


def outlined_asks(clauses: Iterable[CompiledClause]) -> tuple[OutlinePart, ...]:
    """Return the clauses of which something is asked as the outline shows them."""
    asked = (clause for clause in clauses if clause.is_contested)
    entries = (OutlineEntry(one.code, one.label, _title(one), "changed") for one in asked)
    return (OutlinePart("", "", "", tuple(entries)),)


def _title(clause: CompiledClause) -> str:
    standing = [span for span in clause.heading if span.ink in (CompiledInk.STANDS, CompiledInk.CONTESTED)]
    return plain(words_of(standing)) or clause.label or "Text"
