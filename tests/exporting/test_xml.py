"""What XML cannot hold is marked, and what it can is left alone: a parser of the library agrees."""

from xml.etree import ElementTree as ET

from negotiate.exporting.xml import legible


def test_whatever_a_text_brings_along_a_parser_reads() -> None:
    everything = "".join(map(chr, (*range(0x300), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010))))
    element = ET.Element("p")
    element.text = legible(everything)
    read = ET.fromstring(ET.tostring(element, encoding="utf-8")).text

    assert read == element.text.replace("\r", "\n")
    assert set(everything) - set(element.text) == set(everything) & set(
        map(chr, (*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
    )
