"""Pages of dates: `dates` lists what is due, `calendars` lays it out in time, `dossiers` gathers all for one decision.

`findings` are words about time that no rule covers, `dependents` the clauses that lean on words which may end,
`depositary` the table of parties; `feeds` is what a calendar program finds.
"""
