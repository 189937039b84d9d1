"""The strict filters by their names: what the questions of a quiz keep besides `filters`."""

from __future__ import annotations

from components.quiz import filters_alone as alone
from components.quiz import filters_bare as bare
from components.quiz import filters_blocks as block
from components.quiz import filters_cells as cell
from components.quiz import filters_clues as clue
from components.quiz import filters_counts as count
from components.quiz import filters_dates as dates
from components.quiz import filters_doubled as double
from components.quiz import filters_doubtful as doubt
from components.quiz import filters_echoes as echo
from components.quiz import filters_either as either
from components.quiz import filters_events as event
from components.quiz import filters_excluded as out
from components.quiz import filters_genus as genus
from components.quiz import filters_initials as initial
from components.quiz import filters_invented as invented
from components.quiz import filters_letters as letter
from components.quiz import filters_listed as listed
from components.quiz import filters_literal as literal
from components.quiz import filters_looks as look
from components.quiz import filters_loose as loose
from components.quiz import filters_mirrors as mirror
from components.quiz import filters_mixed as mixed
from components.quiz import filters_names as name
from components.quiz import filters_numbers as numbers
from components.quiz import filters_one_kind as one_kind
from components.quiz import filters_option_forms as option_form
from components.quiz import filters_overlaps as overlap
from components.quiz import filters_phrases as phrase
from components.quiz import filters_pointers as pointer
from components.quiz import filters_read_off as read
from components.quiz import filters_rivals as rival
from components.quiz import filters_roots as roots
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
from components.quiz import filters_told as told
from components.quiz import filters_unclear as unclear
from components.quiz import filters_unlike as unlike
from components.quiz import filters_weighed as weigh
from components.quiz import filters_whole as whole
from components.quiz import forms_siblings as sibling
from components.quiz.filters import Filter

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
    "circular": name.in_its_own_words,
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
    "actor": event.without_actor,
    "breaks off": event.breaks_off,
    "lands alone": event.lands_alone,
    "two at once": side.two_at_once,
    "mere signs": side.mere_signs,
    "rounded": numbers.rounded,
    "prompt": sign.prompts_mixed,
    "no name": side.of_no_name,
    "list of what": listed.of_what,
    "share of what": bare.share_of_what,
    "whole": whole.cut_short,
    "clipped word": whole.clipped,
    "contained": sight.contained,
    "words": doubt.unlike_words,
    "bare header": unclear.of_a_bare_header,
    "mere number": unclear.of_a_mere_number,
    "counts only": unclear.counts_only,
    "of nobody": unclear.of_nobody,
    "year of a person": unclear.year_of_a_person,
    "the rest": unclear.the_rest,
    "excluded": out.excluded,
    "partly right": overlap.partly_right,
    "nested spans": overlap.nested_spans,
    "mere degree": overlap.mere_degree,
    "name in the topic": mirror.name_in_topic,
    "filler": loose.filled,
    "loose": loose.noun_elsewhere,
    "there": loose.there_of_what,
    "points back": loose.points_back,
    "lone year": dates.year_beside_spans,
    "unlike forms": option_form.unlike_forms,
    "unlike begun": option_form.unlike_begun,
    "part of another": option_form.part_of_another,
    "no deed": option_form.no_deed,
    "led": unlike.led_otherwise,
    "hedged": unlike.hedged,
    "states": unlike.states,
    "sides": unlike.unlike_sides,
    "echoed symbols": unlike.symbols_in_stem,
}
"""Filters that the questions of a quiz keep as well; see `strict.sound`."""
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
    "unlike years": dates.unlike_years,
    "less exact": dates.one_less_exact,
    "qualities": mixed.qualities_among_things,
    "list beside phrases": mixed.list_beside_phrases,
    "its month": event.told_by_its_month,
    "far off": event.out_of_its_time,
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
    "root": roots.says_its_root,
    "agent": alone.alone_an_agent,
    "one kind": one_kind.unproven,
    "echo": echo.echoed,
    "one or the other": side.one_or_the_other,
    "another's name": side.names_another,
    "mirrored": mirror.mirrored,
    "calculator": literal.calculated,
    "of the call": literal.of_the_call,
    "unshown": literal.unshown,
    "short": unlike.short_beside_clauses,
    "loose list": doubt.loose_list,
    "said in words": doubt.said_in_words,
    "small table": doubt.of_a_small_table,
    "profile": doubt.of_several_columns,
    "written out": genus.alone_of_its_sort,
    "no topic": unclear.without_its_topic,
    "extreme": bare.extreme_of_what,
    "counterpart": sibling.without_counterpart,
    "affix": told.affix_of_its_name,
    "shouted": told.shouted,
    "left out": either.left_out,
    "same as another": either.same_as_another,
    "for all": either.column_for_all,
    "letters within": told.letters_in_the_stem,
    "other unit": told.of_another_unit,
    "its number": told.number_in_stem,
    "first or last": told.end_of_series,
    "another year": told.with_another_year,
    "invented word": invented.invented_word,
    "odd letters": told.odd_letters,
    "a part of it": told.shares_a_part,
    "short for": told.short_for_its_word,
}


LESSER = frozenset(("nearly", "turned", "rival", "sort"))
"""Strict filters about how much a question tells of who answers it, and not whether it has one right answer that one must know."""
DOUBTS = frozenset(("one kind", "words", "loose list", "profile", "said in words", "small table"))
"""Strict filters that a question breaks of which it is only not known whether it is sound: a learner may want it all the same."""
