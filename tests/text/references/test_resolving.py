"""What references come to when they are looked up by the labels of today."""

import re

import pytest

from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.references.references import references
from negotiate.text.references.resolving import ReferenceStanding, resolve
from tests import real_texts


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("articles 5 to 8", ("c6", "c7")),
        ("articles 5 to 6", ("c5bis",)),
        ("articles 5 to 9", ()),
        ("article 5, paragraphs 2 to 5", (("3",), ("4",))),
        ("article 5, paragraph 2 (a) to (d)", (("2", "b"), ("2", "c"))),
        ("article 5 and article 8", ()),
    ],
)
def test_a_range_knows_what_stands_between_its_ends(text: str, within: tuple[object, ...]) -> None:
    labels = {"Article 6": "c6", "Article 5": "c5", "Article 7": "c7", "Article 8": "c8"}
    labels |= {} if "8" in text else {"Article 5 bis": "c5bis"}
    body = "1. A.\n2. B:\n(a) a;\n(b) b;\n(c) c;\n(d) d.\n3. C.\n4. D.\n5. E."
    paths = {"c5": [p.path for p in paragraphs(body)]}

    assert resolve(references(text), labels, "Article 1", paths)[-1].within == within


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("article 6", ReferenceStanding.RESOLVED),
        ("Article 5 bis", ReferenceStanding.RESOLVED),
        ("article 5", ReferenceStanding.SELF),
        ("article 9", ReferenceStanding.DANGLING),
        ("article 6, paragraph 2", ReferenceStanding.RESOLVED),
        ("article 6, paragraph 7", ReferenceStanding.DANGLING),
        ("paragraph 1 of this article", ReferenceStanding.SELF),
        ("paragraph 4 of this article", ReferenceStanding.DANGLING),
        ("subparagraph (a) above", ReferenceStanding.SELF),
        ("article 287 of the Convention", ReferenceStanding.EXTERNAL),
    ],
)
def test_a_reference_is_looked_up_by_the_labels_of_today(text: str, standing: ReferenceStanding) -> None:
    labels = {"Article 5": "c1", "[Article 5bis]": "c2", "Article 6": "c3"}
    paths = {"c1": {("1",), ("1", "a")}, "c3": {("1",), ("2",)}}

    assert [r.standing for r in resolve(references(text), labels, "Article 5", paths)] == [standing]


def test_a_reference_knows_the_identity_that_it_points_to() -> None:
    assert resolve(references("article 6"), {"Article 6": "c3"})[0].identity == "c3"


@real_texts.needs_real_texts
def test_the_adopted_treaty_has_hardly_a_dangling_reference() -> None:
    text = real_texts.read("bbnj-en.md")
    heads = list(re.finditer(r"^(?:### (Article \d+)|## ((?:ANNEX|PART) \w+))", text, re.MULTILINE))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    labels = {head[1] or head[2]: n for n, head in enumerate(heads)}
    bodies = [text[head.end() : end] for head, end in zip(heads, ends, strict=True)]
    paths = {n: {p.path for p in paragraphs(body)} for n, body in enumerate(bodies)}
    found = [
        r for label, body in zip(labels, bodies, strict=True) for r in resolve(references(body), labels, label, paths)
    ]

    assert [r.reference.text for r in found if r.standing is ReferenceStanding.DANGLING] == ["Annex VII", "Annex VIII"]
    assert sum(r.reference.key[0] == "article" for r in found) > 52
