"""Scenarios over a text: `bench` is the page, in `bench_cells` of `answer_lines`; `what_if` asks them of amendments,
`scenario_form` has the passages that a new one may ask, `answers_to_fill` what can be answered without a connection.
"""
