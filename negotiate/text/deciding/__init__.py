"""From a decision for each region to the next text: adopting, declining, bracketing, setting out as options.

In the order to read them: `decisions` says what can be decided and how it is written down; `decided` carries it out,
region by region (`carrying_out`; `compositions` for rival readings taken at once), word by word with its source,
and `moving` takes what is moved to where it stands then;
`bracketing` sets what stays open in brackets, `setting_out` whole paragraphs as options
(`differing_paragraphs` finds what differs in them), and `spacing` keeps words apart. `outcomes` tells what each
proposal came to. For amendments to amendments, `composing` makes two changes into one and `sub_amendments` tells whose
change is whose.
"""
