"""What is brought back: `brought_changes` reads the changes of a file, `put_in` what stands between its clauses, as
`shown_values`; `carried_files` carries a file from one preview to the next, and `bringings` is the address.
"""
