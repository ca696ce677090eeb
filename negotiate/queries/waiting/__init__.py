"""What waits for a person, of every kind, in one list: `waiting_list` composes it of functions. They stand in
`of_instruments` (what is counted in each instrument, with `for_office`, what chairs and secretaries have before
them, and `of_variants`), in `of_delegations` (single things that a delegation answers), in `of_readings`
(clashes that were put to it), in `of_contests` (what an office answers), in `of_talk` (what people ask of one another),
in `of_changes` (what was changed under her hands), in `of_house` (who asked for a link) and in `meetings` (where she is
expected); who is new stands by itself (`newcomers`). A new kind is one more function in `waiting_list.KINDS`; `things`
has the value that it yields.
"""
