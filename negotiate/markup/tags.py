"""Opening tags with the few attributes that a stretch of text may carry; whatever else is asked for is refused."""

import html
import re
from collections.abc import Mapping

_ATTRIBUTE = re.compile(r"class|title|lang|dir|data-[a-z][a-z0-9-]*")
#: An address of the house, from its root.
_WITHIN = re.compile(r"/(?!/)[\w/.-]*(?:\?[\w=&-]*)?(?:#[\w-]*)?")


def tag(name: str, attributes: Mapping[str, str]) -> str:
    """Return an opening tag; raise ValueError for any attribute, or any address, that text may not have.

    >>> tag("a", {"href": "/clauses/x?words=y#phrase", "data-source": "1"})
    '<a href="/clauses/x?words=y#phrase" data-source="1">'
    """
    parts = [name]
    for key, value in attributes.items():
        if not (_ATTRIBUTE.fullmatch(key) or (key == "href" and _WITHIN.fullmatch(value))):
            raise ValueError(f"{key!r} is no attribute that a stretch of text may carry")
        parts.append(f'{key}="{html.escape(value)}"')
    return f"<{' '.join(parts)}>"
