"""What the house of the story says of terms beside all of its texts."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import RemarkKind
from negotiate.operations.norms.house_terms import keep_term
from negotiate.operations.norms.terms import NewRemark

#: On which day before that of loading it was written.
DAY = -30
SAID = (
    NewRemark("ICT incident", RemarkKind.DISCOURAGED, "cyber event", "It names the place and leaves out the harm."),
    NewRemark("ICT incident", RemarkKind.EQUIVALENT, "incident informatique", "Un événement qui nuit.", "fr"),
    NewRemark("essential service", RemarkKind.EQUIVALENT, "servicio esencial", "", "es"),
    NewRemark("cyberspace", RemarkKind.NOTE, "One word in all texts of this house, without a hyphen."),
)


def deeds_of_house_terms(stage: StoryStage) -> Iterator[Deed]:
    """Yield what the secretariat writes into the register that all texts share."""
    for place, new in enumerate(SAID):
        deed = partial(keep_term, stage.db, stage.house.secretariat, "en", new)
        yield Deed(stage.days.past(DAY, 11, place), deed)
