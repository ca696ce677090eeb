"""What the workshop of norms holds in the story: `terms` in the register and `house_terms` in the one that all texts
share, `scenarios` on the bench, `loopholes`, `hints`, `obligations`, `exercises`, `checklists`, `coverage`, what comes
of the `library`, and a regional variant (`variants`).
"""
