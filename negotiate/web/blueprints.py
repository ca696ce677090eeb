"""Every page of the house: the list of its blueprints, which each room brings."""

from flask import Flask

from negotiate.web.amendments.addresses import AMENDMENTS
from negotiate.web.api.addresses import ABOUT_PROGRAMS, FOR_PROGRAMS
from negotiate.web.chair.addresses import CHAIR
from negotiate.web.changes.addresses import CHANGES
from negotiate.web.comments.addresses import COMMENTS
from negotiate.web.contests.contests import CONTESTS
from negotiate.web.dates.addresses import DATES
from negotiate.web.desk.addresses import DESK
from negotiate.web.files.addresses import FILES
from negotiate.web.house import demonstration
from negotiate.web.house.addresses import HOUSE
from negotiate.web.library.addresses import LIBRARY
from negotiate.web.meetings.addresses import MEETINGS
from negotiate.web.norms.addresses import NORMS
from negotiate.web.positions.addresses import POSITIONS
from negotiate.web.publishing.addresses import PUBLISHING
from negotiate.web.reading.addresses import READING
from negotiate.web.record.addresses import RECORD
from negotiate.web.serving import health
from negotiate.web.silence.addresses import SILENCES
from negotiate.web.text.addresses import TEXTS
from negotiate.web.variants.addresses import VARIANTS
from negotiate.web.work.addresses import WORK

BLUEPRINTS = (
    *HOUSE,
    *READING,
    *TEXTS,
    *POSITIONS,
    *COMMENTS,
    *AMENDMENTS,
    *CHAIR,
    *DESK,
    *PUBLISHING,
    *CHANGES,
    *SILENCES,
    *MEETINGS,
    *DATES,
    *NORMS,
    *LIBRARY,
    *VARIANTS,
    *RECORD,
    *FILES,
    *WORK,
    *CONTESTS,
    *ABOUT_PROGRAMS,
    health.bp,
)


def register(app: Flask) -> None:
    """Put every page at its address; those of the demonstration only where it is one."""
    for blueprint in (*BLUEPRINTS, *FOR_PROGRAMS):
        app.register_blueprint(blueprint)
    if getattr(app, "demo", False):
        app.register_blueprint(demonstration.bp)
