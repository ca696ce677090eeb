"""What programs are given, each as a frozen value made of that of a page: `texts` and the other ways of giving one
(`text`), `publishing` and the `outcomes` of rounds, `amendments` and what goes with them (`drafting`), what is said
(`speech`) and recorded by delegations (`matrices`), the journal with who has come in (`record`) and `contests` of it,
what stands around a text (`around`) and its time (`dates`), silences and meetings (`proceedings`) with their `floors`,
where words come from and are found (`history`), `variants` with the library, what is written about `norms`, what
concerns one person (`reading`) and the secretariat (`desk`), who holds which office
(`house`); and what they send (`bodies`).
"""
