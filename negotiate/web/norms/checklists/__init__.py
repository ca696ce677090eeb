"""Checklists: `checklists` over a text and the answers on them, those of the house in `house_checklists`, the file in
`checklist_sheets`, and what stands beside a clause in `checklist_notes`.
"""
