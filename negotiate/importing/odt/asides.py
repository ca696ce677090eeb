"""What of an OpenDocument text is no text that can be read: pictures and objects. What boxes and shapes say is read."""

from collections.abc import Iterator

from negotiate.importing.odt.package import Element, q
from negotiate.importing.office.documents import AsideKind, LeftAside

_FIGURES = (q("draw:image"), q("draw:object"), q("draw:object-ole"), q("draw:plugin"))


def asides_of(text: Element) -> Iterator[LeftAside]:
    """Yield the pictures and objects of a text: a frame that holds several shows one of them."""
    for frame in text.iter(q("draw:frame")):
        if next(frame.iterchildren(*_FIGURES), None) is not None and frame.find(q("draw:text-box")) is None:
            yield LeftAside(AsideKind.PICTURE)
