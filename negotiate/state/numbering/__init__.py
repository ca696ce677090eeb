"""Numbers and references by identity: what cites what, and what a renumbering would make of it.

In the order to read them: `wording_history` is every wording that a clause has had, with the origin of its words;
`citations` follows what each reference meant through it. `proposed_wordings` is what open amendments want to say.
`unresolved_references` lists what nobody can carry, `number_rewrites` what would follow, `left_lists` which
lists stay whole, `left_numbers` what was told to stay. `renumbering_plan` puts it together for the text,
`amendment_numbers` for the amendments to it.
"""
