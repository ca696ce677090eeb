"""Who brought in every word of a version and who took one out, also through moves.

In the order to read them: `provenance` carries the origin of every word through the edits of a version;
`hands` says through a chain of versions who put each word where it stands, and who took one out;
`sourced_words` puts texts together whose every word still says whence it comes; `moved_words` finds what a change only
moves or marks, so that it keeps its origin.
"""
