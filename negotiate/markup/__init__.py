"""Texts and edits as HTML: clean, as a redline, or with sources; the only place that knows a tag."""
