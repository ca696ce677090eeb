"""What is true of the chair's office: what a proposal can be, and which amendments it can name (`reconcilable`); and
who may be, and who is, a facilitator (`facilitators`).
"""
