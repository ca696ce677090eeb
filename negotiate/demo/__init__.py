"""The demonstration: a negotiation among invented States, as words in files and as the values that they hold.

`story.tell()` reads everything: the zero draft (`convention.md`), who takes part (`cast.toml`), three rounds
of amendments (`round_1.toml` …), the dates (`dates.toml`), what is said of words (`talk.toml`), who stands where on
them (`positions.toml`), the meetings (`meetings.toml`). `load` plays it into an empty house. Days count from the day of
loading, so that the third round is open and every flag is shown whenever it is started.
"""

from negotiate.demo.loader import load

__all__ = ["load"]
