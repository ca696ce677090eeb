"""What norms need in the story: some clauses give it, some "none" is said, much is open; three have a benchmark."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from negotiate.demo.norms.scenarios import sitting
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import NormNeed
from negotiate.operations.norms.coverage import NewBenchmark, NewLink, name_benchmark, say_given
from negotiate.policy import Actor


def deeds_of_coverage(stage: StoryStage) -> Iterator[Deed]:
    """Yield the deeds by which it is said, and the benchmarks named."""
    told = read_toml("norms/coverage.toml")
    for links in told["links"]:
        for number, said in enumerate(links["said"]):
            yield Deed(stage.days.past(links["day"], 11, number), partial(_say, stage, said))
    for number, one in enumerate(told["benchmarks"]):
        yield Deed(stage.days.past(one["day"], 12, number), partial(_name, stage, one))


def _say(stage: StoryStage, said: list[str]) -> None:
    norm, need, given, by, why = said
    code = stage.clause(given)[0].code if given else ""
    new = NewLink(NormNeed(need), code, why)
    say_given(stage.db, _speaker(stage, by), stage.clause(norm)[0].code, new)


def _name(stage: StoryStage, told: dict[str, Any]) -> None:
    new = NewBenchmark(told["observed"], told["observer"], told["how_often"])
    name_benchmark(stage.db, _speaker(stage, told["by"]), stage.clause(told["clause"])[0].code, new)


def _speaker(stage: StoryStage, by: str) -> Actor:
    return sitting(stage, by) if by else stage.house.secretariat
