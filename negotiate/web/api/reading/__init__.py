"""What concerns one person, for her programs: what waits for her and what she was told (`waiting`), what changed in a
text since she read it herself (`since`), and what she has read, has seen and watches (`marks`).
"""
