"""Writing in the text of a clause in a real browser: keys, an input method, the clipboard, and what is sent."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.people.persons import Somebody
from tests.browser.test_sub_amendments import Room

#: A list as a word processor puts it on the clipboard, its signs outside the words of its items.
FROM_WORD = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>(a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>first</b>
item;</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>·<span>&nbsp;
</span></span>a point</p><del>gone</del>"""
FROM_WRITER = """<ol type="i" start="3"><li><p>third</p></li><li><p>fourth</p></li></ol>"""
FROM_DOCS = """<b id="docs-internal-guid-1"><ol><li style="list-style-type:lower-alpha" aria-level="1"><p><span>one</span>
</p></li><ol><li style="list-style-type:decimal" aria-level="2"><p>deep</p></li></ol></ol></b>"""
PASTE = """html => {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/html", html);
  const paste = { inputType: "insertFromPaste", dataTransfer, bubbles: true, cancelable: true };
  document.querySelector("[data-surface]").dispatchEvent(new InputEvent("beforeinput", paste));
}"""


@pytest.fixture(scope="module")
def room(browser: Browser, house: str, tmp_path_factory: pytest.TempPathFactory) -> Room:
    """Return everybody in the room, and a text of two short articles."""
    file = Path(tmp_path_factory.mktemp("text") / "pact.md")
    file.write_text(
        "# Pact\n\n## Article 1 — Conduct\n\n1. States shall act for hospitals.\n\n2. They report.\n", "utf-8"
    )
    return Room(browser, house, file)


@pytest.fixture
def nadia(room: Room) -> Somebody:
    """Return a negotiator who has begun to write a change, her caret at the head of the text."""
    room.nadia.opens(f"{room.clause}/amendments/new")
    room.nadia.page.locator("[data-surface]").focus()
    room.nadia.page.keyboard.press("Control+Home")
    return room.nadia


def presses(somebody: Somebody, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        somebody.page.keyboard.press(key)


def test_words_are_struck_and_added_in_their_line(nadia: Somebody) -> None:
    surface, field = nadia.page.locator("[data-surface]"), nadia.page.locator("textarea[name='body']")
    presses(nadia, *["Control+ArrowRight"] * 3, "Control+Delete")
    nadia.page.keyboard.type("[may")

    expect(field).to_have_value("1. States [may] act for hospitals.\n\n2. They report.")
    expect(surface.locator("del").first).to_have_text("shall")
    expect(surface.locator("ins").first).to_have_text("[may]")

    presses(nadia, "Control+End", "Enter")
    nadia.page.keyboard.type("So do others.")
    expect(field).to_have_value("1. States [may] act for hospitals.\n\n2. They report.\n\n3. So do others.")
    expect(nadia.page.locator("[data-count]")).to_have_text("2 changes")

    presses(nadia, "Alt+ArrowUp")
    expect(nadia.page.locator("[data-said]")).to_have_text("Change 1 of 2: struck “shall”, added “[may]”")
    presses(nadia, "Control+Alt+Backspace")
    expect(field).to_have_value("1. States shall act for hospitals.\n\n2. They report.\n\n3. So do others.")

    presses(nadia, *["Control+z"] * 8)
    expect(field).to_have_value("1. States shall act for hospitals.\n\n2. They report.")
    expect(nadia.page.locator("[data-count]")).to_have_text("No changes")


def test_what_an_input_method_composes_is_kept_while_it_composes(nadia: Somebody) -> None:
    field, keyboard = nadia.page.locator("textarea[name='body']"), nadia.page.context.new_cdp_session(nadia.page)
    presses(nadia, *["ArrowRight"] * 3, *["Shift+ArrowRight"] * 6)
    for letters in ("k", "ko", "kok"):
        keyboard.send(
            "Input.imeSetComposition", {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)}
        )
    expect(field).to_have_value("1. kok shall act for hospitals.\n\n2. They report.")

    keyboard.send("Input.insertText", {"text": "国家"})

    expect(field).to_have_value("1. 国家 shall act for hospitals.\n\n2. They report.")
    expect(nadia.page.locator("[data-surface] del").first).to_have_text("States")
    presses(nadia, "Control+z", "Control+z")
    expect(field).to_have_value("1. States shall act for hospitals.\n\n2. They report.")


