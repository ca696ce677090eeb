"""Scenarios over a text: `bench` is the page, in `bench_cells` of `answer_lines`; `what_if` asks them of amendments,
and `scenario_form` has the passages that a new one may ask.
"""
