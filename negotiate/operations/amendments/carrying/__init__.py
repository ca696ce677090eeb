"""How open amendments follow the text: `carriages` onto a newer version of their clause, `rehoming` into another
clause, and the `answers` of their delegations where their words have met a change.
"""
