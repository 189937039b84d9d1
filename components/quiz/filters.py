"""Every filter by its name, in the order in which they are asked, and what each name means to a reader of the report."""

from __future__ import annotations

from collections.abc import Callable

from components.quiz import filters_form as shape
from components.quiz import filters_headings as heading
from components.quiz import filters_hints as hint
from components.quiz import filters_kind as sort
from components.quiz import filters_numbers as numbers
from components.quiz import filters_place as standing
from components.quiz import filters_sight as sight
from components.quiz import filters_signs as sign
from components.quiz import filters_truth as truth
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
    "I2": truth.i2,
}
"""Filters that a question breaks whenever it breaks them with one of its distractors alone."""
WHOLE: dict[str, Filter] = {
    "I1": truth.i1,
    "I12": shape.i12,
    "I7": shape.i7,
    "I23": shape.i23,
    "I24": truth.i24,
    "kind": sort.alone,
    "own": sort.strangers,
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
STRICT: dict[str, Filter] = {
    "sight": sight.unlike_terms,
    "nearly": sight.nearly_alike,
    "measure": sight.of_another_measure,
    "place": sight.out_of_place,
    "nameless": sight.nameless,
    "scrap": sight.scraps,
}
"""Filters for a learner's own notes that a short quiz keeps; a question broken by them is asked only where all are wanted."""
STRICT_WHOLE: dict[str, Filter] = {"sense": sight.same_sense}
ALL: dict[str, Filter] = STEM | PAIRWISE | WHOLE
MEANINGS = {
    "I1": "too few distractors",
    "I2": "a distractor may be true",
    "I3": "the outsider may be a member",
    "I4": "options alike",
    "I5": "one option contains another",
    "I6": "unlike grammatical forms",
    "I7": "the key's length gives it away",
    "I9": "numbers out of order",
    "I10": "a catch-all option",
    "I11": "the stem is not a whole question",
    "dangling": "an option without its subject",
    "named": "a wrong name stands in the stem",
    "I12": "the stem gives the key away",
    "I13": "gives away another question",
    "I14": "not traceable",
    "I15": "residue of markup or a formula",
    "I16": "a misspelt word",
    "I17": "too many of this form",
    "I21": "forms and sections not mixed",
    "I18": "an example or aside",
    "I19": "no explanation",
    "I22": "the notes are wrong here",
    "I22 (options)": "a wrong option from a line where the notes are wrong",
    "I23": "an absolute or vague word is a cue",
    "I24": "all distractors from one other section",
    "instance": "a wrong option is a kind of the key",
    "example": "a description points to the notes' own example",
    "list": "what stands beside the members of a list is not of their kind",
    "reason": "a wrong reason that has nothing to do with the question",
    "alone": "a statement that does not stand alone",
    "unit": "numbers of unlike units or size",
    "shape": "values that are not written alike",
    "units": "values of unlike units",
    "range": "a number was made up beside ranges, or stands beside one",
    "number": "a wrong number may be right by another line",
    "counted": "a name that only counts, without its heading or among others",
    "block": "what stands behind an arrow, beside options of another list",
    "german": "descriptions of unlike form in German",
    "label": "a remark or half a sentence where a term belongs",
    "sight": "a term or a description that looks otherwise than the right one",
    "points": "a description that points to something elsewhere",
    "heading": "one of several points, asked for the heading above them",
    "vague": "a word of praise or blame that may hold for others",
    "scrap": "a description with a second entry or remark behind it",
    "nearly": "two options that say nearly the same",
    "measure": "a number of another unit, or beside words",
    "place": "a wrong option from another list or from under another heading",
    "sense": "the term says in other words what its description says",
    "nameless": "a term that says nothing without its topic or its statute",
    "case": "a member in capitals beside plain words",
    "elsewhere": "wrong options from under other headings",
    "formula": "a formula beside words",
    "headless": "a phrase without a noun beside names of things",
    "sign": "the key alone has capitals, a semicolon or a bracket",
    "argument": "the key alone names what stands in the code",
    "why": "a reason in the stem, and one question why",
    "odd": "all wrong options are of one thing, the key of another",
    "at sight": "a person beside what is none",
    "number of names": "the key is the only name in the plural, or not in the plural",
    "pairs": "pairs of two values only",
    "left over": "all wrong names stand in the stem",
    "akin": "a wrong option is said of a heading above or below",
    "rank": "headings of unlike levels as options",
    "undefined": "a symbol that nothing defines",
    "effect": "an effect that another cause may have too",
    "kind": "the key is the only option of its kind",
    "own": "wrong options of a term from elsewhere than its own notes",
    "spelt": "the key alone is spelt like the question",
    "floor": "a wrong option that has nothing to do with the question",
    "stray": "wrong options that do not belong beside the right one",
    "level": "not of the difficulty wanted",
    "guess": "a blind guesser would find too many",
}


def sound(question: Question, corpus: Corpus) -> bool:
    """Whether a question from a learner's own notes keeps the strict filters as well; the course's own notes keep them by being so."""
    return not any(broken(question, corpus) for broken in (STRICT | STRICT_WHOLE).values())
