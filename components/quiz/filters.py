"""Every filter by its name, in the order in which they are asked; those that a quiz keeps as well stand in `strict`."""

from __future__ import annotations

from collections.abc import Callable

from components.quiz import filters_cells as cell
from components.quiz import filters_clues as clue
from components.quiz import filters_form as shape
from components.quiz import filters_headings as heading
from components.quiz import filters_hints as hint
from components.quiz import filters_kind as sort
from components.quiz import filters_numbers as numbers
from components.quiz import filters_place as standing
from components.quiz import filters_rivals as rival
from components.quiz import filters_sight as sight
from components.quiz import filters_signs as sign
from components.quiz import filters_truth as truth
from components.quiz import filters_weighed as weigh
from components.quiz.corpus import Corpus
from components.quiz.question import Question

Filter = Callable[[Question, Corpus], bool]
PAIRWISE: dict[str, Filter] = {
    "I4": shape.i4,
    "I6": shape.i6,
    "I5": shape.i5,
    "I10": shape.i10,
    "dangling": shape.dangling,
    "named": shape.named_in_stem,
    "I15": shape.i15,
    "I16": shape.i16,
    "I18": truth.i18,
    "I22 (options)": truth.wrong_elsewhere,
    "instance": sort.instance_of,
    "example": sort.own_example,
    "list": sort.unlisted,
    "reason": sort.unrelated,
    "alone": sort.leaning,
    "unit": sort.unlike_number,
    "shape": sort.unlike_shape,
    "undefined": sort.undefined,
    "effect": sort.side_effect,
    "units": numbers.unlike_units,
    "range": numbers.beside_a_range,
    "number": numbers.stated,
    "counted": standing.uncounted,
    "block": standing.out_of_block,
    "german": standing.unlike_german,
    "case": standing.unlike_case,
    "at sight": sort.unlike_at_sight,
    "formula": sign.formulas,
    "headless": sign.headless,
    "akin": heading.akin,
    "rank": heading.unlike_levels,
    "label": sight.labelled,
    "points": sight.pointing,
    "variant": rival.variants,
    "contrast": clue.of_another_contrast,
    "I2": truth.i2,
}
"""Filters that a question breaks whenever it breaks them with one of its distractors alone."""
WHOLE: dict[str, Filter] = {
    "I1": truth.i1,
    "I3": truth.i3,
    "I12": shape.i12,
    "I7": shape.i7,
    "I23": shape.i23,
    "I24": truth.i24,
    "kind": sort.alone,
    "own": sort.strangers,
    "weighed": weigh.alone_weighed,
    "asks": clue.asks_otherwise,
    "outside": clue.outside,
    "elsewhere": standing.from_elsewhere,
    "sign": sign.emphasis,
    "argument": hint.arguments,
    "why": hint.told_why,
    "odd": hint.odd_one,
    "left over": hint.left_over,
    "pairs": hint.two_values,
    "number of names": hint.told_by_number,
    "spelt": sort.spelt,
    "I9": shape.i9,
    "I19": truth.i19,
}
STEM: dict[str, Filter] = {
    "twice": cell.said_twice,
    "I11": shape.i11,
    "dangling": shape.dangling,
    "I15": shape.i15,
    "I16": shape.i16,
    "I18": truth.i18,
    "I22": truth.i22,
    "example": sort.own_example,
    "I14": truth.i14,
    "heading": sight.of_a_heading,
    "vague": sight.vague_value,
    "label": sight.labelled,
    "points": sight.pointing,
    "list": sort.unlisted,
    "I3": truth.i3,
}
ALL: dict[str, Filter] = STEM | PAIRWISE | WHOLE
