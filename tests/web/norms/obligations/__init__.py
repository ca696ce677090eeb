"""The obligations of a text through the web."""
