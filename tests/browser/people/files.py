"""What somebody does to a file between taking it along and bringing it in, as an office program would."""

from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from playwright.sync_api import Page


def reworded(page: Page, address: str, folder: Path, old: str, new: str) -> Path:
    """Take an OpenDocument text along in a browser, put other words into it, and return where it lies."""
    taken = folder / "taken.odt"
    with page.expect_download() as download:
        page.evaluate("address => { location.href = address; }", address)
    download.value.save_as(taken)
    changed = folder / "changed.odt"
    with ZipFile(taken) as before, ZipFile(changed, "w") as after:
        for member in before.infolist():
            content = before.read(member)
            if member.filename == "content.xml":
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            after.writestr(member, content, ZIP_STORED if member.filename == "mimetype" else None)
    return changed


def large_text(folder: Path) -> Path:
    """Write a text that takes long to be read: over a million characters in twenty articles."""
    file = folder / "large.md"
    line = "Each Party shall take care that nothing which is done from its territory does harm to hospitals.\n\n"
    articles = (f"## Article {number}\n\n{line * 530}" for number in range(1, 21))
    file.write_text(f"# A large convention\n\n{''.join(articles)}", "utf-8")
    return file
