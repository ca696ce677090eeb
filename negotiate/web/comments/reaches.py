"""Who will read it: the choice of a form that says something to those whom one names."""

from flask import request

from negotiate.errors import Invalid
from negotiate.models import ThreadReach

_ASKED = "Choose who will read it. Nobody is chosen for you, because what others have read cannot be taken back."


def reach_chosen() -> tuple[ThreadReach, str]:
    """Return how far the words go, and the code of the group where to one; raise Invalid where nobody has said."""
    chosen = request.form.get("reach", "")
    reach, _, group = chosen.partition(" ")
    try:
        return ThreadReach("group" if reach == "group" else chosen), group
    except ValueError:
        raise Invalid(_ASKED, "reach") from None
