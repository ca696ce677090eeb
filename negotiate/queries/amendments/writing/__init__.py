"""Pages on which an amendment is written: `forms` fills the forms of new ones, `revisions` that of one put anew.

`previews` shows the redline beside them; `tabling` asks once more before a draft becomes public.
"""
