"""What pages show of variants: the `table` of a parent and those forked from it, the `fork_form` that begins one, a
variant `beside` its parent, and `one_clause` of it with what the parent has `moved`, the `origins` of
amendments that were begun from one; `lines` are what they share.
"""
