"""What a description looks like: a process behind its adjectives, and where something lies or goes."""

from __future__ import annotations

import pytest

from components.quiz.sight import described


@pytest.mark.parametrize(
    ("said", "look"),
    [
        ("schnelle Drehung gegen den Wind", "process"),
        ("langsame, stetige Entwässerung des Bodens", "process"),
        ("feste Verbindung der Planken", "noun"),
        ("kleine Öffnung im Rumpf", "noun"),
        ("schmale Leiste am Rumpf", "noun"),
    ],
)
def test_a_german_process_is_one_behind_its_adjectives_too(said: str, look: str) -> None:
    assert described(said, german=True) == look


@pytest.mark.parametrize("said", ["away from the wind", "towards land", "closer to the keel", "further from the shore"])
def test_a_direction_is_a_quality(said: str) -> None:
    assert described(said) == "quality"
