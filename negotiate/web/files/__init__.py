"""Files that go out and come in: what is taken along, on which paper (`papers`, with what is said of it by `spoken`),
for which programs, under which name, compilations, and the tables of pages (`sheets`, and `printed_tables` where that
is long work); in `bringing` what is brought back; in `everything` all that a reader may read, as one file.
"""
