"""What a chair does by the office: `proposals` of compromise wording, made through the office that `offices` founds;
and the offices of `facilitators`, given and ended.
"""
