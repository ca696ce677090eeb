"""How a text came about: the issues of it and what befell it (its lifecycle), and which amendments changed its clauses
(its passive modifications). Whatever is pointed to is written down among the references.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from negotiate.exporting.akn.addresses import expression_address, work_address
from negotiate.exporting.akn.heads import reference
from negotiate.exporting.akn.inline import Element
from negotiate.exporting.akn.values import AknChange, AknHand, AknModification, AknText
from negotiate.importing.akn.vocabulary import akn
from negotiate.text.references.clause_names import clause_name


def lifecycle(meta: Element, text: AknText) -> None:
    """Write the issues of a text and what befell it, the oldest first; nothing where there is nothing yet."""
    entries = sorted([*_issues(text), *_happenings(text)], key=lambda entry: entry["date"])
    if entries:
        made = etree.SubElement(meta, akn("lifecycle"), {"source": "#secretariat"})
        for entry in entries:
            etree.SubElement(made, akn("eventRef"), entry)


def passive_modifications(meta: Element, text: AknText, places: Mapping[str, str]) -> None:
    """Write what was done to the clauses; one that is gone is called by its full address."""
    if not text.modifications:
        return
    analysis = etree.SubElement(meta, akn("analysis"), {"source": "#secretariat"})
    made = etree.SubElement(analysis, akn("passiveModifications"))
    for number, one in enumerate(text.modifications, 1):
        change = etree.SubElement(made, akn("textualMod"), {"type": one.change.value, "eId": f"pmod_{number}"})
        for source in dict.fromkeys(map(_source, one.hands)) or ("secretariat",):
            etree.SubElement(change, akn("source"), {"href": f"#{source}"})
        etree.SubElement(change, akn("destination"), {"href": _destination(text, one, places)})


def history_references(references: Element, text: AknText) -> None:
    """Write what lifecycle and modifications point to."""
    for number, issue in enumerate(text.issues, 1):
        address = expression_address(text.work).partition("@")[0]
        kind = "original" if number == 1 else "passiveRef"
        reference(references, kind, f"issue_{number}", f"{address}@{issue.on.isoformat()}", issue.cited)
    hands = {hand.amendment: hand.name for one in text.modifications for hand in one.hands if hand.amendment}
    for code, name in sorted(hands.items()):
        reference(references, "passiveRef", f"amendment_{code}", f"{text.work.root}/amendments/{code}", name)
    for number, happening in enumerate(text.happenings, 1):
        reference(references, "TLCEvent", f"event_{number}", f"/akn/ontology/event/event_{number}", happening.title)


def _issues(text: AknText) -> Iterator[dict[str, str]]:
    for number, issue in enumerate(text.issues, 1):
        kind = {"type": "generation", "originatingExpression": "true"} if number == 1 else {"type": "amendment"}
        yield {"eId": f"issued_{number}", "date": issue.on.isoformat(), "source": f"#issue_{number}", **kind}


def _happenings(text: AknText) -> Iterator[dict[str, str]]:
    for number, happening in enumerate(text.happenings, 1):
        what = {"source": "#secretariat", "refersTo": f"#event_{number}"}
        yield {"eId": f"happened_{number}", "date": happening.on.isoformat(), **what}


def _source(hand: AknHand) -> str:
    return f"amendment_{hand.amendment}" if hand.amendment else "secretariat"


def _destination(text: AknText, one: AknModification, places: Mapping[str, str]) -> str:
    if one.change is not AknChange.REPEAL and one.clause in places:
        return f"#{places[one.clause]}"
    return f"{work_address(text.work)}/!main~{clause_name('article', one.label)}"
