"""Reading which words of a PDF stand beside which number, by their heights on the page: from the outside, as people do."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from tests.exporting.pdf.reading import actual_text, letters_of, opened, spelled

#: The size of the letters of line numbers; nothing else in a file that stands outside of its text has it.
NUMBERS = 8
#: How far from its number the words of a line are written at most, in points: cells beside one another in two scripts
#: do not stand quite on one line.
NEAR = 6


@dataclass
class NumberedPage:
    """The numbers on a page with their heights, and the words with theirs."""

    numbers: list[tuple[float, int]] = field(default_factory=list)
    words: list[tuple[float, str]] = field(default_factory=list)

    def beside(self, first: int, last: int) -> str:
        """Return the words on the lines with these numbers."""
        nearest = [(min(self.numbers, key=lambda line: abs(line[0] - at)), at, words) for at, words in self.words]
        return "".join(
            words for (height, number), at, words in nearest if first <= number <= last and abs(height - at) < NEAR
        )


def numbered_pages(file: bytes) -> list[NumberedPage]:
    """Return the pages of a file with their line numbers and words."""
    with opened(file) as pdf:
        return [_numbered(page) for page in pdf.pages]


def _numbered(page: pikepdf.Page) -> NumberedPage:
    read = NumberedPage()
    for height, size, is_text, words in _written(page):
        if is_text:
            read.words.append((height, words))
        elif size == NUMBERS and words.isdecimal():
            read.numbers.append((height, int(words)))
    return read


def _written(page: pikepdf.Page) -> Iterator[tuple[float, float, bool, str]]:
    """Yield what is written: how high, in which size, whether it is of the text, and the words."""
    fonts = {name: letters_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    letters: dict[int, str] = {}
    height, size = 0.0, 0.0
    parts: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "cm":
                height = float(operands[5])
            case "Tf":
                letters, size = fonts[str(operands[0])], float(operands[1])
            case "BMC" | "BDC":
                told = actual_text(operands)
                parts.append("told" if told else str(operands[0]))
                if told:
                    yield height, size, "/Artifact" not in parts, told
            case "EMC":
                parts.pop()
            case "Tj" | "TJ" if "told" not in parts:
                yield height, size, "/Artifact" not in parts, spelled(operands[0], letters)
