"""The quiz that a test of the exports is about."""

from __future__ import annotations

import pytest

from components.quiz.question import Quiz


@pytest.fixture
def quiz(request: pytest.FixtureRequest) -> Quiz:
    """The quiz that one of the functions given to `quizzes` makes."""
    made: Quiz = request.param()
    return made
