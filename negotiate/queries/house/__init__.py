"""Pages of the house: the first page (`instruments`), `people` with their seats, `delegations`, `groups`, who takes
part (`participations`), how that ends (`departures`), who may come in (`entrances`), where one is signed in
(`sign_ins`), by which tokens one's programs come in (`personal_tokens`), whether mail leaves the house
(`outgoing_mail`), and whom to try in a demonstration (`demonstration_people`).
"""
