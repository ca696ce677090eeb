"""The demonstration: a negotiation among invented States, as words in files and as the values that they hold.

Its words lie in the folder `words`: the zero draft (`convention.md`), who takes part (`cast.toml`), three rounds of
amendments (`round_1.toml` …), the dates (`dates.toml`), files that came back with marks (`files.toml`), in `speaking`
what is said of words (`talk.toml`), who stands where on them (`positions.toml`) and the meetings (`meetings.toml`), in
`norms` what the workshop begins with. `telling` reads them, the whole by `story.tell()`. `load` plays it into an empty
house: `house` lets everybody in, `stage` is what the deeds share; `tabling`, `deciding`, `reading` and `watching` play
the rounds, `bringing` and `sending` the files, `compiling` and `noting` what is issued beside them, `speaking` what is
said, `norms` what the workshop holds. Days count from the day of loading, so that the third round is open and every
flag is shown whenever it is started.
"""

from negotiate.demo.loader import load

__all__ = ["load"]
