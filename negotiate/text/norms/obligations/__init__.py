"""Obligations: who, how strongly, does what, under which condition, by when; found by form, never judged.

To read: `obligation` has the value, every part of which is words of the text. `duties` finds in one sentence who is to
do something, and which phrases only tell of something else ("measures that may be needed"); `actors` tells who acts
from what is acted on, and `actor_keys` by what they are sorted; `duty_parts` finds conditions, exceptions, qualifiers.
`chinese_duties` and `arabic_duties` read those languages, `grammar_duties` French, Russian and Spanish with what
`grammars` holds of each; `sentence_readers` says which language is read by what. `extraction` puts it together over a
clause, its lists too. `obligation_changes` says which obligation of a later text was which, and what became of it;
`binding` to which words one is bound that somebody has confirmed.
"""
