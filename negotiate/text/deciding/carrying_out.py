"""What one decision changes in its region, every word with its source; it knows nothing of other decisions.

Only where a region of several places is set in brackets, what was decided between them has to stand in each
alternative, and is handed in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from negotiate.text.deciding.bracketing import alternatives, by_paragraph, leaves_out
from negotiate.text.deciding.compositions import Composition, compositions
from negotiate.text.deciding.decisions import Adopt, Bracket, BracketStyle, Decision, Decline, OwnWords, styles_of_words
from negotiate.text.deciding.setting_out import Layout, layout, set_out
from negotiate.text.deciding.spacing import gaps, spaced
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, Tokens
from negotiate.text.marks.options.option_labels import names_for
from negotiate.text.merge.audit import audit_options, audit_words
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import APART, Reading, Region, Spot, substitute, words_of_places
from negotiate.text.provenance.provenance import Attributed, Carried, Given
from negotiate.text.provenance.sourced_words import Passage, condensed, made, recast, standing, text_of, written


@dataclass(frozen=True, slots=True)
class Hands:
    """What every decision needs: the merge, whose hand brackets and own words are, and the origin of each author."""

    merge: Merge
    secretariat: str
    origins: Mapping[str, str]

    @property
    def base(self) -> Tokens:
        """Return the tokens that are decided on."""
        return self.merge.base

    def of(self, reading: Reading) -> tuple[str, ...]:
        """Return the origins of a reading's authors, in the authors' order."""
        return tuple(self.origins.get(author, author) for author in reading.authors)


def covered(region: Region, decision: Decision) -> Spot:
    """Return what a decision writes anew: the places of a region or, in brackets, its whole ground."""
    is_whole = isinstance(decision, Bracket) and not region.moves
    return region.ground if is_whole else Spot(region.start, region.end)


def carry_out(hands: Hands, region: Region, decision: Decision, inside: Sequence[Attributed] = ()) -> list[Attributed]:
    """Return what one decision changes; with the changes `inside`, between its places, if it takes them in."""
    match decision:
        case Adopt(numbers):
            return _adopted(hands, region, numbers)
        case Decline():
            return []
        case Bracket(BracketStyle.OPTIONS):
            plan, words = laid_out(hands, region)
            return recast(hands.base, plan.start, plan.end, words, hands.secretariat)
        case Bracket(style) if region.moves:
            return _bracketed_apart(hands, region, style)
        case Bracket(style):
            words = _bracketed(hands, region, style, inside)
            return recast(hands.base, *region.ground, words, hands.secretariat)
        case OwnWords(text):
            return _own(hands, region, text)


def laid_out(hands: Hands, region: Region) -> tuple[Layout, list[Passage]]:
    """Return how the paragraphs of a region are set out as options, and their words; every option reads as asked."""
    plan = layout(hands.merge, region)
    if plan is None:
        raise _unsuited(region, BracketStyle.OPTIONS)
    readings = [(reading.edits, hands.of(reading)) for reading in region.readings]
    words = set_out(plan, hands.base, readings, hands.secretariat)
    said = [part.words for part in plan.parts] + [""] * bool(plan.no_text)
    audit_options(text_of(words), plan.offset, [part.text for part in plan.parts] + [""], said, region.index)
    return plan, words


def text_with(hands: Hands, ground: Spot, changes: Iterable[Attributed]) -> str:
    """Return a stretch of the base with changes carried out."""
    return "".join(substitute(hands.base, (change.edit for change in changes), *ground))


def _adopted(hands: Hands, region: Region, numbers: tuple[int, ...]) -> list[Attributed]:
    """Return the edits of the chosen readings; insertions at one point follow the order of the choice.

    Words of two readings that would grow into one are kept apart by a space of the secretariat's.
    """
    asking: dict[Edit, list[Reading]] = {}
    for reading in _chosen(region, numbers):
        for edit in reading.edits:
            asking.setdefault(edit, []).append(reading)
    ordered = sorted(asking, key=_place)
    if any(after.start < before.end for before, after in pairwise(ordered)):
        return _composed(hands, region, numbers)
    between = gaps(hands.base, [(edit, frozenset(asking[edit])) for edit in ordered])
    placed = [(edit, spaces, asking[edit]) for edit, spaces in zip(ordered, between, strict=True)]
    changes = [_together(hands, tuple(edits)) for _, edits in groupby(placed, key=lambda one: _place(one[0]))]
    struck = ["".join(hands.base[edit.start : edit.end]) for edit in asking]
    whole = Spot(region.start, region.end)
    asked = [text_with(hands, whole, ()), *(edit.text for edit in asking)]
    audit_words(asked, [text_with(hands, whole, changes), *struck], region.index)
    return changes


def _chosen(region: Region, numbers: tuple[int, ...]) -> list[Reading]:
    """Return the readings of these numbers; raise ValueError where one is unknown or named twice, or none is named."""
    every = range(len(region.readings))
    if not numbers or len(set(numbers)) < len(numbers) or not set(numbers) <= set(every):
        raise ValueError(f"Region {region.index} has the readings 0 to {every[-1]}: name one, or several once each.")
    return [region.readings[number] for number in numbers]


def _place(edit: Edit) -> tuple[int, int]:
    """Return where an edit stands, for sorting that keeps insertions at one point in their order."""
    return edit.start, edit.end


def _together(hands: Hands, edits: tuple[tuple[Edit, tuple[str, str], list[Reading]], ...]) -> Attributed:
    """Return edits of one place as one: a single edit, or insertions one after another, each with its own origins."""
    tokens: list[str] = []
    sources: list[Given] = []
    for edit, spaces, readings in edits:
        origins = tuple(chain.from_iterable(map(hands.of, readings)))
        before, after = (Given(len(space), (hands.secretariat,)) for space in spaces)
        tokens += filter(None, (spaces[0], *edit.tokens, spaces[1]))
        sources += [before, Given(len(edit.tokens), origins), after]
    first = edits[0][0]
    origin = hands.of(edits[0][2][0])[0]
    said = condensed(source for source in sources if source.length > 0)
    return Attributed(Edit(first.start, first.end, tuple(tokens)), origin, said)


def _composed(hands: Hands, region: Region, numbers: tuple[int, ...]) -> list[Attributed]:
    """Return the changes of readings that can be taken at once though their words overlap; else raise ValueError."""
    found = compositions(hands.base, region, numbers)
    if found is None:
        raise ValueError(f"The readings chosen in region {region.index} change the same words: choose one of them.")
    changes: list[Attributed] = []
    for place, composed in zip(region.places, found, strict=True):
        words = list(_units(hands, region, composed))
        gone = (unit.text for edit in composed.edits for unit in composed.units[edit.start : edit.end])
        base = "".join(hands.base[place.start : place.end])
        audit_words([base, *(edit.text for edit in composed.edits)], [text_of(words), *gone], region.index)
        changes += recast(hands.base, *place, words, hands.of(region.readings[numbers[0]])[0])
    return changes


def _units(hands: Hands, region: Region, composed: Composition) -> Iterator[Passage]:
    """Yield a place with the changes of several readings, each word with its source."""
    reached = 0
    for edit, asking in (*composed.changes, (Edit(len(composed.units), len(composed.units)), ())):
        for token, units in groupby(composed.units[reached : edit.start], key=lambda unit: unit.token):
            yield Passage(("".join(unit.text for unit in units),), Carried(1, token))
        origins = tuple(chain.from_iterable(hands.of(region.readings[number]) for number in asking))
        yield from written(edit.tokens, origins)
        reached = edit.end


def _bracketed(hands: Hands, region: Region, style: BracketStyle, inside: Sequence[Attributed]) -> list[Passage]:
    """Return the words of a region with what is contested in brackets."""
    suited = styles_of_words(region)
    base = list(made(hands.base, inside, *region.ground))
    match style:
        case BracketStyle.ALTERNATIVES:
            choices = [base, *(_read(hands, region, reading, inside) for reading in region.readings)]
            no_text = names_for("".join(hands.base)).no_text
            words = alternatives(choices, hands.secretariat, no_text)
            asked = [*map(text_of, choices), no_text * leaves_out(choices)]
            audit_words(asked, [text_of(words)], region.index)
        case BracketStyle.DELETION if style in suited:
            words = by_paragraph(base, hands.secretariat)
            audit_words([text_of(base)], [text_of(words)], region.index)
        case BracketStyle.OPTIONAL if style in suited:
            words = _optional(hands, region)
        case _:
            raise _unsuited(region, style)
    return words


def _bracketed_apart(hands: Hands, region: Region, style: BracketStyle) -> list[Attributed]:
    """Return the places of a region in brackets one by one; what moves is put in brackets where it is arranged.

    Words that somebody else takes out stand in brackets with the paragraph that moves.
    """
    if style not in styles_of_words(region):
        raise _unsuited(region, style)
    changes: list[Attributed] = []
    for at, place in enumerate(region.places):
        is_across = any(move.start < place.end and place.start < move.end for move in region.moves) and (
            "\n" in hands.base[place.start : place.end]
        )
        parts = [(reading.parts[at], hands.of(reading)) for reading in region.readings]
        base = hands.base[place.start : place.end]
        rivals = [written(part, origins) for part, origins in parts if part != base]
        if is_across or not any(text_of(rival).strip() for rival in rivals):
            continue
        words = alternatives([standing(hands.base, *place), *rivals], hands.secretariat)
        changes += recast(hands.base, *place, words, hands.secretariat)
    return changes


def _read(hands: Hands, region: Region, reading: Reading, inside: Sequence[Attributed]) -> list[Passage]:
    """Return a region as one reading has it, with the changes between its places."""
    origins = hands.of(reading)
    own = (Attributed(edit, origins[0], (Given(len(edit.tokens), origins),)) for edit in reading.edits)
    changes = sorted((*own, *inside), key=lambda change: change.edit)
    return list(made(hands.base, changes, *region.ground))


def _optional(hands: Hands, region: Region) -> list[Passage]:
    """Return the words of a region with every insertion of words in brackets of its own."""
    insertions: dict[tuple[int, Tokens], tuple[str, ...]] = {}
    for reading in region.readings:
        for edit in reading.edits:
            place = (edit.start, edit.tokens)
            insertions[place] = insertions.get(place, ()) + hands.of(reading)
    words: list[Passage] = []
    reached = region.start
    for (start, tokens), origins in sorted(insertions.items(), key=lambda item: item[0][0]):
        words += standing(hands.base, reached, start)
        words += by_paragraph(written(tokens, origins), hands.secretariat) if "".join(tokens).strip() else []
        reached = start
    words += standing(hands.base, reached, region.end)
    added = ("".join(tokens) for _, tokens in insertions)
    audit_words([text_with(hands, region.ground, ()), *added], [text_of(words)], region.index)
    return words


def _unsuited(region: Region, style: BracketStyle) -> ValueError:
    """Return the refusal of a style that does not suit a region."""
    return ValueError(f"Region {region.index} cannot be bracketed as “{style.value}”: use alternatives.")


def _own(hands: Hands, region: Region, text: str) -> list[Attributed]:
    """Return the edits that put the secretariat's words in the place of a region; words of the base stay the base's."""
    if region.moves:
        raise ValueError(f"Region {region.index} moves paragraphs: no words can stand in their place.")
    parts = words_of_places(text) if len(region.places) > 1 else [text]
    if len(parts) != len(region.places):
        raise ValueError(
            f"Region {region.index} stands in {len(region.places)} places, decided together: "
            f"write the words of each, with “{APART.strip()}” between."
        )
    changes: list[Attributed] = []
    for place, part, likely in zip(region.places, parts, region.readings[0].parts, strict=True):
        words = spaced(hands.base, place, "".join(likely), part)
        audit_words([part], [words], region.index)
        edits = diff("".join(hands.base[place.start : place.end]), words)
        changes += (
            Attributed(Edit(place.start + edit.start, place.start + edit.end, edit.tokens), hands.secretariat)
            for edit in edits
        )
    return changes
