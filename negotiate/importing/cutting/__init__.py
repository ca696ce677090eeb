"""Where a text is cut into clauses: at its titles, or at other marks that a person chooses.

`labels` read what opens a title, `headings` what goes on with it, `titles` the lines that are or may be one; `sequence`
keeps those that stand in their place in the numbering, `recovery` mends those that page reading has broken. `opening`
is what stands before the first of them, `escapes` the sign before a line that only looks like one, `ways` the other
marks at which a text is cut.
"""
