"""What is done for and from an office: the rows by which offices propose, proposals of the chair and of facilitators
(`facilitators_proposals`), and who is a facilitator of which clauses.
"""
