"""What the browser prints: every page says which text it belongs to, and where in it it stands."""

from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Browser

from tests.browser.people.walk import Walker, addresses
from tests.exporting.pdf.reading import words_of

#: The title, without spaces.
TITLE = "ConventiononResponsibleStateBehaviourinCyberspace"


@pytest.fixture(scope="module")
def reader(browser: Browser, demonstration: str) -> Walker:
    """Return the negotiator, who prints."""
    return Walker.comes(browser, demonstration, "negotiator")


@pytest.fixture(scope="module")
def places(browser: Browser, demonstration: str, reader: Walker) -> dict[str, str]:
    """Return the addresses of the pages by name."""
    return addresses(Walker.comes(browser, demonstration, "secretariat"), reader)


def printed(reader: Walker, address: str) -> list[str]:
    """Return the words of each page that the browser prints of an address, without spaces."""
    reader.opens(address)
    reader.page.emulate_media(media="print")
    with pikepdf.open(BytesIO(reader.page.pdf(format="A4"))) as paper:
        pages = [words_of(page, with_artifacts=True) for page in paper.pages]
    reader.page.emulate_media(media="screen")
    return ["".join(page.split()) for page in pages]


@pytest.mark.parametrize("name", ["text", "changes", "whole redline"])
def test_every_printed_page_bears_the_title_and_its_number(reader: Walker, places: dict[str, str], name: str) -> None:
    pages = printed(reader, places[name])

    assert len(pages) > 1
    assert [TITLE in page for page in pages] == [True] * len(pages)
    assert [f"{number}/{len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
