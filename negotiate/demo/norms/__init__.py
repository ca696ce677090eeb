"""What the workshop of norms holds in the story: `terms` in the register, `scenarios` on the bench, `loopholes`,
`hints`, `obligations`, `exercises`, `checklists`, `coverage`, what comes of the `library`, and a regional variant
(`variants`).
"""
