"""Sheets that come in: `workbook` reads the rows of one as words, `position_form` knows the form that was given."""
