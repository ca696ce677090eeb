"""Tables that are printed as long work: the address of one is asked once more, as whoever wants it sees things now."""

from contextlib import nullcontext
from functools import partial
from typing import Any

from flask import Flask, current_app, g, request
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.exporting.pdf.sheet_manuscript import PrintedSheet
from negotiate.policy import Actor
from negotiate.web.work.bounds import IsLongTable


def printed_table(db: Session, actor: Actor, instrument: str, address: str) -> PrintedSheet:
    """Return what there is to print at the address of a table; raise NotFound where it is none of the instrument."""
    house: Any = current_app
    with house.test_request_context(address, base_url=request.host_url):
        if (request.view_args or {}).get("form") == "pdf":
            g.is_long_work = True
            try:
                house.within(nullcontext(db), partial(Flask.dispatch_request, house), actor)
            except IsLongTable as found:
                if found.instrument == instrument:
                    return found.printed
    raise NotFound("There is no table of this text at the address that was asked for.")
