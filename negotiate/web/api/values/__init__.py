"""What programs are given, each as a frozen value made of that of a page: `texts`, `publishing`, `amendments`, what is
said (`speech`) and recorded by delegations (`matrices`), the journal with who has come in (`record`), what stands
around a text (`around`), silences and meetings (`proceedings`), where words come from and are found (`history`),
`variants` with the library, what is written about `norms`; and what they send (`bodies`).
"""
