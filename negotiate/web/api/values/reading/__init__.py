"""What concerns one person, as her programs are given it: what waits for her (`waiting`), and what changed in a text
since she read it (`since`); what they send is in `bodies`.
"""
