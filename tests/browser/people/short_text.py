"""A short text with two delegations and a secretary around it, as people have brought it about through the pages."""

import re
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.people.persons import Somebody
from tests.operations.negotiation import CONDUCT

TEXT = (
    f"# Pact\n\n## Article 1 \N{EM DASH} Conduct\n\n{CONDUCT}\n\n## Article 2 \N{EM DASH} Review\n\nIt is reviewed.\n"
)


class ShortText:
    """Two delegations and a secretary in the first round of the text in a file; `clause` is where Article 1 is read."""

    def __init__(self, browser: Browser, house: str, file: Path) -> None:
        self.ada, self.sefa, self.nadia, self.bela = (Somebody.comes(browser, house) for _ in range(4))
        self.ada.founds_the_house()
        self.ada.adds_a_delegation("Arvenia", "ARV")
        self.ada.adds_a_delegation("Belmara", "BEL")
        self.sefa.accepts(self.ada.invites("Sefa Merger", "secretariat"))
        self.nadia.accepts(self.ada.invites("Nadia Negotiator", "negotiator", "Arvenia"))
        self.bela.accepts(self.ada.invites("Bela Negotiator", "negotiator", "Belmara"))
        self.instrument = self.sefa.brings_in(file, "Pact")
        self.sefa.admits(self.instrument, "Arvenia", "Belmara")
        self.sefa.opens_a_round(self.instrument)
        self.sefa.opens(self.instrument)
        link = self.sefa.page.locator("section.clause .label a", has_text=re.compile("^Article 1$")).first
        self.clause = str(link.get_attribute("href"))
