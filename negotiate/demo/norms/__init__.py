"""What the workshop of norms holds in the story: `terms` in the register, `scenarios` on the bench, `loopholes`,
`hints`, `obligations`, `exercises`, and what comes of the `library`.
"""
