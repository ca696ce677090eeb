"""What is brought back: `brought_changes` reads the changes of a file, `put_in` what stands between its clauses, as
`shown_values`, and `returned_answers` what was answered in it to comments; `preview_forms` reads what a preview is sent
back with, and `bringings` is the address. What delegations have sent to the secretariat has its list and its preview in
`received_files` and `received_previews`; `file_readings` goes through one, `author_namings` says whose a name is.
"""
