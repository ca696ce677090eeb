"""Marks in words: what Chromium tells a screen reader, read in order, is the old text and the new one."""

import json
import re
from collections.abc import Collection, Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import lookup

import pytest
from playwright.sync_api import Browser, Page

from negotiate.markup.html import redline, render
from negotiate.text.diff.diff import diff
from tests import real_texts

STATIC = Path(__file__).parents[2] / "static"
#: What a redline says of a move, which stands in neither text.
OF_MOVES = re.compile(r"moved( from| to|$)")
#: What says by itself where it ends: a paragraph, and a cell.
ENDING = ("paragraph", "cell", "columnheader")
#: What signs are called that stand for characters by other names than their own.
SAID = {"space": " ", "line break": "\n", "end of paragraph": "\n", "tab": "\t", "tatweel": "\u0640"}
ROUNDS = ("round-1-2015-10-23.md", "round-2-2015-12-04.md", "round-3-2015-12-09.md", "round-4-2015-12-12.md")
#: Whole texts of which nobody has another version.
ALONE = (
    *(f"bbnj-{language}.md" for language in ("en", "fr", "es")),
    *(f"bbnj-{language}.txt" for language in ("ru", "ar", "zh")),
    *(f"strangers/{name}" for name in ("ar-labour-law.md", "en-ctbt.txt", "en-minamata.txt", "es-peru-1993.md")),
    "strangers/norms-2015.txt",
)
#: Whole texts as they were, and as they became.
REVISED = (
    *pairwise(f"paris-agreement-2015/{name}" for name in ROUNDS),
    ("prepcom-report/2026-04-02-advance.txt", "prepcom-report/2026-05-04-final.txt"),
    ("strangers/zh-company-law-2018.md", "strangers/zh-company-law-2023.md"),
)


@pytest.fixture
def sheet(browser: Browser) -> Iterator[Page]:
    """Return a page with nothing on it: of one that was heard before, Chromium mends its tree here and there late."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def shown(sheet: Page, old: str, new: str) -> None:
    """Show a redline with the house's own styles and script, and switch its marks to words."""
    styles = "".join((STATIC / f"sheets/{name}.css").read_text(encoding="utf-8") for name in ("tokens", "base", "text"))
    script = (STATIC / "scripts" / "page" / "marks.js").read_text(encoding="utf-8")
    button = '<button data-marks-toggle hidden id="switch">Marks in words</button>'
    sheet.set_content(f"<style>{styles}</style><main>{redline(old, diff(old, new))}</main>{button}")
    sheet.add_script_tag(content=script, type="module")
    sheet.locator("#switch").click()


def heard(sheet: Page) -> tuple[str, str]:
    """Return both texts as the accessibility tree tells them."""
    session = sheet.context.new_cdp_session(sheet)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    main = next(key for key, node in nodes.items() if role(node) == "main")
    told = list(words(nodes, main, frozenset()))
    old, new = ("".join(text for text, marks in told if marks <= {side}) for side in ("deletion", "insertion"))
    return old, new


def assert_heard(sheet: Page, old: str, new: str) -> None:
    """Check that the tree tells the old text and the new one, with the white space in their lines."""
    for told, text in zip(heard(sheet), (old, new), strict=True):
        one, other = alike(told, seen(text))
        assert one == other


