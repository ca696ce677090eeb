"""The addresses of the house, and what each is asked with: for programs, of dates, of the house, of talk, of norms."""
