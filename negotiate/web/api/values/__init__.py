"""What programs are given, each as a frozen value made of that of a page: `texts`, `publishing`, `amendments`, what is
said (`speech`), the journal with who has come in (`record`), what stands around a text (`around`); and what they send
(`bodies`).
"""
