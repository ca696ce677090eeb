"""Files that go out and come in: what is taken along, and how it is put on paper."""
