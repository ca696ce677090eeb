"""Time as programs are given it, beside the rules and events themselves: the days of a text and who is party to it
(`days`), the `dossiers` of rules, and where a text speaks of time that no rule has.
"""
