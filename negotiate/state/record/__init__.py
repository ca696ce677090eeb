"""What the record binds: which rows and columns (`covered_rows`), and all journals at one moment (`heads`)."""
