"""Icons: strokes in the colour of the words beside them."""

from functools import lru_cache

from markupsafe import Markup

#: Strokes in a square of sixteen.
PATHS = {
    "about": "M2.5 6.3c2-2 3.5-1 5.5 0s3.5 1.5 5.5-.5M2.5 10.8c2-2 3.5-1 5.5 0s3.5 1.5 5.5-.5",
    "again": "M13 8a5 5 0 1 1-1.6-3.7M13 1.8v3h-3",
    "back": "M6 3L2.5 6.5 6 10M3 6.5h6.5a3.8 3.8 0 0 1 0 7.5H6",
    "brackets": "M5.5 2.5h-3v11h3M10.5 2.5h3v11h-3",
    "calendar": "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3",
    "clock": "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 4.5V8l2.5 1.8",
    "covers": "M4.5 4.5h7v7h-7zM6 6h4v4H6zM7.5 7.5h1v1h-1z",
    "cross": "M4 4l8 8M12 4l-8 8",
    "desk": "M1.5 6.5h13M3 6.5V13M13 6.5V13M5 6.5V3h6v3.5",
    "dot": "M8 7.6v.8",
    "down": "M8 3v10M4.5 9.5L8 13l3.5-3.5",
    "dots": "M3.5 7.6v.8M8 7.6v.8M12.5 7.6v.8",
    "eye": "M1.5 8c3-6 10-6 13 0c-3 6-10 6-13 0M8 6a2 2 0 1 1 0 4a2 2 0 1 1 0-4",
    "file": "M4 1.5h5.5L12.5 4.5v10H4zM9 1.5V5h3.5",
    "find": "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.7 3.7",
    "filter": "M2 3.5h12M4.5 8h7M6.5 12.5h3",
    "globe": "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M1.5 8h13M8 1.5c3.6 4 3.6 9 0 13M8 1.5c-3.6 4-3.6 9 0 13",
    "half": "M4.5 4.5h7v7h-7zM4.5 8.6h7M5.6 10.1h4.8",
    "later": "M2 8h8M7 4.5L10.5 8 7 11.5M13.5 3.5v9",
    "link": "M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5L7.5 13A3 3 0 0 1 3 8.5L4.5 7",
    "lock": "M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
    "minus": "M3 8h10",
    "name": "M4.5 2h-3v12h3M11.5 2h3v12h-3M5.5 6h5M5.5 10h3.5",
    "next": "M6 3.5L10.5 8 6 12.5",
    "note": "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 7.3V11M8 5v.2",
    "order": "M5 13V3M2.5 5.5L5 3l2.5 2.5M11 3v10M8.5 10.5L11 13l2.5-2.5",
    "page": "M3.5 1.5h9v13h-9zM5.5 5h5M5.5 8h5M5.5 11h3",
    "permits": "M12.5 4H4v8h8.5",
    "people": "M6 3a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 1 1 0-4.6M1.8 13.3c0-5 8.4-5 8.4 0"
    "M10.5 3.3a2.3 2.3 0 0 1 0 4.2M11.8 9.6c1.5.5 2.4 1.7 2.4 3.7",
    "plus": "M8 3v10M3 8h10",
    "question": "M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M8 12.4v.4",
    "ring": "M8 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8",
    "seal": "M8 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8M5.5 9.3L4.5 14 8 12.3l3.5 1.7-1-4.7",
    "shade": "M8 1.5a6.5 6.5 0 1 1 0 13zM8 1.5a6.5 6.5 0 1 0 0 13",
    "table": "M8 5.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6M8 1.6v.6M8 13.8v.6M1.6 8h.6M13.8 8h.6M3.5 3.5l.4.4"
    "M12.1 12.1l.4.4M12.5 3.5l-.4.4M3.9 12.1l-.4.4",
    "tick": "M3 8.5l3.2 3.2L13 4.8",
    "tick-dashed": "M5 8.3l2.1 2.1L11 6.2M8 1.5a6.5 6.5 0 0 1 4 1.4M14.5 8a6.5 6.5 0 0 1-1.4 4"
    "M8 14.5a6.5 6.5 0 0 1-4-1.4M1.5 8a6.5 6.5 0 0 1 1.4-4",
    "tick-half": "M3 8.5l3.2 3.2L13 4.8M2 14.2h12",
    "tick-ring": "M5 8.3l2.1 2.1L11 6.2M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13",
    "tick-twice": "M1 8.8l2.7 2.7L9 5.2M7.2 11.2l.5.5L14.8 4.8",
    "up": "M8 13V3M4.5 6.5L8 3l3.5 3.5",
    "wait": "M4 2h8M4 14h8M5 2c0 4 6 5 6 0M5 14c0-5 6-5 6 0M8 7.5v1",
    "warning": "M8 2L1.8 13.2h12.4zM8 6.5v3M8 11.4v.3",
}
#: Icons that point along the line, and turn where the script runs the other way.
TURNING = frozenset({"back", "later", "next"})

ICON = Markup(
    '<svg class="icon{}" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6"'
    ' stroke-linecap="round" stroke-linejoin="round" {}><path d="{}"/></svg>'
)


@lru_cache(maxsize=1024)
def icon(name: str, label: str = "") -> Markup:
    """Return an icon in the colour of the words beside it; without a label it is decoration, and silent."""
    heard = Markup('role="img" aria-label="{}"').format(label) if label else Markup('aria-hidden="true"')
    return ICON.format(Markup(" turns") if name in TURNING else "", heard, PATHS[name])
