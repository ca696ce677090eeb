"""Portable archives: a house, or one instrument, as one file that any program reads, and that another house takes in.

A backup is for the same house again: it holds passwords, and rows as the program of its day lays them out. An archive
is for another house, for whoever examines this one, and for the time when the program is gone: every row as JSON with
the names of its columns, described by a JSON Schema that lies beside it, the texts and publications as Markdown, and no
secret by which anybody comes in.

- `contents`: which tables and columns it holds, and under which names of files.
- `scope`: which rows go into it, of a house or of one instrument.
- `described`: the schema of the rows, and the words that tell a reader what is there.
- `packing`: a house or an instrument into a file; the same rows make the same bytes.
- `sealed`: a file that somebody gives, checked member by member before a word of it is believed.
- `reading`: the lines of a member as rows, each value of the kind that its column takes.
- `scratch`: a database for a moment, in which an archive of an older schema is brought up to date.
- `collisions`: what a file and a house that is not empty both hold, for nothing is merged.
- `unpacking`: a file into an empty house, whole or not at all.
"""
