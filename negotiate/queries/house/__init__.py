"""Pages of the house: the first page (`instruments`), `people` with their seats, `delegations`, `groups`, who takes
part (`participations`), who may come in (`entrances`) and where one is signed in (`sign_ins`); what waits for a person
(`waiting_counts`), who is new (`newcomers`), and whom to try in a demonstration (`demonstration_people`).
"""
