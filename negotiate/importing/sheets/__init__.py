"""Sheets that come in: `workbook` reads the rows of one as words, `fill_in_form` by the heads of a form that was given;
`position_form` and `answer_form` are the two that there are; `scenario_sheet` reads scenarios, one a row.
"""
