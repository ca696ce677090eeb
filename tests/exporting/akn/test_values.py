"""The words that the format prescribes."""

from negotiate.exporting.akn.texts import to_akn
from negotiate.exporting.akn.values import AknChange, AknModification, AknStage, AknText
from tests.exporting.akn.reading import faults, needs_schema
from tests.exporting.akn.test_texts import TEXT, work


@needs_schema
def test_every_change_and_every_stage_is_a_word_of_the_schema() -> None:
    changes = tuple(AknModification(change, "c", "Article 1", ()) for change in AknChange)
    files = [to_akn(AknText(work(stage=stage), TEXT.clauses, modifications=changes)) for stage in AknStage]

    assert [faults(file) for file in files] == [[], []]
