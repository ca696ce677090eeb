"""What delegations do together, for programs: `proceedings` (silences, meetings, statements for the record) and the
`floors` of meetings.
"""
