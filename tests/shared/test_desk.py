"""Seats are bounded; who waits is told the place, and who goes away leaves it."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from components.desk import Desk


def test_seats_are_bounded_and_the_queue_moves_on() -> None:
    desk = Desk(seats=2)
    assert [desk.place(who) for who in "abcd"] == [0, 0, 1, 2]
    desk.leave("a")
    assert [desk.place(who) for who in "bcd"] == [0, 0, 1]


def test_a_closed_tab_loses_its_seat(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("components.desk.time.monotonic", lambda: now[0])
    desk = Desk(seats=1, silence=5)
    assert desk.place("gone") == 0
    now[0] = 3
    assert desk.place("waiting") == 1
    now[0] = 6
    assert desk.place("waiting") == 0


def test_who_works_in_silence_keeps_the_seat(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("components.desk.time.monotonic", lambda: now[0])
    desk = Desk(seats=1, silence=5)
    with desk.seat():
        now[0] = 1_000
        assert desk.place("waiting") == 1
    assert desk.place("waiting") == 0


def test_one_after_the_other_and_each_is_told_its_place() -> None:
    desk = Desk(seats=1)
    order: list[str] = []
    waiting, told = Event(), []

    def second() -> None:
        def hears(place: int) -> None:
            told.append(place)
            waiting.set()

        with desk.seat(hears):
            order.append("second")

    with desk.seat():
        thread = Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert set(told) == {1}


def test_an_error_gives_the_seat_or_the_place_back() -> None:
    desk = Desk(seats=1)

    def gone(place: int) -> None:
        raise ConnectionError

    with desk.seat():
        with pytest.raises(ConnectionError), desk.seat(gone):
            pass
        assert desk.place("next") == 1  # and not 2
        desk.leave("next")
    with pytest.raises(ZeroDivisionError), desk.seat():
        raise ZeroDivisionError
    assert desk.place("next") == 0
