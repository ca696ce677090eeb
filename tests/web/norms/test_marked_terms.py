"""Terms in the text: the first of each in a paragraph, never in their own definition, and no character more or less."""

from flask.testing import FlaskClient
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.queries.norms.glossary import Glossary, GlossaryTerm
from negotiate.web.norms.marked_terms import first_uses, with_terms

BODY = "1. “service” means a service to people.\n\n2. A service and a *service*, or services."
GLOSSARY = Glossary("abc", "en", (GlossaryTerm("service", "service", "Article 1", "means a service"),))


def test_only_the_first_use_in_a_paragraph_is_marked_and_none_in_its_own_definition() -> None:
    assert [BODY[use.start - 2 : use.end] for use in first_uses(BODY, ("service",), "en")] == ["A service"]


def test_the_text_and_its_places_stay_as_they_are(trial: FlaskClient) -> None:
    with trial.application.test_request_context():
        drawn = with_terms(BODY, GLOSSARY, "c-")

    assert 'href="/instruments/abc/terms?open=service#opened"' in drawn
    assert drawn.striptags() == Markup(markup.render(BODY, "c-")).striptags()
    assert drawn.count('id="c-1"') == drawn.count('id="c-2"') == 1
