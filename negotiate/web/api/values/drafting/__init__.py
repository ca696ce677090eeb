"""What is read and sent beside a draft or an amendment: `companions` it has, `packages`, `rooms` of groups with what
drafts have said, and the `bodies`.
"""
