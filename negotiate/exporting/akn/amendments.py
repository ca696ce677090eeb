"""An amendment for legislative programs: what it asks for, edit by edit and as the clause would read, and why.

Each change is told in words and as an active modification that points to them and to the clause that is to change.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from negotiate.exporting.akn.addresses import amendment_address, language_code, work_address
from negotiate.exporting.akn.clauses import ClausesWriter
from negotiate.exporting.akn.heads import FrbrNames, document, identification, organizations, reference, written
from negotiate.exporting.akn.inline import Element, add_words, leaf, write_words
from negotiate.exporting.akn.values import AknAmendment, AknChange, AknClause, AknWork
from negotiate.importing.akn.vocabulary import akn
from negotiate.text.edits import Edit
from negotiate.text.references.clause_names import clause_name
from negotiate.text.tokens import tokenize
from negotiate.text.wording import full_name

#: So many words before an insertion say where it goes.
_CONTEXT = 8


@dataclass(frozen=True, slots=True)
class _Mod:
    """One change as it is told: what was done, the words of the old text and the new ones, what introduces each."""

    change: AknChange
    lead: str
    old: str
    joint: str
    new: str


def amendment_to_akn(amendment: AknAmendment, work: AknWork) -> bytes:
    """Return an amendment to a text as a file; the same values give the same bytes."""
    root, whole = document("amendment", "amendment")
    meta = etree.SubElement(whole, akn("meta"))
    body = etree.SubElement(whole, akn("amendmentBody"))
    target = f"{work_address(work)}/!main~{_name(amendment)}"
    _heading(body, amendment, work, target)
    changes = _content(etree.SubElement(body, akn("amendmentContent")), amendment)
    if amendment.remarks:
        because = etree.SubElement(body, akn("amendmentJustification"))
        for remark in amendment.remarks:
            leaf(because, "p", f"{remark.by}: {remark.text}")
    _head(meta, amendment, work)
    _active(meta, changes, target)
    references = etree.SubElement(meta, akn("references"), {"source": "#secretariat"})
    organizations(references, [amendment.delegation])
    reference(references, "activeRef", "amended", work_address(work), work.title)
    return written(root)


def _head(meta: Element, amendment: AknAmendment, work: AknWork) -> None:
    address = amendment_address(amendment)
    expression = f"{address}/{language_code(work.language)}@{amendment.on.isoformat()}"
    words = (address, expression, work.language, amendment.on, amendment.on, "org_1", amendment.standing)
    identification(meta, FrbrNames(*words, subtype="amendment"))


def _heading(body: Element, amendment: AknAmendment, work: AknWork, target: str) -> None:
    leaf(etree.SubElement(body, akn("amendmentHeading")), "block", amendment.standing, name="standing")
    line = etree.SubElement(etree.SubElement(body, akn("amendmentReference")), akn("p"))
    leaf(line, "affectedDocument", work.title, href=work_address(work))
    add_words(line, ": ")
    shown = _shown(amendment)
    leaf(line, "ref", full_name(shown.label, shown.wording.heading), href=target)


def _content(content: Element, amendment: AknAmendment) -> list[dict[str, str]]:
    """Write the changes; return each as its modification is to say it."""
    found = []
    for number, one in enumerate(_mods(amendment), 1):
        name = f"mod_{number}"
        mod = etree.SubElement(etree.SubElement(content, akn("p")), akn("mod"), {"eId": name})
        add_words(mod, one.lead)
        found.append({"type": one.change.value, "source": name})
        for what, before, words in (("old", "", one.old), ("new", one.joint, one.new)):
            add_words(mod, before)
            if words:
                quoted = etree.SubElement(mod, akn("quotedText"), {"eId": f"{name}__{what}"})
                write_words(quoted, words.strip("\n"), {})
                found[-1][what] = f"{name}__{what}"
    found += _whole(content, amendment)
    return found


def _whole(content: Element, amendment: AknAmendment) -> Iterator[dict[str, str]]:
    """Write the clause as it would read, or as it is that would go; yield what is done to it as a whole."""
    before, after = amendment.before, amendment.after
    change, lead = AknChange.RENUMBERING, f"{amendment.standing}: "
    if before is None:
        change, lead = AknChange.INSERTION, "Insert: "
    elif after is None:
        change, lead = AknChange.REPEAL, "Delete: "
    is_whole = before is None or after is None or not amendment.edits
    mod = etree.SubElement(etree.SubElement(content, akn("p")), akn("mod"), {"eId": "mod_whole"})
    add_words(mod, lead if is_whole else "So that it reads: ")
    quoted = etree.SubElement(mod, akn("quotedStructure"), {"eId": "mod_whole__clause"})
    ClausesWriter().clause(quoted, _shown(amendment))
    if is_whole:
        side = "old" if after is None else "new"
        yield {"type": change.value, "source": "mod_whole", side: "mod_whole__clause"}


def _mods(amendment: AknAmendment) -> Iterator[_Mod]:
    if amendment.before and amendment.after:
        tokens = tokenize(amendment.before.wording.text)
        for edit in amendment.edits:
            yield _mod(tokens, edit)


def _mod(tokens: tuple[str, ...], edit: Edit) -> _Mod:
    """Return one edit as it is told."""
    old, new = "".join(tokens[edit.start : edit.end]), edit.text
    if old and new:
        return _Mod(AknChange.SUBSTITUTION, "Replace ", old, " by ", new)
    if old:
        return _Mod(AknChange.REPEAL, "Delete ", old, "", "")
    context = "".join(tokens[max(0, edit.start - _CONTEXT) : edit.start]).strip()
    lead = f"After “{context}” insert " if context else "At the beginning insert "
    return _Mod(AknChange.INSERTION, lead, "", "", new)


def _active(meta: Element, changes: list[dict[str, str]], target: str) -> None:
    analysis = etree.SubElement(meta, akn("analysis"), {"source": "#secretariat"})
    made = etree.SubElement(analysis, akn("activeModifications"))
    for number, change in enumerate(changes, 1):
        mod = etree.SubElement(made, akn("textualMod"), {"type": change["type"], "eId": f"amod_{number}"})
        etree.SubElement(mod, akn("source"), {"href": f"#{change['source']}"})
        etree.SubElement(mod, akn("destination"), {"href": target})
        for side in ("old", "new"):
            if side in change:
                etree.SubElement(mod, akn(side), {"href": f"#{change[side]}"})


def _shown(amendment: AknAmendment) -> AknClause:
    shown = amendment.after or amendment.before
    assert shown is not None  # an amendment has at least one side
    return shown


def _name(amendment: AknAmendment) -> str:
    shown = amendment.before or _shown(amendment)
    return clause_name(shown.kind, shown.label)
