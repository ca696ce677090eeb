"""The scenario bench: `bench` is its page, `scenarios` what is written, asked, answered and published on it;
`scenario_sheets` it as a file, `brought_scenarios` scenarios by a sheet, `filled_answers` answers that are filled in
without a connection; `supposed_notes` what is said of an amendment, on its page.
"""
