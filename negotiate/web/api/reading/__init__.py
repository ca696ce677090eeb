"""What concerns one person, for her programs: what waits for her and what she was told (`waiting`), and what changed
in a text since she read it herself (`since`).
"""
