"""Texts as programs are given them in other ways than clause by clause: with everything on the table (`compilations`),
by how far they are agreed, with what was corrected in them (`standing`), and variants beside their `parents`.
"""
