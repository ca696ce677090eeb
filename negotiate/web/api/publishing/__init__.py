"""What is published, for programs: `rounds` with what came of them, publications, and what changed between texts;
`printed_lines`, on which lines of its PDF a publication says what.
"""
