"""What the story says of every position, whatever it is on."""

from negotiate.demo.speaking.stances import stances_of
from negotiate.models import Stance, ThreadReach


def test_an_entry_tells_who_says_what_of_one_thing_on_one_day() -> None:
    told = {"day": 3, "withdrawn": 5, "taken": [["Veloria", "support"], ["Kethara", "reserve", "We ", "wait."]]}
    first, second = stances_of(told)

    assert (first["by"], first["stance"], first["note"]) == ("Veloria", Stance.SUPPORT, "")
    assert (second["by"], second["stance"], second["note"]) == ("Kethara", Stance.RESERVE, "We wait.")
    assert (first["day"], first["withdrawn"], first["reach"]) == (3, 5, ThreadReach.PARTICIPANTS)
