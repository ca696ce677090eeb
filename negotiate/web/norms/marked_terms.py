"""Terms in the text: the first use of each in a paragraph is a link to its entry; a script shows its definition."""

from functools import lru_cache

from flask import Flask, url_for
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.queries.norms.glossary import Glossary
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.definitions import stated
from negotiate.text.norms.term_uses import Terms, TermUse, uses


def register(app: Flask) -> None:
    """Give templates the text with its terms."""
    app.jinja_env.filters.update(with_terms=with_terms)


def with_terms(body: str, glossary: Glossary, prefix: str = "") -> Markup:
    """Return the paragraphs of a clause's body as HTML, as `wording` does, with its terms marked."""
    address = url_for("terms.index", instrument=glossary.instrument)
    slugs = tuple(glossary.slugs.items())
    return _marked(body, glossary.words, (glossary.language, address, slugs), prefix)


@lru_cache(maxsize=2048)
def _marked(body: str, terms: Terms, told: tuple[str, str, tuple[tuple[str, str], ...]], prefix: str) -> Markup:
    language, address, slugs = told
    names, at = dict(slugs), 0
    spans: list[tuple[str, dict[str, str]]] = []
    for use in first_uses(body, terms, language):
        spans.append((body[at : use.start], {}))
        href = f"{address}?open={names[use.term]}#opened"
        spans.append((body[use.start : use.end], {"class": "term", "href": href, "data-term": names[use.term]}))
        at = use.end
    if not spans:
        return Markup(markup.render(body, prefix))
    return Markup(markup.render_spans([*spans, (body[at:], {})], prefix))


def first_uses(body: str, terms: Terms, language: str) -> list[TermUse]:
    """Return the first use of each term in each paragraph, but for uses in its own definition."""
    found = uses(body, terms, language)
    own = [(one.term, one.start, one.end) for one in stated(body, language)]
    blocks = paragraphs(body)
    first: dict[tuple[int, str], TermUse] = {}
    for use in found:
        block = next((block.start for block in reversed(blocks) if block.start <= use.start), 0)
        if not any(term == use.term and start <= use.start < end for term, start, end in own):
            first.setdefault((block, use.term), use)
    return sorted(first.values(), key=lambda use: use.start)
