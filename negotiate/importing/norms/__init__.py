"""Terms from the files of translators: `tbx`."""
