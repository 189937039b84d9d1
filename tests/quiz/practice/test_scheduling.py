"""The schedule against the package's own numbers, and against sequences worked by hand from FSRS-6's formulas."""

from __future__ import annotations

import json
import math
import random
from datetime import UTC, date, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS as W

from components.quiz.practice.scheduling import CardError, days_left, due_day, grade, new_card, rating, read_card, retrievability

START = date(2026, 3, 2)
FACT = "0123456789ab"
FACTOR = 0.9 ** (-1 / W[20]) - 1


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@pytest.mark.parametrize(
    ("right", "certainty", "expected"),
    [
        (True, None, Rating.Good),
        (True, 3, Rating.Good),
        (True, 2, Rating.Good),
        (True, 1, Rating.Again),
        (False, None, Rating.Again),
        (False, 1, Rating.Again),
        (False, 3, Rating.Again),
    ],
)
def test_the_rating_of_an_answer(right: bool, certainty: int | None, expected: Rating) -> None:
    assert rating(right, certainty) is expected


def test_three_right_answers_worked_by_hand() -> None:
    """Stability and day after each of three right answers, by the formulas of FSRS-6 written out here."""
    card = grade(None, FACT, True, None, START)
    stability, difficulty = W[2], W[4] - math.exp(W[5] * 2) + 1
    assert read_card(card).stability == pytest.approx(stability)
    assert read_card(card).difficulty == pytest.approx(difficulty)
    assert due_day(card) == START + timedelta(days=2)  # an interval at retention 0.9 is the stability, rounded: 2.3065
    day = START
    easiest = W[4] - math.exp(W[5] * 3) + 1
    for _ in range(2):
        elapsed = (due_day(card) - day).days
        day = due_day(card)
        recall = (1 + FACTOR * elapsed / stability) ** -W[20]
        assert retrievability(card, day) == pytest.approx(recall)
        stability *= 1 + math.exp(W[8]) * (11 - difficulty) * stability ** -W[9] * (math.exp(W[10] * (1 - recall)) - 1)
        difficulty = W[7] * easiest + (1 - W[7]) * difficulty
        card = grade(card, FACT, True, None, day)
        assert read_card(card).stability == pytest.approx(stability)
        assert read_card(card).difficulty == pytest.approx(difficulty)
        assert due_day(card) == day + timedelta(days=round(stability))


def test_a_wrong_answer_comes_back_the_next_day() -> None:
    card = grade(None, FACT, False, None, START)
    assert due_day(card) == START + timedelta(days=1)
    assert read_card(card).stability == pytest.approx(W[0])
    known = grade(grade(None, FACT, True, None, START), FACT, True, None, START + timedelta(days=2))
    assert due_day(known) - START > timedelta(days=5)
    forgotten = grade(known, FACT, False, None, due_day(known))
    assert due_day(forgotten) - due_day(known) <= timedelta(days=3)


@pytest.mark.parametrize("seed", range(20))
def test_equal_to_the_package_over_random_histories(seed: int) -> None:
    chance = random.Random(seed)
    longest = chance.choice([3, 30, 3_650])
    exam = None
    scheduler = Scheduler(learning_steps=[], relearning_steps=[], maximum_interval=longest, enable_fuzzing=False)
    theirs, ours, day = Card(card_id=1), None, START
    for _ in range(12):
        right, certainty = chance.random() < 0.7, chance.choice([None, 1, 2, 3])
        exam = day + timedelta(days=longest)
        theirs, _ = scheduler.review_card(theirs, rating(right, certainty), at(day))
        ours = grade(ours, FACT, right, certainty, day, exam)
        assert due_day(ours) == theirs.due.date()
        assert read_card(ours).stability == pytest.approx(theirs.stability, rel=1e-12)
        later = day + timedelta(days=chance.randint(0, 40))
        assert retrievability(ours, later) == pytest.approx(scheduler.get_card_retrievability(theirs, at(later)), rel=1e-12)
        day = later


def test_a_new_card_is_not_known_and_has_an_id_of_its_own() -> None:
    assert retrievability(None, START) == 0
    assert retrievability(new_card(FACT).to_json(), START) == 0
    assert new_card(FACT).card_id == new_card(FACT).card_id != new_card("another").card_id
    assert new_card(FACT).card_id < 2**53  # exact in JavaScript as well


def test_every_moment_is_midnight_utc_and_the_same_answers_give_the_same_days() -> None:
    cards = []
    for _ in range(2):
        card = None
        for day in (0, 0, 3, 30, 200):
            card = grade(card, FACT, True, 3, START + timedelta(days=day))
            data = json.loads(card)
            assert data["due"].endswith("T00:00:00+00:00")
            assert data["last_review"].endswith("T00:00:00+00:00")
        cards.append(card)
    assert cards[0] == cards[1]


def test_with_an_exam_no_interval_is_longer_than_the_days_left() -> None:
    card = None
    exam = START + timedelta(days=40)
    day = START
    for _ in range(30):
        card = grade(card, FACT, True, 3, day, exam)
        interval = (read_card(card).due.date() - day).days
        assert 1 <= interval <= max(1, (exam - day).days)
        assert due_day(card, exam, day) <= max(exam - timedelta(days=1), day + timedelta(days=1))
        day = due_day(card, exam, day)
        if day >= exam:
            break
    assert day >= exam - timedelta(days=1)
    assert days_left(exam, exam) == 1
    assert days_left(exam, exam - timedelta(days=9)) == 9
    assert days_left(exam, exam + timedelta(days=1)) is None
    assert days_left(None, START) is None


def test_an_exam_set_later_brings_known_facts_back_on_its_eve() -> None:
    card, day = None, START
    for _ in range(4):
        card = grade(card, FACT, True, 3, day)
        day = due_day(card)
    answered = read_card(card).last_review.date()
    assert due_day(card) > answered + timedelta(days=30)
    exam = answered + timedelta(days=10)
    assert due_day(card, exam, answered) == exam - timedelta(days=1)
    assert due_day(card, answered + timedelta(days=1), answered) == answered + timedelta(days=1)
    assert due_day(card, exam, exam + timedelta(days=1)) == due_day(card)


def test_a_clock_that_jumps_back_breaks_nothing() -> None:
    card = grade(None, FACT, True, None, START)
    again = grade(card, FACT, True, None, START - timedelta(days=100))
    assert read_card(again).last_review == at(START)
    assert due_day(again) > START
    assert retrievability(card, START - timedelta(days=5)) == 1


GOOD = json.loads(grade(None, FACT, True, None, START))


@pytest.mark.parametrize(
    "change",
    [
        {"card_id": "1"},
        {"card_id": True},
        {"state": 9},
        {"state": True},
        {"state": None},
        {"step": -1},
        {"step": "0"},
        {"stability": math.nan},
        {"stability": math.inf},
        {"stability": -1},
        {"stability": 0},
        {"stability": "2"},
        {"stability": None},
        {"difficulty": 11},
        {"difficulty": True},
        {"due": None},
        {"due": "tomorrow"},
        {"due": "2026-03-02T00:00:00"},
        {"due": "9999-12-31T23:00:00-11:00"},
        {"due": 5},
        {"last_review": None},
        {"last_review": "1900-01-01T00:00:00+00:00"},
    ],
)
def test_a_card_that_is_none_is_refused_in_words(change: dict[str, object]) -> None:
    with pytest.raises(CardError, match=r"^the card"):
        read_card(json.dumps(GOOD | change))


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", "[" * 100_000, "\x00"])
def test_a_text_that_is_no_card_is_refused(text: str) -> None:
    with pytest.raises(CardError):
        read_card(text)
