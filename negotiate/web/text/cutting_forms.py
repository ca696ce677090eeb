"""What text is given and how it is to be cut, read from the form of its preview, which carries all that was said.

Choosing another way, or taking something off, begins the mending anew: lines are other lines then.
"""

from flask import request

from negotiate.errors import Invalid
from negotiate.exporting.markdown import to_markdown
from negotiate.importing.akn.clauses import read_akn
from negotiate.importing.akn.opening import is_akn, open_akn
from negotiate.importing.cutting.ways import Cutting, CutWay, Mend
from negotiate.importing.office.plain import OfficeAccount, written_out
from negotiate.importing.office.reading import is_office_file, read_office_file
from negotiate.importing.paper import Leftover
from negotiate.importing.reading import UPLOAD_LIMIT, read_upload
from negotiate.text.wording import clean
from negotiate.web.pages.forms import text

#: The ways to cut a text, as the page calls them.
WAYS = {
    CutWay.TITLES: "By its titles",
    CutWay.NUMBERS: "By numbered paragraphs",
    CutWay.LETTERS: "By lettered items",
    CutWay.MARK: "By a mark of your own",
}
#: How a text is called that is to be the next one of an instrument, which has a title.
NO_TITLE = "-"
#: What paper leaves in a text, as the page calls it.
LEFTOVERS = {
    Leftover.LINE_NUMBERS: "line number",
    Leftover.PAGE_HEADS: "head or foot of a page",
    Leftover.REFUSED_MARKS: "refused mark",
}


def cutting() -> Cutting:
    """Return how the form says to cut; raise Invalid where it names a way or a mend that does not exist."""
    form = request.form
    try:
        way = CutWay(form.get("way") or CutWay.TITLES.value)
        given = (
            [] if form.get("act") == "cut" or form.get("toggle") else [*form.getlist("mended"), *form.getlist("mend")]
        )
        mends = {int(line): Mend(mend) for line, _, mend in (one.partition(":") for one in given)}
    except ValueError:
        raise Invalid("Choose one of the ways to cut the text.", field="way") from None
    return Cutting(way, text("mark"), mends)


def taken_off() -> tuple[Leftover, ...]:
    """Return what the form says to take off: what it carries, but for what has just been clicked, and the reverse."""
    clicked = request.form.get("toggle", "")
    carried = set(request.form.getlist("off"))
    return tuple(kind for kind in Leftover if (kind.value in carried) != (kind.value == clicked))


def carried_fields(how: Cutting, off: tuple[Leftover, ...]) -> list[tuple[str, str]]:
    """Return the hidden fields that carry what was mended and taken off; way and mark stand in fields of their own."""
    mended = [("mended", f"{line}:{mend.value}") for line, mend in how.mends.items()]
    return [*mended, *(("off", kind.value) for kind in off)]


def raw_fields() -> list[tuple[str, str]]:
    """Return what a refused form said of the cut, as it was sent."""
    return [(name, value) for name in ("way", "mark", "off", "mended") for value in request.form.getlist(name)]


def given() -> OfficeAccount:
    """Return the text of the uploaded file, or else what was pasted; raise Invalid where there is neither.

    What was done to a file on the way, if it was no text, the form of the preview carries on.
    """
    upload = request.files.get("file")
    if upload is not None and upload.filename:
        upload.stream.seek(0)
        return read_account(upload.read(), upload.filename)
    return OfficeAccount(_pasted(), tuple(request.form.getlist("said")))


def read_account(raw: bytes, filename: str) -> OfficeAccount:
    """Return the text of a file, and what was done to it on the way if it was no text; raise Invalid with why not."""
    if is_office_file(raw) and len(raw) <= UPLOAD_LIMIT:
        return _with_words(written_out(read_office_file(raw)))
    if is_akn(raw) and len(raw) <= UPLOAD_LIMIT:
        account = read_akn(open_akn(raw))
        return OfficeAccount(to_markdown(account.clauses), account.said)
    return OfficeAccount(read_upload(raw, filename), ())


def _with_words(account: OfficeAccount) -> OfficeAccount:
    """Return the text of a file; raise Invalid where there is none, as in scanned pages, with what there is."""
    if account.text.strip():
        return account
    _, *left = account.said
    raise Invalid(" ".join(["This file holds no words.", *left, "Choose the file that holds the text."]), "file")


def _pasted() -> str:
    pasted = clean(request.form.get("text", ""))
    if not pasted.strip():
        raise Invalid("Choose a file, or paste the text below.", "file")
    return read_upload(pasted.encode("utf-8"), "pasted text")
