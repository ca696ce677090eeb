"""The chair's office: `office_page` says who holds it and counts what was done by it, with the offices of
`facilitators`; `proposals` has the form of a proposal, and what proposals and amendments say of each other.
"""
