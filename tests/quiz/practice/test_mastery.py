"""Mastery by section and progress by day, counted by hand; the charts hold the same numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from components.quiz.practice import figures
from components.quiz.practice.mastery import AHEAD, Given, by_section, day_ahead, over_time
from components.quiz.practice.scheduling import grade, retrievability

DAY = date(2026, 3, 2)
SECTIONS = {"a": "Vision", "b": "Vision", "c": "Language", "d": "Vision"}


def test_by_section_counts_what_stands_in_the_notes() -> None:
    cards = {"a": grade(None, "a", True, None, DAY), "c": grade(None, "c", False, None, DAY), "gone": grade(None, "gone", True, None, DAY)}
    answers = [Given("a", DAY, True), Given("a", DAY, False), Given("c", DAY, False), Given("gone", DAY, True)]
    ahead = day_ahead(DAY, None)
    vision, language = by_section(SECTIONS, cards, answers, ahead)
    assert (vision.section, vision.facts, vision.practised, vision.answered, vision.right) == ("Vision", 3, 1, 2, 1)
    assert vision.expected == pytest.approx(retrievability(cards["a"], ahead) / 3)
    assert (language.facts, language.practised, language.answered, language.right) == (1, 1, 1, 0)
    assert language.expected == pytest.approx(retrievability(cards["c"], ahead))
    assert by_section({}, cards, answers, ahead) == []


def test_a_broken_card_counts_as_not_known() -> None:
    assert by_section({"a": "Vision"}, {"a": "nonsense"}, [], DAY)[0].expected == 0


def test_the_day_ahead_is_the_exam_or_a_week_on() -> None:
    assert day_ahead(DAY, None) == DAY + timedelta(days=7)
    assert day_ahead(DAY, DAY + timedelta(days=3)) == DAY + timedelta(days=3)
    assert day_ahead(DAY, DAY) == day_ahead(DAY, DAY - timedelta(days=4)) == DAY + timedelta(days=7)


def test_over_time_by_hand() -> None:
    second = DAY + timedelta(days=2)
    days = over_time([Given("b", second, True), Given("a", DAY, True), Given("b", DAY, False), Given("a", second, False)])
    assert [(day.day, day.answered, day.right, day.facts) for day in days] == [(DAY, 2, 1, 2), (second, 2, 1, 2)]
    a, b = grade(None, "a", True, None, DAY), grade(None, "b", False, None, DAY)
    week = timedelta(days=AHEAD)
    assert days[0].recall == pytest.approx((retrievability(a, DAY + week) + retrievability(b, DAY + week)) / 2)
    a, b = grade(a, "a", False, None, second), grade(b, "b", True, None, second)
    assert days[1].recall == pytest.approx((retrievability(a, second + week) + retrievability(b, second + week)) / 2)
    assert over_time([]) == []


def test_only_the_last_days_are_told_and_all_are_counted_in_them() -> None:
    answers = [Given(str(number), DAY + timedelta(days=number), True) for number in range(100)]
    days = over_time(answers, most=10)
    assert len(days) == 10
    assert days[-1].facts == 100


def test_learning_raises_recall() -> None:
    answers, card, day = [], None, DAY
    for _ in range(5):
        answers.append(Given("a", day, True))
        card = grade(card, "a", True, None, day)
        day += timedelta(days=max(1, round(retrievability(card, day) * 8)))
    recall = [one.recall for one in over_time(answers)]
    assert recall == sorted(recall)
    assert recall[-1] > recall[0] + 0.1


def test_the_charts_hold_the_numbers_and_say_them() -> None:
    cards = {"a": grade(None, "a", True, None, DAY)}
    sections = by_section(SECTIONS, cards, [Given("a", DAY, True)], day_ahead(DAY, None))
    bars = figures.mastery(sections)
    assert list(bars.data[0].x) == pytest.approx([100 / 3, 0])
    assert list(bars.data[1].x) == pytest.approx([100 * section.expected for section in sections])
    words = figures.mastery_in_words(sections, "on 9 March")
    assert "On 9 March" in words
    assert "Vision: 1 of 3 facts practised" in words
    days = over_time([Given("a", DAY, True), Given("b", DAY, False)])
    chart = figures.progress(days)
    assert [list(trace.y) for trace in chart.data[:2]] == [[1], [1]]
    assert chart.data[2].y[0] == pytest.approx(100 * days[0].recall)
    assert "2 answers on 1 day, 1 of them right" in figures.progress_in_words(days)
    assert figures.progress_in_words([]) == "Nothing was answered yet."
