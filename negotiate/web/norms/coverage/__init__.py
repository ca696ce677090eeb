"""What norms need: `coverage` over a text and what is said there, the file in `coverage_sheets`, and what stands beside
a clause and among dates in `coverage_notes`.
"""
