"""The English words for numbers, how many and which one: the ones up to nineteen, the tens, a hundred.

Whoever reads or writes numbers in words puts them together; how, is theirs to say.
"""

#: From one to nineteen.
ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
#: From twenty to ninety.
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
HUNDRED, HUNDREDTH = "hundred", "hundredth"

_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def ordinal_of(word: str) -> str:
    """Return the ordinal of one of the words.

    >>> ordinal_of("five"), ordinal_of("seven"), ordinal_of("twenty"), ordinal_of("hundred")
    ('fifth', 'seventh', 'twentieth', 'hundredth')
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word[:-1] + "ieth" if word.endswith("y") else word + "th"
