"""What people do in the workspace, deed by deed, through the pages alone."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

#: Milliseconds within which a page that works has come, on the slowest machine.
PATIENCE = 120_000
#: Selects words where they stand first in the surface in which somebody writes; they stand in one paragraph.
SELECT = """words => {
  const walker = document.createTreeWalker(document.querySelector("[data-surface]"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker, at = node.data.indexOf(words);
    if (at >= 0) return document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
  }
}"""
PASSWORD = "correct horse battery staple"


@dataclass
class Somebody:
    """A person in front of a browser of her own."""

    page: Page
    address: str

    @classmethod
    def comes(cls, browser: Browser, address: str, *, scripts: bool = True) -> "Somebody":
        """Open a browser that nobody has used before, with or without scripts."""
        context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=scripts)
        context.set_default_timeout(PATIENCE)
        return cls(context.new_page(), address)

    def opens(self, path: str) -> None:
        """Go to an address of the house."""
        self.page.goto(self.address + path)

    def presses(self, name: str) -> None:
        """Press a button by its words, and wait for the page that it brings."""
        with self.page.expect_navigation():
            self.clicks(name)

    def clicks(self, name: str) -> None:
        """Press a button by its words, where a script answers it or what comes is looked for at once."""
        self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).first.click()

    def follows(self, name: str) -> None:
        """Follow a link by its words."""
        self.page.get_by_role("link", name=re.compile(f"^{re.escape(name)}")).first.click()

    def fills(self, name: str, words: str) -> None:
        """Fill in a field by its name in the form."""
        self.page.locator(f"[name='{name}']").first.fill(words)

    def chooses(self, name: str, value: str) -> None:
        """Choose from a list by its name in the form."""
        self.page.locator(f"select[name='{name}']").select_option(label=value)

    def tells_all(self) -> None:
        """Choose that all participants will read what is said."""
        self.page.locator("input[name='reach'][value='all participants']").check()

    def sees(self, words: str) -> None:
        """Expect words on the page."""
        expect(self.page.locator("body")).to_contain_text(words)

    def does_not_see(self, words: str) -> None:
        """Expect that words are not on the page."""
        expect(self.page.locator("body")).not_to_contain_text(words)

    def status_of(self, path: str) -> int:
        """Return what the house answers to an address."""
        return self.page.request.get(self.address + path).status

    # The administrator

    def founds_the_house(self) -> None:
        """Become the first person."""
        self.opens("/")
        self.fills("name", "Ada Founder")
        self.fills("email", "ada@example.org")
        self._sets_the_password()
        self.presses("Found the house")

    def adds_a_delegation(self, name: str, short_name: str) -> None:
        """Add a State."""
        self.opens("/delegations/new")
        self.fills("name", name)
        self.fills("short_name", short_name)
        self.chooses("kind", "State")
        self.presses("Add")
        self.sees(name)

    def invites(self, name: str, role: str, delegation: str = "") -> str:
        """Add a person with a seat, and return the one-time link."""
        self.opens("/people/new")
        self.fills("name", name)
        self.fills("email", f"{name.split()[0].lower()}@example.org")
        self.presses("Add")
        self.chooses("role", role)
        if delegation:
            self.chooses("delegation", delegation)
        self.presses("Give the seat")
        self.presses("Invite")
        return self.page.locator("input[name='link']").input_value()

    # Everybody

    def accepts(self, link: str) -> None:
        """Come in by an invitation."""
        self.page.goto(link)
        self._sets_the_password()
        self.presses("Set the password")
        self.sees("Welcome")

    def signs_in(self, email: str) -> None:
        """Come in with the password that was set."""
        self.opens("/sign-in")
        self.fills("email", email)
        self.fills("password", PASSWORD)
        self.presses("Sign in")
        self.sees("Welcome")

    def _sets_the_password(self) -> None:
        self.fills("password", PASSWORD)
        self.fills("repeated_password", PASSWORD)

    # The secretariat

    def brings_in(self, file: Path, title: str) -> str:
        """Import a text, and return the address of the instrument."""
        self.opens("/instruments/new")
        self.page.set_input_files("input[name='file']", file)
        self.fills("title", title)
        self.presses("Show what was understood")
        self.sees("Is this your text?")
        self.presses("Yes, bring it in")
        self.sees("Who takes part")
        return re.sub(r"/participations.*", "", self.page.url.removeprefix(self.address))

    def admits(self, instrument: str, *delegations: str) -> None:
        """Let delegations take part."""
        self.opens(f"{instrument}/participations")
        for name in delegations:
            self.page.get_by_label(name).check()
        self.page.locator("input[name='capacity'][value='participant']").check()
        self.presses("Admit")
        self.sees("Admitted")

    def opens_a_round(self, instrument: str) -> None:
        """Open the next round without a deadline."""
        self.opens(f"{instrument}/rounds")
        self.presses("Open round")
        self.sees("is open")

    def has_a_round_open(self, instrument: str) -> None:
        """Open the next round, unless one is open already."""
        self.opens(f"{instrument}/rounds")
        if self.page.get_by_role("button", name=re.compile("^Open round")).count():
            self.opens_a_round(instrument)

    def decides_a_clash(self, clause: str, word: str, reason: str) -> None:
        """Adopt the reading with a word, decline the other with a reason, publish."""
        self.opens(f"{clause}/merges/new")
        self.sees("Clash: the same words")
        self.page.locator("label.reading", has=self.page.locator("ins", has_text=word)).locator("input").check()
        expect(self.page.locator("section.result .words ins").first).to_contain_text(word)
        self.page.locator("textarea[name^='reason-']").last.fill(reason)
        self.clicks("Decide the clause")
        self.sees("Decided: version 2")

    def adopts_everything(self) -> None:
        """Adopt the first reading of every place on the open desk, and publish."""
        for reading in self.page.locator("input[value='adopt 0']").all():
            reading.check()
        self.clicks("Decide the clause")
        self.sees("Decided: version")

    def puts_own_words(self, words: str) -> None:
        """Put own words at the one place of the open desk, and publish."""
        self.page.locator("input[value='own']").first.check(force=True)
        self.page.locator("textarea[name^='own-']").first.fill(words)
        self.clicks("Decide the clause")

    def prepares_the_round(self, instrument: str, title: str) -> str:
        """Prepare the text of the newest round, and return the address where another approves it."""
        self.opens(f"{instrument}/rounds")
        self.follows("Round")
        self.follows("Prepare the publication")
        self.fills("title", title)
        self.presses("Prepare for approval")
        self.sees("You have prepared this text")
        return self.page.url.removeprefix(self.address)

    def approves(self, preparation: str) -> None:
        """Approve and publish what another has prepared."""
        self.opens(preparation)
        self.page.locator("summary", has_text="Approve and publish").click()
        self.page.locator("dialog[open]").get_by_role("button", name="Approve and publish").click()
        self.sees("Published:")

    def writes_down_a_rule(self, instrument: str, clause: str, notation: str) -> None:
        """Write down a review rule of a clause."""
        self.opens(f"{instrument}/dates")
        option = self.page.locator("select[name='clause'] option", has_text=re.compile(f"^{clause},")).first
        self.page.locator("select[name='clause']").select_option(str(option.get_attribute("value")))
        self.fills("notation", notation)
        self.presses("Write down")

    def records(self, instrument: str, event: str, day: str, source: str) -> None:
        """Record an event."""
        self.opens(f"{instrument}/dates")
        self.fills("event", event)
        self.fills("happened_on", day)
        self.page.locator("form[action$='/events'] [name='source']").first.fill(source)
        self.presses("Record")

    # Delegations

    def drafts(self, clause: str, old: str, new: str) -> str:
        """Draft a change of a clause privately, and return the address of the draft."""
        self.opens(f"{clause}/amendments/new")
        self.writes(old, new)
        self.fills("rationale", "It says what is meant.")
        expect(self.page.locator("[data-surface] ins").first).to_be_visible()
        self.presses("Save privately")
        self.sees("Saved as a private draft")
        return self.page.url.removeprefix(self.address)

    def writes(self, old: str, new: str) -> None:
        """Put other words in the place of some, in the text itself."""
        body = self.page.locator("textarea[name='body']")
        words = body.input_value()
        assert old in words, f"{old!r} is not in the text"
        # Before the script has put its surface in the place of the field, nobody could write there either.
        expect(body).to_be_hidden()
        self.page.locator("[data-surface]").focus()
        self.page.evaluate(SELECT, old)
        self.page.keyboard.insert_text(new)
        expect(body).to_have_value(words.replace(old, new, 1))

    def drafts_a_change_to(self, amendment: str, old: str, new: str) -> str:
        """Draft a change to another delegation's amendment from its page, and return the address of the draft."""
        self.opens(amendment)
        self.follows("Propose a change to this amendment")
        self.writes(old, new)
        self.fills("rationale", "It says it more finely.")
        expect(self.page.locator("[data-surface] ins").first).to_contain_text(new.removeprefix(old).strip())
        self.presses("Save privately")
        self.sees("Saved as a private draft")
        return self.page.url.removeprefix(self.address)

    def shares(self, group: str, reach: str = "only read") -> None:
        """Share the open draft with a group."""
        self.chooses("group", group)
        self.chooses("reach", reach)
        self.presses("Share")

    def states(self, amendment: str, stance: str) -> None:
        """State a position on an amendment, for all to read."""
        self.opens(amendment)
        self.page.locator("summary", has_text="State a position of your delegation").click()
        self.page.locator(f"input[name='stance'][value='{stance}']").check()
        self.tells_all()
        self.presses("Record the position")

    def incorporates(self, change: str) -> None:
        """Take a change into one's own amendment."""
        self.opens(change)
        self.page.locator("summary", has_text="Incorporate").click()
        self.page.locator("dialog[open]").get_by_role("button", name="Incorporate").click()
        self.sees("Incorporated: Amendment")

    def tables(self, draft: str) -> None:
        """Put a draft on the table."""
        self.opens(draft)
        self.follows("Table …")
        self.sees("Read it from then on")
        self.presses("Table it now")
        self.sees("Tabled as Amendment")
