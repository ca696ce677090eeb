"""Who acts, and for whom: `actors` reads a person with her seats, `seats` says for which delegation she speaks,
`behalves` for which groups besides, `delegations` which rows are delegations, `departures` which of them take part no
more, `sign_ins` and `personal_tokens` how long one holds, `long_work` how far it has come, `outgoing_mail` whether
letters leave the house, `holdings` of which kinds of things there is anything.
"""
