"""What the demonstration tells, read from the files of its words and carried out by nothing here.

`story` is all of it as one value: the `cast`, the `proposals` of each round, the `dates`. `days` makes instants of its
days, `rulings` decisions of what it says became of each amendment.
"""
