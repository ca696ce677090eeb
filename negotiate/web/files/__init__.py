"""Files that go out and come in: what is taken along and brought back, on which paper, for which programs, under which
name, compilations, and the tables of pages; in `everything` all that a reader may read, as one file.
"""