def test_lists_come_from_the_clipboard_with_their_signs(nadia: Somebody) -> None:
    presses(nadia, "Control+End", "Shift+Enter")
    nadia.page.evaluate(PASTE, FROM_WORD)
    presses(nadia, "Shift+Enter")
    nadia.page.evaluate(PASTE, FROM_WRITER)
    presses(nadia, "Shift+Enter")
    nadia.page.evaluate(PASTE, FROM_DOCS)

    pasted = "(a) first item;\n\n– a point\n(iii) third\n\n(iv) fourth\n(a) one\n\n1. deep"
    expect(nadia.page.locator("textarea[name='body']")).to_have_value(
        f"1. States shall act for hospitals.\n\n2. They report.\n{pasted}"
    )


def test_what_is_pasted_and_would_be_refused_is_told_at_once_and_taken_out_by_a_click(nadia: Somebody) -> None:
    nadia.page.evaluate(PASTE, "<p>No \u202ewords.</p>")
    told = nadia.page.get_by_role("alert").filter(has_text="turns the direction of writing round (U+202E)")

    expect(told).to_contain_text("between “No” and “words.")
    told.get_by_role("button", name="Take it out").click()
    expect(told).to_have_count(0)
    expect(nadia.page.locator("textarea[name='body']")).to_have_value(re.compile("^No words.1. States"))


def test_whoever_prefers_a_plain_field_has_it_from_then_on(nadia: Somebody) -> None:
    surface, field = nadia.page.locator("[data-surface]"), nadia.page.locator("textarea[name='body']")
    nadia.page.get_by_role("button", name="Write in a plain field").click()
    field.fill("1. States may act.")
    nadia.page.reload()
    expect(field).to_be_visible()
    expect(surface).to_be_hidden()

    field.fill("1. States may act.")
    nadia.page.get_by_role("button", name="Write in the text").click()
    expect(surface.locator("ins").first).to_contain_text("may")
    expect(surface.locator("del").last).to_contain_text("They report")


def test_a_draft_saves_itself_and_never_over_what_another_tab_has_saved(nadia: Somebody) -> None:
    page, saving = nadia.page, nadia.page.locator("[data-saving]")
    page.keyboard.type("0. ")
    expect(saving).to_have_text(re.compile(r"^Saved \d\d:\d\d"))

    other = page.context.new_page()
    other.goto(page.url)
    assert other.url.endswith("/edit")
    expect(other.locator("[data-surface] ins").first).to_have_text("0.")
    other.locator("[name='rationale']").fill("From the other tab.")
    expect(other.locator("[data-saving]")).to_have_text(re.compile(r"^Saved"))

    page.keyboard.type("x")
    expect(saving).to_contain_text("Not saved: somebody has saved this draft since")
    page.get_by_role("button", name="Save privately").click()
    expect(page.locator("h1")).to_contain_text("The text has moved on")


def test_a_refused_form_is_there_again_for_whoever_goes_on_and_comes_back(nadia: Somebody) -> None:
    nadia.fills("heading", "Con\u202educt")
    nadia.fills("rationale", "It is clearer.")
    nadia.presses("Save privately")
    nadia.opens("/")
    nadia.page.go_back()

    expect(nadia.page.locator(".error-box")).to_contain_text("between “Con” and “duct”")
    expect(nadia.page.locator("[name='rationale']")).to_have_value("It is clearer.")


def test_in_a_long_clause_the_redline_follows_the_caret_in_the_plain_field(nadia: Somebody) -> None:
    page, field = nadia.page, nadia.page.locator("textarea[name='body']")
    page.get_by_role("button", name="Write in a plain field").click()
    middle = (f"{number}. States report." for number in range(1, 120))
    field.fill("\n\n".join(("They confer at first.", *middle, "They confer at last.")))
    redline = page.locator("[data-live]")
    expect(redline).to_contain_text("at last.")
    field.press("Control+Home")
    expect(redline.get_by_text("at first.").first).to_be_in_viewport()
    field.press("Control+End")

    expect(redline.get_by_text("at last.").first).to_be_in_viewport()
