"""Long work: `bounds` says what is long, `makers` make each kind of file, `carrying` does a piece of work from its
`beginning` to its end, `results` keeps what comes of it, `afterwards` does what waits for the end of a
request, `long_works` are its pages. `printing` sets what is published. `uploads` are files that are read so, `previews`
what comes of that, and `readings` show it.

A worker does it where one runs; where none does, the house does it while whoever asked waits for her page.
"""
