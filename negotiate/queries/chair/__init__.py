"""The chair's office: `office_page` says who holds it and counts what was done by it; `proposals` has the form of one,
and what proposals and amendments say of each other.
"""
