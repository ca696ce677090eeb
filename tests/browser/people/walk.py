"""A walk through the demonstration: its people already signed in, and the addresses of its pages by name."""

import re
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

from tests.browser.people.persons import PATIENCE

#: How people are found among the buttons of the demonstration's door.
PEOPLE = {
    "negotiator": "negotiator, Kingdom of Aldermere",
    "secretariat": "secretariat has",
    "observer": "observer, Assembly",
    "administrator": "administrator",
}
SIZES = {"phone": (390, 844), "desktop": (1440, 900)}
#: Rows that repeat those before them: to look at hundreds of them finds nothing new, and takes minutes.
REPEATED = [[f"{row}:nth-of-type(n+7)"] for row in (".row", ".amended-clause", "tbody tr", ".due-line", ".outline li")]
#: Says by how many pixels a page is wider than the window.
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass
class Walker:
    """Somebody of the demonstration in front of a browser; `complaints` are what its console has said."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def comes(cls, browser: Browser, address: str, who: str, **options: object) -> "Walker":
        """Take somebody's seat at the door of the demonstration; `who` is empty for a visitor who stays outside."""
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        walker = cls(context.new_page(), address)
        walker.page.on("console", walker.hears)
        walker.page.on("pageerror", lambda error: walker.complaints.append(str(error)))
        walker.page.goto(f"{address}/sign-in")
        if who:
            walker.page.locator("summary", has_text="Everybody else").click()
            walker.page.get_by_role("button", name=re.compile(PEOPLE[who])).first.click()
            walker.page.wait_for_url(f"{address}/")
        return walker

    def hears(self, message: object) -> None:
        """Keep what the console says, where it is an error or a warning."""
        if getattr(message, "type", "") in ("error", "warning"):
            self.complaints.append(str(getattr(message, "text", "")))

    def opens(self, path: str, size: str = "desktop") -> Response:
        """Open an address of the house in a window of a size."""
        width, height = SIZES[size]
        self.complaints.clear()
        self.page.set_viewport_size({"width": width, "height": height})
        response = self.page.goto(self.address + path)
        assert response is not None
        return response

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than its window."""
        return int(self.page.evaluate(OVERFLOW))

    def overflows(self) -> dict[str, int]:
        """Return by how many pixels the open page is wider than a window, for each size."""
        found = {}
        for size, (width, height) in SIZES.items():
            self.page.set_viewport_size({"width": width, "height": height})
            found[size] = self.overflow()
        return found

    def violations(self) -> list[str]:
        """Return what axe finds wrong with the page, each with the first element that shows it."""
        found = Axe().run(self.page, context={"exclude": REPEATED}).response["violations"]
        return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]

    def href(self, selector: str, words: str = "") -> str:
        """Return where the first link of a selector leads, whose words match."""
        return str(self.page.locator(selector, has_text=re.compile(words)).first.get_attribute("href"))


#: The instrument of the demonstration, which has a variant beside it.
CONVENTION = "^Convention on Responsible State Behaviour in Cyberspace$"


def addresses(secretary: Walker, reader: Walker) -> dict[str, str]:
    """Return the addresses of the demonstration's pages by name, found by following links."""
    secretary.opens("/")
    instrument = secretary.href(".card h2 a", CONVENTION)
    secretary.opens(instrument)
    clause = secretary.href("section.clause .label a", "^Article 7$")
    secretary.opens(f"{instrument}/amendments")
    amendment = secretary.href(".note h3 a", "^Amendment 41 ")
    secretary.opens(f"{instrument}/rounds")
    rounds = [secretary.href(".card h2 a", f"^Round {number}$") for number in (3, 2)]
    secretary.opens(rounds[1])
    publication = secretary.href(".facts dd a", "Rolling text")
    reader.opens(f"{instrument}/amendments?show=drafts")
    pages = {"home": "/", "text": instrument, "clause": clause, "amendment": amendment}
    pages |= {"round": rounds[0], "closed round": rounds[1], "draft": reader.href(".note h3 a")}
    pages |= {"queue": f"{rounds[0]}/queue", "publish": f"{rounds[0]}/preparations/new", "publication": publication}
    pages |= {name: f"{instrument}/{name}" for name in ("changes", "amendments", "rounds", "dates", "record")}
    pages |= {
        name: f"{instrument}/{name}" for name in ("clauses", "corrections", "timeline", "calendar", "as-of", "parties")
    }
    pages |= {"entry": f"{instrument}/record/300", "renumber": f"{instrument}/renumberings/new"}
    pages |= {"table": f"{pages['draft']}/tabling", "join": f"{clause}/arrangement?act=join"}
    pages |= {"correct": f"{clause}/corrections/new", "projector": f"{clause}/projector"}
    pages |= {"whole redline": f"{instrument}/changes?whole=1", "take part": f"{instrument}/participations"}
    pages |= {kind: f"{clause}/amendments/new?kind={kind}" for kind in ("modify", "insert", "delete")}
    pages |= {"since": f"{instrument}/since", "version": f"{clause}/versions/1"}
    pages |= {"passages": f"{instrument}/changes?view=passages"}
    pages |= {"side by side": f"{instrument}/changes?view=side", "clean": f"{instrument}/changes?view=clean"}
    return pages | {"merge": f"{clause}/merges/new", "import": "/instruments/new", "password": "/account/password"}
