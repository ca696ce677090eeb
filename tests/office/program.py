"""Opens files in LibreOffice and says what it sees, or changes them there as a delegate does.

For the Python of the system, which has `uno`: `python3 program.py read FOLDER` reads every file of Word and
OpenDocument in a folder and writes said.json beside them; `print` prints each; `edit FOLDER NAME` changes each as
somebody of that name, and writes it below edited/; `edit FOLDER NAME OLD NEW` puts one word in the place of another.
"""

import json
import subprocess
import sys
import time
import uuid
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

SAVED_AS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}


def named(name, value):
    """Return a property as the programs of LibreOffice pass it."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    """LibreOffice without a window, with a profile of its own in a folder."""

    def __init__(self, folder):
        pipe = f"negotiate{uuid.uuid4().hex}"
        self.program = subprocess.Popen(
            [
                *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"),
                f"--accept=pipe,name={pipe};urp",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.context = self._reached(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.desktop, self.dispatcher = self._made("frame.Desktop"), self._made("frame.DispatchHelper")

    def _reached(self, address):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                return resolver.resolve(address)
            except NoConnectException:
                time.sleep(0.25)
        raise SystemExit("LibreOffice does not answer")

    def _made(self, name):
        return self.context.ServiceManager.createInstanceWithContext(f"com.sun.star.{name}", self.context)

    def opened(self, file):
        """Return a file as a document."""
        return self.desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (named("Hidden", True),))

    def name_editor(self, name):
        """Say who is at the keyboard."""
        place = (named("nodepath", "/org.openoffice.UserProfile/Data"),)
        settings = self._made("configuration.ConfigurationProvider").createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess", place
        )
        settings.setPropertyValue("givenname", name)
        settings.commitChanges()

    def close(self):
        """End the program."""
        try:
            self.desktop.terminate()
        finally:
            self.program.wait(30)

    def read(self, file):
        """Return what a file says, its changes accepted and refused, and whose marks it has."""
        said = {}
        for deed in ("Accept", "Reject"):
            document = self.opened(file)
            said["marks"] = marks(document)
            self.dispatcher.executeDispatch(
                document.CurrentController.Frame, f".uno:{deed}AllTrackedChanges", "", 0, ()
            )
            said[deed] = lines(document.Text)
            document.close(True)
        return said

    def print(self, file):
        """Print a file as a PDF beside it."""
        document = self.opened(file)
        document.storeToURL(file.with_suffix(".pdf").as_uri(), (named("FilterName", "writer_pdf_Export"),))
        document.close(True)

    def edit(self, file, out, *words):
        """Change a file with changes recorded: two `words`; or one, the end of the first paragraph, a paragraph more."""
        document = self.opened(file)
        document.RecordChanges = True
        change = document.createReplaceDescriptor()
        change.SearchString, change.ReplaceString = words or ("shall", "should")
        change.SearchWords = True
        document.replaceAll(change)
        if not words:
            self.add(document)
        document.storeToURL(out.as_uri(), (named("FilterName", SAVED_AS[file.suffix]),))
        document.close(True)

    def add(self, document):
        """Write on at the end of the first paragraph, and a paragraph more."""
        search = document.createSearchDescriptor()
        search.SearchString = "at home;"
        found = document.findFirst(search)
        found.Text.insertString(found.End, " and abroad;", False)
        found.Text.insertControlCharacter(found.End, PARAGRAPH_BREAK, False)
        found.Text.insertString(found.End, "(b) at sea;", False)


def marks(document):
    """Return the marks of a document: what was done, by whom, when."""
    found, every = [], document.Redlines.createEnumeration()
    while every.hasMoreElements():
        mark = every.nextElement()
        at = mark.getPropertyValue("RedlineDateTime")
        day = f"{at.Year:04}-{at.Month:02}-{at.Day:02} {at.Hours:02}:{at.Minutes:02}"
        found.append((mark.getPropertyValue("RedlineType"), mark.getPropertyValue("RedlineAuthor"), day))
    return sorted(set(found))


def lines(text):
    """Return the paragraphs of a text, each with the name of its style; of a table, its cells by name."""
    found, parts = [], text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if part.supportsService("com.sun.star.text.TextTable"):
            found.append(("table", {name: part.getCellByName(name).String for name in part.CellNames}))
        else:
            found.append((part.ParaStyleName, part.String))
    return found


def main(deed, folder, editor, *words):
    """Do what was asked for with every file of a folder."""
    folder = Path(folder).resolve()
    files = sorted(file for file in folder.iterdir() if file.suffix in SAVED_AS)
    office = Office(folder)
    try:
        if deed == "read":
            said = {file.name: office.read(file) for file in files}
            (folder / "said.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
            return
        if deed == "print":
            for file in files:
                office.print(file)
            return
        office.name_editor(editor)
        (folder / "edited").mkdir()
        for file in files:
            office.edit(file, folder / "edited" / file.name, *words)
    finally:
        office.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
