"""The norms workshop: the register of terms, its drawings and its files; loopholes, with their notes on other pages;
drafting hints. The rooms: `scenarios` has the bench, `obligations` who is to do what, `ladders` tables of levels and
responses, `exercises` a scenario that a room works through, `checklists` questions asked of clauses, `coverage` what
norms need, `protections` what a text protects and excepts. `addresses` has their blueprints, and `checked` those of
the last three.
"""
