"""Pages of the house: the first page (`instruments`), `people` with their seats, `delegations`, `groups`, who takes
part (`participations`), signing in (`sign_in`), and whom to try in a demonstration (`demonstration_people`).
"""