def words(nodes: dict[str, Any], key: str, around: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the words below a node, each with the marks that they stand in: of a paragraph that moved, and of words."""
    node = nodes[key]
    marks = around | {role(node)} & {"insertion", "deletion"}
    if role(node) == "StaticText" and is_of_the_text(node):
        yield node["name"]["value"], marks
    if role(node) == "image":
        yield character(node["name"]["value"]), marks
    for child in node.get("childIds", ()) if role(node) != "StaticText" else ():
        yield from words(nodes, child, marks)
    if role(node) in ENDING:
        yield "\n", frozenset()


def character(said: str) -> str:
    """Return the character that a sign is said to stand for; how often it stands there makes no difference."""
    name = re.sub(r"^\d+ times ", "", said)
    return SAID.get(name) or lookup(name.upper())


def is_of_the_text(node: dict[str, Any]) -> bool:
    """Say whether words are the text's own: not a sign that the style sheet adds, nor what is said of a move."""
    return "backendDOMNodeId" in node and not OF_MOVES.match(node["name"]["value"])


def role(node: dict[str, Any]) -> str:
    """Return what a node is."""
    return str(node.get("role", {}).get("value", ""))


def seen(text: str) -> str:
    """Return a text as a page shows it."""
    return unescape(re.sub(r"<[^>]*>", "", render(text)))


def alike(*texts: str) -> list[str]:
    """Return texts with one space for white space, without what stands at the end of a line of any of them.

    Stars are left out, which are seen where emphasis alone changed.
    """
    plain = [text.replace("*", "") for text in texts]
    ends = {at for text in plain for at, gap in gaps(text) if "\n" in gap}
    return [parted(text, {at for at, _ in gaps(text)} - ends) for text in plain]


def gaps(text: str) -> Iterator[tuple[int, str]]:
    """Yield each white space of a text, with how many characters of others stand before it."""
    before = 0
    for found in re.finditer(r"(\S+)|(\s+)", text):
        if found[1]:
            before += len(found[1])
        else:
            yield before, found[2]


def parted(text: str, spaces: Collection[int]) -> str:
    """Return a text with spaces alone, each by how many characters stand before it."""
    return "".join(f" {one}" if at in spaces else one for at, one in enumerate(re.sub(r"\s", "", text)))


def rewritten(text: str) -> str:
    """Return a text in which every seventh word has gone and every ninth stands twice, but for the rows of tables."""
    return "\n".join(line if line.startswith("|") else changed(line, n) for n, line in enumerate(text.split("\n")))


def changed(line: str, number: int) -> str:
    """Return a line so; where its words begin to go depends on its number."""
    parts = re.split(r"( )", line)
    counted = enumerate(parts, 2 * number)
    kept = (part + (" " + part if n % 18 == 0 and part.strip() else "") for n, part in counted if n % 14 != 2)
    return "".join(kept).lstrip()


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", ALONE)
def test_both_texts_are_heard_whole_of_every_real_text(sheet: Page, name: str) -> None:
    old = real_texts.read(name)
    new = rewritten(old)

    shown(sheet, old, new)

    assert_heard(sheet, old, new)


@real_texts.needs_real_texts
@pytest.mark.parametrize(("before", "after"), REVISED)
def test_both_texts_of_a_revision_are_heard_whole_with_what_was_moved(sheet: Page, before: str, after: str) -> None:
    old, new = real_texts.read(before), real_texts.read(after)

    shown(sheet, old, new)

    assert_heard(sheet, old, new)


@real_texts.needs_real_texts
@pytest.mark.parametrize("part", range(8))
def test_both_texts_of_amendments_that_were_made_are_heard_whole(sheet: Page, part: int) -> None:
    clauses = json.loads(real_texts.read("gdpr-amendments.json"))["clauses"][part::8]
    old = "\n\n".join(clause["text"] for clause in clauses)
    new = "\n\n".join(clause["amendments"][0]["text"] for clause in clauses)

    shown(sheet, old, new)

    assert_heard(sheet, old, new)


def test_words_struck_and_the_words_in_their_place_are_one_suggestion(sheet: Page) -> None:
    shown(sheet, "States shall act and may report.", "States should act and report.")

    assert sheet.locator('[role="suggestion"]').count() == 1
    assert sheet.locator('[role="suggestion"]').locator("ins, del").count() == 2


@pytest.mark.parametrize(
    ("mark", "margin", "said"),
    [
        (' title="Taken out by Amendment 7, Arvenia, round 2, 17 January 2031"', "", "Taken out by Amendment 7"),
        (
            ' data-origin="7"',
            "<h3>Amendment 7</h3> <p>Tabled <time>17 January 2031</time></p>",
            "Amendment 7, 17 January",
        ),
        ("", "", "Amendment 9, Belmara, tabled 18 January 2031"),
    ],
)
def test_a_suggestion_says_by_whom_and_when(sheet: Page, mark: str, margin: str, said: str) -> None:
    script = (STATIC / "scripts" / "page" / "marks.js").read_text(encoding="utf-8")
    redlined = f"States <del{mark}>shall</del><ins{mark.replace('Taken out', 'Brought in')}>should</ins> act."
    paper = f'<article data-behind="Amendment 9, Belmara, tabled 18 January 2031"><p>{redlined}</p></article>'
    sheet.set_content(f'{paper}<aside data-at="7">{margin}</aside><button data-marks-toggle id="switch">Marks</button>')
    sheet.add_script_tag(content=script, type="module")
    sheet.locator("#switch").click()

    assert said in (sheet.locator('[role="suggestion"]').get_attribute("aria-description") or "")


def test_the_switch_can_be_turned_off_again(sheet: Page) -> None:
    shown(sheet, "States shall act.", "States should act.")
    sheet.locator("#switch").click()

    assert sheet.locator("html").get_attribute("data-marks") is None
    assert sheet.locator("#switch").get_attribute("aria-pressed") == "false"
