"""Addresses that last, in the order of the European Legislation Identifier: each leads to the page of its text.

What they name is also told to search engines on the pages that everybody may read, as schema.org calls it.
"""

from typing import Any

from flask import Blueprint, g, redirect, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Standing
from negotiate.queries.header import InstrumentHeader
from negotiate.queries.publishing.publications import PublicationPage
from negotiate.queries.publishing.stable_places import StablePlace, stable_place, time_named

texts = Blueprint("stable_texts", __name__, url_prefix="/eli/<instrument>")
places = Blueprint("stable_places", __name__, url_prefix="/eli/<instrument>/<path:place>")
ADDRESSES = (texts, places)

SCHEMA = "https://schema.org"


@texts.get("", endpoint="show")
def text(instrument: str) -> ResponseReturnValue:
    """Lead to a text as it stands."""
    return redirect(_page(stable_place(g.db, g.actor, instrument)))


@places.get("", endpoint="show")
def place(instrument: str, place: str) -> ResponseReturnValue:
    """Lead to a clause, a paragraph, the text of a round, in its language."""
    return redirect(_page(stable_place(g.db, g.actor, instrument, place)))


@texts.app_template_filter()
def stable_address(page: PublicationPage) -> str:
    """Return the address of a publication that lasts."""
    return _of(page, "")


@texts.app_template_filter()
def legislation(head: InstrumentHeader) -> dict[str, Any]:
    """Return what there is to tell of a text as a work, of which each publication is an example."""
    return {
        "@context": SCHEMA,
        "@type": "Legislation",
        "@id": url_for("stable_texts.show", instrument=head.code),
        "url": url_for("instruments.show", code=head.code),
        "name": head.title,
        "inLanguage": head.language,
        "legislationIdentifier": head.code,
    }


@texts.app_template_filter()
def issued_legislation(page: PublicationPage) -> dict[str, Any]:
    """Return what there is to tell of a publication: when it was issued, what it counts for, its clauses, its files."""
    line, work = page.line, legislation(page.head)
    told = {
        **work,
        "@id": stable_address(page),
        "url": url_for("publications.show", code=line.code),
        "inLanguage": page.language,
        "version": line.title,
        "creativeWorkStatus": line.standing.value,
        "datePublished": line.issued_at.date().isoformat(),
        "exampleOfWork": {"@id": work["@id"], "@type": "Legislation"},
        "encoding": _files(page),
        "hasPart": [_part(page, clause.code, clause.label, clause.heading) for clause in page.clauses],
    }
    if line.symbol:
        told["legislationIdentifier"] = line.symbol
    return told if line.standing is Standing.ADOPTED else {**told, "legislationLegalForce": f"{SCHEMA}/NotInForce"}


def _files(page: PublicationPage) -> list[dict[str, str]]:
    """Return in which files a publication is to be had."""
    kinds = {"structured_texts.show": "application/akn+xml", "printed_texts.show": "application/pdf"}
    return [
        {
            "@type": "LegislationObject",
            "encodingFormat": kind,
            "contentUrl": url_for(endpoint, instrument=page.head.code, text=page.line.code),
        }
        for endpoint, kind in kinds.items()
    ]


def _part(page: PublicationPage, code: str, label: str, heading: str) -> dict[str, str]:
    named = {"legislationIdentifier": label, "name": heading}
    told = {name: words for name, words in named.items() if words}
    return {"@type": "Legislation", "@id": _of(page, f"{code}/"), **told}


def _of(page: PublicationPage, part: str) -> str:
    """Return the address of a publication, or of a part of it."""
    time = time_named(page.line.ordinal, page.round_number)
    return url_for("stable_places.show", instrument=page.head.code, place=f"{part}{time}/{page.language}")


def _page(place: StablePlace) -> str:
    """Return the page of a place."""
    if place.publication:
        anchor = "-".join(filter(None, (place.clause, place.anchor)))
        return url_for("publications.show", code=place.publication, _anchor=anchor or None)
    if place.clause:
        return url_for("clauses.show", code=place.clause, _anchor=place.anchor or None)
    return url_for("instruments.show", code=place.instrument)
