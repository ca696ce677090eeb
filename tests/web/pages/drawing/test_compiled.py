"""A compilation as HTML: names lead to amendments where they are known, and words are escaped."""

from flask import Flask

from negotiate.text.merge.compilation import CompiledInk, CompiledSpan
from negotiate.web.pages.drawing.compiled import compiled, compiled_heading


def test_names_lead_to_their_amendments_and_words_are_escaped(app: Flask) -> None:
    spans = (
        CompiledSpan(CompiledInk.STANDS, "1. States "),
        CompiledSpan(CompiledInk.NAME, "Chile (1)", "k7"),
        CompiledSpan(CompiledInk.WANTED, "<act>"),
    )
    with app.test_request_context():
        body, heading = compiled(spans), compiled_heading(spans)

    assert 'class="wanted-by"' in body
    assert 'href="/amendments/k7"' in body
    assert "&lt;act&gt;" in body
    assert '<span class="wanted">&lt;act&gt;</span>' in heading
