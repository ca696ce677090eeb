"""What pages show of variants: the `table` of a parent and those forked from it, the `fork_form` that begins one, a
variant `beside` its parent, and `one_clause` of it; `lines` are what they share.
"""
