"""Acts of which the journal tells at once, also where what is decided in a round is told with its publication."""

#: What the journal tells at once: what delegations do, who takes part, when rounds open and close, what is published.
#: Any other act may tell of a decision, and is told of with the publication.
OPEN_ACTS = (
    *(
        "imported",
        "admitted",
        "ended the participation",
        "set the audience",
        "set the time zone",
        "chose when decisions are shown",
        "opened",
    ),
    *("reopened", "set the deadline", "closed", "approved and published", "sealed all journals", "tabled", "revised"),
    "printed",
    *("withdrew", "incorporated", "took over", "took a position", "co-sponsored", "left the co-sponsors"),
    *("took stock of", "recorded an event", "corrected an event", "took back an event", "issued a compilation"),
    *("put under silence", "extended the silence", "broke the silence", "made a statement", "withdrew a statement"),
    *("named a facilitator", "ended a facilitation"),
    *("announced a meeting", "changed a meeting", "cancelled a meeting", "put on the agenda", "struck from the agenda"),
    *(
        "called an item",
        "asked for the floor",
        "left the list of speakers",
        "took off the list of speakers",
        "gave the floor",
        "noted who has spoken",
    ),
    *("summed a meeting up", "issued a change note", "corrected a change note"),
    *("contested an entry", "withdrew a contest", "answered a contest", "named what a contest led to"),
    "set the times of contests",
    *("took a position back", "took a position on words", "withdrew a position"),
    *("took a position on a text", "withdrew a position on a text"),
    *("moved the day of readings", "took the day of readings off", "ended readings", "took readings up again"),
    *("put readings", "took a position on a reading", "withdrew a position on a reading"),
)
