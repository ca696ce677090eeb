"""What programs are given, each as a frozen value made of that of a page: `texts`, `publishing`, `amendments`, what is
said (`speech`), and the journal with who has come in (`record`); and what they send (`bodies`).
"""
