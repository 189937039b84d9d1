"""Two subjects at once: which values are paired, and when not."""

from __future__ import annotations

from components.quiz.question import Question
from tests.quiz.make import asked, corpus_of

HEAD = "# Notes\n\n| Thing | Value |\n|---|---|\n"


def pairs(rows: str, concept: str = "") -> list[Question]:
    return asked(corpus_of(HEAD + rows, concept), "both")


def test_beside_further_subjects_no_pair_has_one_value_twice() -> None:
    for rows in (
        "| oak | brown wood |\n| ash | pale wood |\n| pear | red wood |\n",
        "| oak | brown wood |\n| ash | pale wood |\n| pear | red wood |\n| box | yellow wood |\n",
    ):
        found = pairs(rows)
        assert found
        for question in found:
            halves = [option.text.split("; ") for option in question.options]
            assert all(first != second for first, second in halves)
            for place in (0, 1):
                counts = {value: [pair[place] for pair in halves].count(value) for value in {pair[place] for pair in halves}}
                assert set(counts.values()) == {1}


def test_pairs_of_two_values_only_are_asked_of_the_course_alone() -> None:
    two, one_twice = "| oak | brown wood |\n| ash | pale wood |\n", "| oak | brown wood |\n| ash | pale wood |\n| elm | pale wood |\n"
    assert pairs(two) == []
    assert pairs(one_twice) == []
    halves = [option.text.split("; ") for question in pairs(two, "wood") for option in question.options]
    assert any(first == second for first, second in halves)


def test_values_of_unlike_units_and_values_spelt_like_their_subject_are_not_paired() -> None:
    assert pairs("| pulse | 60-100 /min |\n| heat | 36-37 C |\n| gas | 95-99 % |\n") == []
    assert pairs("| lie | lain |\n| feel | felt |\n| sing | sung |\n") == []


def test_beside_two_bare_pairs_stands_what_another_list_of_the_part_gives_a_name() -> None:
    tides = "# Tides\n\nThe balance of the sea:\nNew moon: springs\nHalf moon: neaps\n\n"
    found = [one for one in asked(corpus_of(f"{tides}Dredging – deepening harbours:\none option: a ship\n")) if one.form == "pair"]
    assert {one.key.text for one in found} >= {"Springs", "Neaps"}
    for one in found[:2]:
        assert {option.text for option in one.options} == {"Springs", "Neaps", "Dredging"}
