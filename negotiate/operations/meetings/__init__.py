"""Meetings: `announcing` says when and where one is, changes and cancels it; `agenda` keeps what it takes up,
`floor` who speaks on it, `summaries` what came of it.
"""
