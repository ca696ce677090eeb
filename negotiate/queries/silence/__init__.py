"""Silence procedures on pages: `lines`, each in one line; `silences`, the list of an instrument and one whole; `forms`,
what is to be put under silence; `news`, what a person has not seen yet.
"""
