"""The other instruments that a text can be compared with: asked for whenever the page is read, whoever drew it."""

from flask import Flask, g
from markupsafe import Markup

from negotiate.queries.header import readable_instruments
from negotiate.queries.text.comparing.named_texts import OTHER
from negotiate.web.pages.blanks import blank
from negotiate.web.serving.shelf import Said

_GROUP, _OPTION = '<optgroup label="Another instrument">{}</optgroup>', '<option value="{}">{}</option>'


def register(app: Flask) -> None:
    """Give templates the choices."""
    app.jinja_env.globals.update(other_instruments=other_instruments)


def other_instruments(but: str) -> Markup:
    """Return the instruments that the reader may read, but for one, as choices of a list."""

    def said() -> Said:
        found = [row for row in readable_instruments(g.db, g.actor) if row.code != but]
        options = Markup("").join(Markup(_OPTION).format(f"{OTHER}{row.code}", row.title) for row in found)
        words = Markup(_GROUP).format(options) if found else Markup("")
        return Said(words, words)

    return blank(said)
