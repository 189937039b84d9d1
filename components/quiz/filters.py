"""Every filter by its name, in the order in which they are asked, and what each name means to a reader of the report."""

from __future__ import annotations

from collections.abc import Callable

from components.quiz import filters_alone as alone
from components.quiz import filters_blocks as block
from components.quiz import filters_cells as cell
from components.quiz import filters_clues as clue
from components.quiz import filters_counts as count
from components.quiz import filters_dates as dates
from components.quiz import filters_doubled as double
from components.quiz import filters_echoes as echo
from components.quiz import filters_either as either
from components.quiz import filters_form as shape
from components.quiz import filters_headings as heading
from components.quiz import filters_hints as hint
from components.quiz import filters_initials as initial
from components.quiz import filters_kind as sort
from components.quiz import filters_letters as letter
from components.quiz import filters_listed as listed
from components.quiz import filters_literal as literal
from components.quiz import filters_looks as look
from components.quiz import filters_names as name
from components.quiz import filters_numbers as numbers
from components.quiz import filters_one_kind as one_kind
from components.quiz import filters_phrases as phrase
from components.quiz import filters_place as standing
from components.quiz import filters_pointers as pointer
from components.quiz import filters_read_off as read
from components.quiz import filters_rivals as rival
from components.quiz import filters_rows as row
from components.quiz import filters_runs as run
from components.quiz import filters_said as said
from components.quiz import filters_same as same
from components.quiz import filters_senses as sense
from components.quiz import filters_sides as side
from components.quiz import filters_sight as sight
from components.quiz import filters_signs as sign
from components.quiz import filters_slots as slot
from components.quiz import filters_tables as table
from components.quiz import filters_tells as tell
from components.quiz import filters_truth as truth
from components.quiz import filters_weighed as weigh
from components.quiz import filters_whole as whole
from components.quiz.corpus import Corpus
from components.quiz.exposure import at_home
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
STRICT: dict[str, Filter] = {
    "sight": sight.unlike_terms,
    "nearly": sight.nearly_alike,
    "measure": sight.of_another_measure,
    "place": sight.out_of_place,
    "nameless": sight.nameless,
    "scrap": sight.scraps,
    "sort": clue.of_another_kind,
    "one or many": clue.of_another_number,
    "column": clue.torn,
    "cell": cell.one_of_a_cell,
    "square": cell.torn_square,
    "lettered": cell.lettered,
    "others": cell.of_others_too,
    "inside": cell.inside,
    "unknown": cell.unknown,
    "land": cell.of_its_land,
    "stuff": cell.of_the_same_stuff,
    "members": cell.unlike_members,
    "spelt out": name.spelt_out,
    "turned": name.turned_round,
    "put together": name.put_together,
    "its own": name.names_its_own,
    "cut": tell.cut_off,
    "possible": tell.possible_for_others,
    "brackets": tell.without_its_brackets,
    "points of a heading": said.points,
    "leaning": said.leaning,
    "unit of a course": said.of_a_course,
    "slip": said.slipped,
    "proper": look.unlike_proper,
    "series": look.out_of_series,
    "comma": look.with_a_comma,
    "marks": look.unlike_marks,
    "year": look.with_its_year,
    "nothing": look.says_nothing,
    "circle": look.of_one_circle,
    "lines": look.only_lists_beside,
    "bound": row.bounded,
    "its row": row.names_its_row,
    "equal": same.equal_cells,
    "shared": same.shared_value,
    "twins": same.twin_rows,
    "keyed": same.keyed_by_several,
    "clipped": same.clipped,
    "either": either.either_or,
    "between": either.between,
    "rest": either.left_over,
    "dated": dates.date_as_name,
    "span": dates.span_beside_days,
    "several": table.of_several,
    "type of what": table.of_no_kind,
    "symbol": rival.symbols_beside_words,
    "slot": slot.headed,
    "quality": slot.quality_beside_things,
    "inflected": rival.inflected_in_stem,
    "signs": slot.signs_beside_words,
    "blocks": block.of_another_block,
    "other cells": pointer.points_at_others,
    "arrow": pointer.arrow_below,
    "literal": literal.value_in_stem,
    "same things": literal.same_things,
    "of what": literal.order_of_what,
    "happened": dates.person_alone,
    "two at once": side.two_at_once,
    "mere signs": side.mere_signs,
    "rounded": numbers.rounded,
    "prompt": sign.prompts_mixed,
    "no name": side.of_no_name,
    "list of what": listed.of_what,
    "whole": whole.cut_short,
    "clipped word": whole.clipped,
    "contained": sight.contained,
}
"""Filters that the questions of a quiz keep as well; see `sound`."""
STRICT_WHOLE: dict[str, Filter] = {
    "count": count.counted_off,
    "person": count.told_of_a_person,
    "sense": sense.same_sense,
    "noun": clue.told_by_its_noun,
    "kin": clue.kin,
    "apart": clue.apart,
    "size": clue.of_another_size,
    "letter": clue.begins_alike,
    "subject": clue.of_another_subject,
    "absolute": clue.absolute,
    "abbreviation": name.short_beside_long,
    "process": name.alone_a_process,
    "ages": name.ages_apart,
    "letters": letter.letters_of,
    "begun": letter.begun_alike,
    "counted off": letter.counted_off,
    "persons": alone.alone_a_person,
    "ing": alone.alone_in_ing,
    "its unit": row.told_by_its_unit,
    "columns": row.of_another_column,
    "single": alone.single_word,
    "number of the verb": said.agreeing,
    "capitals": row.unlike_capitals,
    "remark": row.with_a_remark,
    "number of the name": alone.alone_in_number,
    "tells": tell.told_by_a_sentence,
    "topic word": tell.told_by_the_topic,
    "bare": tell.bare_beside_brackets,
    "beginning": row.begun_like_its_row,
    "exact": dates.alone_so_exact,
    "rival": rival.left_out,
    "initial": rival.begun_with_its_letter,
    "run": run.told_by_a_run,
    "deed": slot.alone_a_process,
    "cases": slot.alone_a_case,
    "genus": slot.alone_of_its_genus,
    "pattern": slot.told_by_its_shape,
    "opaque": slot.alone_opaque,
    "alone a list": listed.alone_a_list,
    "doubled": double.doubled,
    "read off": read.numbers_read_off,
    "years": read.told_by_years,
    "look-alike": read.begins_like,
    "role": read.by_its_role,
    "others shown": read.of_the_others,
    "title": read.of_the_title,
    "adjective alone": read.of_what,
    "place for a name": phrase.of_a_place,
    "phrase": phrase.begins_otherwise,
    "short remark": phrase.short_remark,
    "other sorts": weigh.of_other_sorts,
    "other questions": weigh.other_questions,
    "two numbers": double.alone_two,
    "initials": initial.spelt_by_initials,
    "agent": alone.alone_an_agent,
    "one kind": one_kind.unproven,
    "echo": echo.echoed,
    "one or the other": side.one_or_the_other,
    "another's name": side.names_another,
}
ALL: dict[str, Filter] = STEM | PAIRWISE | WHOLE


LESSER = frozenset(("nearly", "turned", "rival", "sort"))
"""Strict filters about how much a question tells of who answers it, and not whether it has one right answer that one must know."""


def sound(question: Question, corpus: Corpus, *, lesser: bool = True) -> bool:
    """Whether a question keeps the strict filters as well; without `lesser`, all of them but LESSER.

    In the course's own notes, whose lists are of one kind each, LESSER do not matter where all options are of one list.
    """
    lesser = lesser and not at_home(question)
    strict = (STRICT | STRICT_WHOLE).items()
    return not any(broken(question, corpus) for name, broken in strict if lesser or name not in LESSER)
