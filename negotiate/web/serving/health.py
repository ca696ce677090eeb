"""The address that a load balancer asks whether this process can serve."""

from flask import Blueprint, Response, g
from sqlalchemy import text

bp = Blueprint("health", __name__)


@bp.get("/health")
def show() -> Response:
    """Answer that the process lives and its database answers."""
    g.db.execute(text("select 1"))
    return Response("well\n", mimetype="text/plain")
